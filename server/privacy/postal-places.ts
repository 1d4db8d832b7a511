import { isOfAuthority } from './office-addresses.ts';
import type { Recognised } from './recognise.ts';

const place =
  /(?<![\p{L}\d.,/-]|\d )(?:(?:FIN?|SF|AX)[- ]?)?(\d{5}|\d\d \d{3})(?:[ ,]{0,2}\n?| ?[-/] ?)(\p{L}[\p{L}-]{1,30})/giu;
const townFirst =
  /(?<![\p{L}\d-])(\p{L}[\p{L}-]{1,30})[ ,(]{1,3}(\d{5})(?![\d-]|[.,/ ]\d| ?(?:€|eur|asuk|lasta|henk|kpl))/giu;
const told =
  /(?<!\p{L})(?:posti(?:numero|nro)\p{L}*|postn(?:umme)?r)[^\p{L}\d\n]{0,3}(?:on |är )?(\d{5})(?!\d)/giu;
// In small letters, and after a code set apart, a word is a town by its ending here; the server knows more of them (postal-towns.ts).
const townEnding =
  /.(?:järvi|joki|lahti|niemi|salmi|saari|koski|mäki|kylä|vesi|vaara|linna|kangas|selkä|ranta|suu|vuori|lampi|nummi|palo|kyrö|harju|poli|puro)$/u;
// "02070 Espoon kaupunki" is the town's own address
const ofTown = /^\d{5} \p{L}+ (?:kaupun|kunn|kunta|hyvinvointial|stad|kommun)/u;
// The whole of a box's address is an office's, and so are the post codes of these.
const box = /(?:PL|PB|P\.?L\.?|Postilokero) ?\d{1,4},?[ \n]{0,2}$/u;
const office =
  /^(?:valtioneuvosto|eduskunta|kela|kansaneläkelaitos|kuntaliitto|helsingin|oulun|tampereen|turun|vero|poliisi|tulli|hus|thl|statsrådet|riksdagen|fpa)$/iu;
const unit =
  /^(?:€|eur|asuk|kpl|kertaa|henk|laps|lasta|ihmi|asiak|kunta|vuot|(?:km|kg|as|ja|tai|on|ei|oli)(?!\p{L}))/iu;
// Oulu, Kainuu, Lapland, and the south of Northern Ostrobothnia
const northern = /^(?:8[4-9]|9)/;

/** Finds a post code with its town in folded text, in either order. */
export function findPostalPlaces(text: string): Recognised[] {
  return postalPlaces(text, (word) => townEnding.test(word));
}

/** The same, by a list of towns of one's own: `isKnown` reads a word in small letters. */
export function postalPlaces(text: string, isKnown: (word: string) => boolean): Recognised[] {
  const found = [
    ...[...text.matchAll(place)].filter(({ 1: code = '', 2: town = '' }) => isTown(code, town, isKnown)),
    ...[...text.matchAll(townFirst)].filter(
      ({ 1: town = '', 2: code = '' }) => isKnown(town.toLowerCase()) && !code.endsWith('000'),
    ),
  ];
  return found
    .filter(
      ({ index }) =>
        !box.test(text.slice(Math.max(0, index - 20), index)) &&
        !ofTown.test(text.slice(index, index + 50)) &&
        !isOfAuthority(text, index),
    )
    .map(({ index, 0: whole }) => {
      const instead = northern.test(/\d{2}/.exec(whole)?.[0] ?? '') ? 'pohjoinen kunta' : 'kunta';
      return {
        kind: 'postal_place' as const,
        level: 'block' as const,
        start: index,
        end: index + whole.length,
        instead,
      };
    })
    .sort((a, b) => a.start - b.start);
}

/** A post code that the text calls one; it tells a village. */
export function suspectPostCodes(text: string): Recognised[] {
  return [...text.matchAll(told)].map(({ index, 0: whole }) => ({
    kind: 'postal_place',
    level: 'warn',
    start: index + whole.length - 5,
    end: index + whole.length,
    instead: 'postinumero',
  }));
}

// No place of the post is 15000: such a number before a capital counts something.
function isTown(code: string, town: string, isKnown: (word: string) => boolean): boolean {
  const known = isKnown(town.toLowerCase());
  // “12 500 Oulun lasta”, “12000 Kuopion kotitalouteen”
  if (code.includes(' ')) return known && !code.endsWith('000') && !/^\P{Ll}.*n$/u.test(town);
  if (known) return !code.endsWith('0000') && !(code.endsWith('000') && town.endsWith('n'));
  return /^\p{Lu}/u.test(town) && !code.endsWith('000') && !office.test(town) && !unit.test(town);
}
