import { isOfAuthority } from './office-addresses.ts';
import type { Recognised } from './recognise.ts';

const place =
  /(?<![\p{L}\d.,/-]|\d )(?:(?:FIN?|SF|AX)[- ]?)?(\d{5}|\d\d \d{3})(?:[ ,]{0,2}\n?| ?[-/] ?)(\p{L}[\p{L}-]{1,30})/giu;
const townFirst =
  /(?<![\p{L}\d-])(\p{L}[\p{L}-]{1,30})[ ,(]{1,3}(\d{5})(?![\d-]|[.,/ ]\d| ?(?:€|eur|asuk|lasta|henk|kpl))/giu;
const told =
  /(?<!\p{L})(?:posti(?:numero|nro)\p{L}*|postn(?:umme)?r)[^\p{L}\d\n]{0,3}(?:on |är )?(\d{5})(?!\d)/giu;
// In small letters, and after a code set apart, a word is a town by its ending, or by beginning as one does in its cases.
const townEnding =
  /.(?:järve?i?|joki?e?|la(?:ht|hd)[ie]|niem[ie]|salm[ie]|saar[ie]|koske?i?|mä[ek]i?|kylä|ve[sd][ie]|vaara|linna|kanga(?:s|kaa)|sel[k]?ä|ran[tn]a|suu|vuor[ie]|lam[pm][ie]|numm[ie]|palo|kyrö|harju|poli|puro)(?:n|ss[aä]|st[aä]|ll[aä]|lle|lt[aä]|an|än|in|en)?$/u;
const townBeginning = new RegExp(
  `^(?:${'ii|simo|vaala|hailuo[td]|kempele|tyrnäv|alaviesk|alavies|nival|sievi|yliviesk|ylivies|liming|limink|muhos|muhoks|oulu|oulai|kem[it]|torni|raahe|kajaan|kuhmo|sotkamo|puolan[kg]|rovanie|inari|sall[ao]|posio|pello|kolari|muoni|ranua|tervola|haapave|kuusamo|utsjo|sodankyl|kittil|enontek|paltamo|hyrynsalm|ristijärv|suomussalm|taivalkos|pudasjär|utajär|siikala|siikajo|pyhänt|kalajo|merijär|lumijo|kiimin|haukipu|yli-ii|ivalo|ruuk|vihan|' +
    'helsin[kg]|espoo|vantaa|tampere|tur[ku]u|lah[td][ei]|kuopio|pori|joensuu|jyväskyl|vaasa|mikkeli|kotka|kota|kouvola|porvoo|kokkola|rauma|lohja|salo|noki|raisi|kerava|vih[td]i|heinola|forssa|varkau|imatra|jämsä|hamina|hanko|hango|pietarsaar|kauhava|lapua|kuri[k]{1,2}a|kangasal|' +
    'jakobstad|uleåborg|karleby|nykarleby|vasa|åbo|helsingfors|esbo|vanda|tammerfors|borgå|lovis|ekenäs|hangö|kristinestad|närpes|vörå|mariehamn|raseborg|kyrkslätt|sibbo|pargas|pedersöre|larsmo|malax|korsholm|kaskö|björneborg|tavastehus|lahtis|s:t michel|villmanstrand|kuusankos|brahestad|torneå|kajana'})(?!\\p{L}*lai[ns])\\p{L}{0,5}$`,
  'u',
);
// "02070 Espoon kaupunki" is the town's own address
const ofTown = /^\d{5} \p{L}+ (?:kaupun|kunn|kunta|hyvinvointial|stad|kommun)/u;
// The whole of a box's address is an office's, and so are the post codes of these.
const box = /(?:PL|PB|P\.?L\.?|Postilokero) ?\d{1,4},?[ \n]{0,2}$/u;
const office =
  /^(?:valtioneuvosto|eduskunta|kela|kansaneläkelaitos|kuntaliitto|helsingin|oulun|tampereen|turun|vero|poliisi|tulli|hus|thl|statsrådet|riksdagen|fpa)$/iu;
const unit = /^(?:€|eur|asuk|kpl|kertaa|henk|laps|lasta|ihmi|asiak|kunta|vuot|(?:km|kg|as|ja|tai|on|ei|oli)(?!\p{L}))/iu;
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
  if (code.includes(' ')) return isKnownTown(town) && !code.endsWith('000') && !/^\P{Ll}.*n$/u.test(town);
  if (isKnownTown(town)) return !code.endsWith('0000');
  return /^\p{Lu}/u.test(town) && !code.endsWith('000') && !office.test(town) && !unit.test(town);
}

function isKnownTown(word: string): boolean {
  const small = word.toLowerCase();
  return townBeginning.test(small) || townEnding.test(small);
}
