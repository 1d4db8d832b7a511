import { isOfAuthority } from './office-addresses.ts';
import type { Recognised } from './recognise.ts';
import { countAfter } from './street-addresses.ts';

const name = String.raw`\p{L}[\p{L}'-]{1,30}`;
const end = String.raw` {1,2}[1-9]\d{0,3}(?!\d|[.,/:-]\d|\. ?\p{Ll}|:)(?: ?[A-Za-z](?![\p{L}]))?(?:,? ?(?:as|asunto|lgh|bost|krs)\.?)?(?: ?\d{1,3}(?!\d|[.,/-]\d))?`;
const linking = String.raw`(?:(?:on|oli|är|is|nyt|edelleen|nykyisin|tällä hetkellä|yhä|vielä) ){0,2}`;
// After a word for an address any words with a number are one, in small letters too.
const afterLabel = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\p{L}*osote|\p{L}*osoit(?:e|teessa|teeseen|teesta|teena|teella|teemme|teensa|teeksi|teet)(?:nsa|mme|an|en)?|os|asuinpaik(?:ka|an|kana)|\p{L}*adress(?:en)?|address)(?:[.:?]{0,2}[ \n:,]{1,3}|\.)${linking}(${name}(?: ${name}){0,2}\.?${end})(?![\p{L}\d])`,
  'giu',
);
// Where one lives may be a municipality: “muutti Ouluun 3 lapsen kanssa”. No flag “i”: the name has its capital.
const afterVerb = new RegExp(
  String.raw`(?<!\p{L})(?:[Aa]su(?:u|vat|i|ivat|nut|neet|n|mme|taan)|[Mm]uut(?:taa|ti|tavat|tivat|tanut|taneet|toi)|[Kk]oti(?: on)?|[Kk]otikäynti|[Kk]äynti:?|[Bb]or(?: på)?|[Bb]odde på|[Ll]ives at|[Kk]ohtee(?:ssa|seen|sta)) ${linking}((?:(?:Vanha|Uusi|Iso|Pikku|Ylä|Ala) )?\p{Lu}[\p{L}'-]{2,30}(?<!(?:ss|st|lt)[aä]|n)${end})(?![\p{L}\d])`,
  'gu',
);
const noName =
  /(?<!\p{L})(?:on|oli|ei|ole|ja|tai|jos|kun|joka|jossa|mukaan|asuu|asuvat|asui|muuttui|muuttunut|vaihtui|vaihtunut|salattu|salassa|salainen|tiedossa|yli|alle|noin|vuonna|vuoden|lain|laki|luku|luvun|pykälän|momentin|artiklan|kello|klo|kohta|kohdassa|kohdan|sivu|sivulla|sivun|liite|lomake|lomakkeen|vähintään|enintään|kuukauden|ensi|puhelin|puh|numero|nro|har|om|och|lagen|enligt|for|from|to|in|at|under|during|within|until|is|was|and|or)(?![\p{L}-])/iu;
// “osoite vaihtunut 2024”, “asui Oulu 2024”
const smallWithYear = /(?<!\p{L})\p{Ll}[^\d]* (?:19|20)\d\d$/u;

/**
 * Finds what a text itself calls an address, or somebody's home, in folded text: “os. porokaari 4 as. 3”, “asuu Koivuhaka 6”. */
export function findToldAddresses(text: string): Recognised[] {
  return [...text.matchAll(afterLabel), ...text.matchAll(afterVerb)]
    .map(({ index, 0: whole, 1: written = '' }) => ({ written, end: index + whole.length }))
    .filter(
      ({ written, end }) =>
        !noName.test(written) &&
        !smallWithYear.test(written) &&
        !countAfter.test(text.slice(end, end + 14)) &&
        !isOfAuthority(text, end - written.length),
    )
    .sort((a, b) => a.end - b.end)
    .map(({ written, end }) => ({
      kind: 'street_address',
      level: 'block',
      start: end - written.length,
      end,
      instead: 'kotiosoite',
    }));
}
