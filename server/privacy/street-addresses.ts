import type { Recognised } from './recognise.ts';
import { isOfAuthority } from './office-addresses.ts';
import { maybeEnd, noStreet, sureEnd } from './street-words.ts';

const joint = String.raw`(?:[ \n,:]{0,3}|[ ,]{1,2}(?:nro|numero|numerossa|nr|talo|no)\.? ?)`;
// 12, 12b, 12–14, 12 A, 12 A 5, 12 as. 3, 12 lgh 3, 12 rappu C
const house = String.raw`[1-9]\d{0,3}(?!\d)(?: ?[-/] ?\d{1,3}(?![\d.]))?`;
const flat = String.raw`(?:[ ,]{0,2}(?:as|asunto|lgh|bost|bst|huoneisto|krs|ovi)\.? ?\d{1,3}[a-z]?(?![\p{L}\d]))`;
const stair = String.raw`(?:[ ,]{0,2}(?:rappu|porras|trappa|rp)? ?-?[a-zåäö](?![\p{L}]|[:.]\p{L})(?:[ /-]?(?:as\.? ?)?[1-9]\d{0,2}(?!\d)[a-z]?(?![\p{L}]))?)`;
const afterHouse = `(?<flat>${flat}|${stair}${flat}?)?`;
const sure = new RegExp(`${sureEnd}${joint}${house}${afterHouse}`, 'giu');
const maybe = new RegExp(`(?<=\\p{L}{2})${maybeEnd}${joint}${house}${afterHouse}`, 'giu');
// Kauppak. 12, Mannerheimint. 4 A 5
const shortened =
  /(?<!\p{L})\p{Lu}\p{Ll}{3,25}(?:(?:k|nt)\. ?[1-9]\d{0,2}(?: ?[A-H](?: ?\d{1,3})?)?|[tp]\. ?[1-9]\d{0,2} ?[A-H] ?\d{1,3})(?![\p{L}\d])/gu;
const anyName =
  /(?<!\p{L})(?!(?:Sivu|Liite|Kohta|Luku|Taulukko|Kuva|Huone|Sali|Luokka|Ryhmä|Kappale|Artikla|Osa|Kokous|Versio|Lomake|Kysymys)\p{L}{0,3} )\p{Lu}\p{L}{2,30}[ ,]{1,2}[1-9]\d{0,2}(?: ?[A-H] ?[1-9]\d{0,2}|,? ?(?:as|lgh|bost)\.? ?\d{1,3})(?![\p{L}\d§]| §|[./-]\d| (?:mom|kohta))/gu;
// No flag "i": what follows has to be a name, with its capital.
const told =
  /(?<=[Oo]soit(?:e|tee)\p{L}*[ :]{1,2}(?:on )?)(?:\p{Lu}[\p{L}-]+ ){1,3}[1-9]\d{0,3}(?![\p{L}\d]|[./-]\d)/gu;

const longestName = 40;
/** What is counted, after a number that is no house's. */
export const countAfter =
  /^(?:-(?:vuoti|v\b|kerta|hengen|luok)|\.\d| ?(?:§|%|€|eur|vuot|vuod|v\b|år\b|muu|kertaa|lasta|lapsen|h\b|klo|päiv|kk\b|kuukau|viikko|km|m\b|metri|henk|asiak|asukas|asukka|ihmi|nuor|tunti|minuut|mom|kohta|lu[kv]u|artikla|kunta|kunna)|\/(?:19|20)\d\d)/iu;
const dayAfter = /^(?:\.\d| ?(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu)/iu;
const adjective =
  /(?:^|[^\p{L}])((?:Iso|Vähä|Pieni|Uusi|Vanha|Ylä|Ala|Itäinen|Läntinen|Pohjoinen|Eteläinen|Stora|Lilla|Gamla|Nya|Norra|Södra|Östra|Västra) )$/u;
const genitiveName = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}'-]{1,25} )?[\p{L}'-]{2,25}(?<=[nsNS]) )$/u;

/**
 * Finds street addresses in folded text, Finnish in every case of the street's name and Swedish: a name, a number, perhaps stair
 * and flat (“Kauppakadulla 12 A 5”, “Storgatan 4 b 12”); other names where stair and flat tell what they are.
 */
export function findStreetAddresses(text: string): Recognised[] {
  const places = [
    ...streets(text, sure, isSureStreet),
    ...streets(text, maybe, isMaybeStreet),
    ...[...text.matchAll(anyName), ...text.matchAll(shortened), ...text.matchAll(told)].map(
      ({ index, 0: whole }) => ({
        start: index,
        end: index + whole.length,
      }),
    ),
  ];
  return places
    .filter(({ start }) => !isOfAuthority(text, start))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((place) => ({
      ...place,
      kind: 'street_address',
      level: 'block',
      instead: homeInstead(text, place),
    }));
}

type Place = { start: number; end: number };
type Street = { name: string; hasFlat: boolean };

function streets(text: string, pattern: RegExp, isStreet: (street: Street) => boolean): Place[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const nameStart = nameStartOf(text, match.index);
    const end = match.index + match[0].trimEnd().length;
    const name = /^[\p{L}' -]*[\p{L}'-]/u.exec(text.slice(nameStart, end))?.[0] ?? '';
    const after = text.slice(end, end + 14);
    const hasFlat = match.groups?.['flat'] !== undefined;
    if (!isStreet({ name, hasFlat }) || dayAfter.test(after) || isCounted(name, after)) return [];
    if (noStreet.test(name.split(' ').at(-1) ?? '') && !hasFlat && !/[Vv]anha\p{L}* /u.test(name)) return [];
    return [{ start: nameStart, end }];
  });
}

// “Kumpulantien 11 asukas” lives there.
function isCounted(name: string, after: string): boolean {
  return countAfter.test(after) && !(name.endsWith('n') && after.startsWith(' asuk'));
}

// "katu" alone is a street only after a name: "Aleksis Kiven katu 3".
function isSureStreet({ name }: Street): boolean {
  if (/^(?:lapsen|asiakkaan|hoidon) polu?k/iu.test(name)) return false;
  return /[ ]/.test(name) || name.length > 5;
}

function isMaybeStreet({ name }: Street): boolean {
  return /^\p{Lu}/u.test(name) && name.length > 6;
}

function nameStartOf(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestName && /[\p{L}'-]/u.test(text.charAt(start - 1))) start -= 1;
  const before = text.slice(Math.max(0, start - 60), start);
  const name = start === end ? genitiveName.exec(before) : null;
  const more = (name ?? adjective.exec(before))?.[1] ?? '';
  return start - more.length;
}

function homeInstead(text: string, { start, end }: Place): string {
  const name = text.slice(start, end);
  if (/^[\p{L}' -]+ll[aä][ ,\d]/u.test(name)) return 'kotiosoitteessa';
  if (/^[\p{L}' -]+lle[ ,\d]/u.test(name)) return 'kotiosoitteeseen';
  return /^[\p{L}' -]+lt[aä][ ,\d]/u.test(name) ? 'kotiosoitteesta' : 'kotiosoite';
}
