import { isOfAuthority } from './office-addresses.ts';
import type { Recognised } from './recognise.ts';

const place =
  /(?<![\p{L}\d.,/-])(?:(?:FIN?|SF|AX)[- ]?)?(\d{5})(?:[ ,]{0,2}\n?| ?[-/] ?)(\p{L}[\p{L}-]{1,30})/giu;
const townFirst =
  /(?<![\p{L}\d-])(\p{L}[\p{L}-]{1,30})[ ,(]{1,3}(\d{5})(?![\d-]|[.,/ ]\d| ?(?:€|eur|asuk|lasta|henk|kpl))/giu;
const told =
  /(?<!\p{L})(?:posti(?:numero|nro)\p{L}*|postn(?:umme)?r)[^\p{L}\d\n]{0,3}(?:on |är )?(\d{5})(?!\d)/giu;
// In small letters a word is a town by its ending, or by being one of these: the areas' own, and larger ones.
const townEnding =
  /.(?:järvi|joki|lahti|niemi|salmi|saari|koski|mäki|kylä|vesi|vaara|linna|kangas|selkä|ranta|suu|vuori|lampi|nummi|palo|kyrö|harju|poli|puro)$/u;
const towns = new Set(
  (
    'ii simo vaala hailuoto kempele tyrnävä alavieska nivala sievi ylivieska liminka muhos oulu oulunsalo kemi tornio raahe kajaani kuhmo sotkamo ' +
    'puolanka rovaniemi inari salla posio pello kolari muonio ranua tervola haapavesi kuusamo helsinki espoo vantaa tampere turku lahti kuopio pori ' +
    'joensuu vaasa vasa mikkeli kotka kouvola porvoo kokkola rauma lohja salo nokia raisio kerava vihti heinola forssa varkaus imatra jämsä hamina hanko ' +
    'pietarsaari kauhava lapua kurikka kangasala'
  ).split(' '),
);
// "02070 Espoon kaupunki" is the town's own address
const ofTown = /^\d{5} \p{L}+ (?:kaupun|kunn|kunta|hyvinvointial|stad|kommun)/u;
// The whole of a box's address is an office's, and so are the post codes of these.
const box = /(?:PL|PB|P\.?L\.?|Postilokero) ?\d{1,4},?[ \n]{0,2}$/u;
const office =
  /^(?:valtioneuvosto|eduskunta|kela|kansaneläkelaitos|kuntaliitto|helsingin|oulun|tampereen|turun|vero|poliisi|tulli|hus|thl|statsrådet|riksdagen|fpa)$/iu;
const unit = /^(?:€|eur|asuk|kpl|kertaa|henk|laps|lasta|ihmi|asiak|km|kg|kunta|vuot|as|ja|tai|on|ei|oli)/iu;
// Oulu, Kainuu, Lapland, and the south of Northern Ostrobothnia
const northern = /^(?:8[4-9]|9)/;

/** Finds a post code with its town in folded text, in either order. */
export function findPostalPlaces(text: string): Recognised[] {
  const found = [
    ...[...text.matchAll(place)].filter(({ 1: code = '', 2: town = '' }) => isTown(code, town)),
    ...[...text.matchAll(townFirst)].filter(
      ({ 1: town = '', 2: code = '' }) => isKnownTown(town) && !code.endsWith('000'),
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
function isTown(code: string, town: string): boolean {
  if (isKnownTown(town)) return !code.endsWith('0000');
  return /^\p{Lu}/u.test(town) && !code.endsWith('000') && !office.test(town) && !unit.test(town);
}

function isKnownTown(word: string): boolean {
  const small = word.toLowerCase();
  return towns.has(small) || townEnding.test(small);
}
