import { ageInstead, agoInstead, yearsBetween } from './ages.ts';
import { limitAfter, limitBefore, whatIsNotBorn } from './birth-limits.ts';
import type { Recognised } from './recognise.ts';
import { findDates, type WrittenDate } from './written-dates.ts';

const participle = String.raw`syntyn(?:yt|y|yttä|ee[nlstk]\p{L}*|een[äa])|syntyn\.?|synt\.?|snt\.?|s\. ?a\.|s\.?|född|fött|födda|f\.|born`;
const named = String.raw`(?:lapsen |hänen )?(?:syntymä|synt\.? ?|s\.? ?)(?:aika|aja|päivä|pvm|pv|päivämäärä)\p{L}*\.?|(?:födelse|födsel)(?:datum|tid|dag|dato)\p{L}*|date of birth|birth ?da(?:te|y)|d\.?o\.?b\.?|hetun? alku(?:osa)?\p{L}*|hetu|henkilötunnus\p{L}*`;
const verb = String.raw`syntyi(?:vät)?|syntyy|synty[nm]?(?:ä|äis)\p{L}{0,6}|föddes|fyller år`;
const filler = String.raw`[^\p{L}\d\n]{0,4}\n?[^\p{L}\d\n]{0,2}(?:(?:on|oli|är|var|is|was|den|the|pvm|päivänä|i \p{L}{2,20}|in \p{L}{2,20}|\p{L}{1,20}(?:ss[aä]|ll[aä]))[^\p{L}\d]{1,3}){0,3}`;
// A word that only ends in an "s." is none of these, nor is a page number: what follows is a whole date.
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<participle>${participle})|(?<named>${named})|(?<verb>${verb}))${filler}$`,
  'iu',
);
const labelAfter =
  /^ ?[,(]? ?(?<participle>syntyny\p{L}*|syntynee\p{L}*|syntyi|synt\.|född\p{L}*|föddes|born)(?!\p{L})/iu;
const range = /\d ?- ?$/;
const notBornAfter =
  /^ (?:\p{L}+ )?(?:asiakkuu|oikeu|velvo|huol|epäil|tarve|päätös|sopimu|tilan|riita|vahinko|saatav)/iu;
/** Finds days that the text calls somebody's birth in folded text; the limits of age in a law pass, and days to come. */
export function findBirthDates(text: string, today: Date): Recognised[] {
  return findDates(text, today).flatMap((date) => labelledBirth(text, date, today) ?? []);
}

function labelledBirth(text: string, date: WrittenDate, today: Date): Recognised | null {
  const before = text.slice(Math.max(0, date.start - 70), date.start);
  const after = text.slice(date.end, date.end + 40);
  const years = yearsBetween(date, today);
  if (limitBefore.test(before) || limitAfter.test(after) || years < 0 || years > 130) return null;
  const found = { kind: 'birth_date', level: 'block', start: date.start, end: date.end } as const;
  const label = labelled.exec(before);
  if (label?.groups) {
    if (!label.groups['named'] && whatIsNotBorn.test(before.slice(0, label.index))) return null;
    const isDirect = !label.groups['verb'] && /^[\p{L}.]+(?: \p{L}+)?[ :.]{1,3}$/u.test(label[0]);
    if (!isDirect) return { ...found, instead: agoInstead(date, today) };
    return { ...found, start: date.start - label[0].length, instead: ageInstead(date, today, label[0]) };
  }
  const told = labelAfter.exec(after);
  if (!told || date.isLoose || range.test(before)) return null;
  const isVerb = /^(?:syntyi|föddes)$/i.test(told.groups?.['participle'] ?? '');
  if (isVerb && notBornAfter.test(text.slice(date.end + told[0].length, date.end + 60))) return null;
  if (isVerb || told[0].includes('(')) return { ...found, instead: agoInstead(date, today) };
  return { ...found, end: date.end + told[0].length, instead: ageInstead(date, today, told[0]) };
}
