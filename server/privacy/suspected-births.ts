import { ageInstead, yearsBetween } from './ages.ts';
import { limitAfter, limitBefore, whatIsNotBorn } from './birth-limits.ts';
import type { Recognised } from './recognise.ts';
import { findDates, findMonths } from './written-dates.ts';

const person =
  /(?<!\p{L})(?:tyttö|tytö|poika|poja|laps[ie]|las|asiakas|asiakk|nuor[ie]|teini|vauva|äiti|äidi|isä|vanhem|huoltaj|sisar|sisko|veli|velje|kaksos|mies|miehe|nainen|naise|opiskelij|oppila|flick|pojk|barn|klient|mamma|pappa|child|girl|boy|mother|father|client)\p{L}{0,14}[ ,(:]{1,3}$|(?<!\d)\d{1,2} ?v\.? \($/iu;
const eventAfter =
  /^ ?(?:alkaen|lähtien|asti|saakka|mennessä|jälkeen|klo|kello|ennen|-|annet|tehdy|tehty|kirja|päivät|järjeste|pidet|soite|ilmoi|sijoit|huosta|tavat|tuli|kävi|otet|om)/iu;
// A birthday tells a birth, with the age beside it or without.
const birthday =
  /(?<!\p{L})(?:(?:synttär|syntymäpäiv|vauvajuhl|födelsedag|birthday)\p{L}*(?: \p{L}{1,12}){0,3}|täyt(?:tä|ti|ty|ää)\p{L}*(?: (?:jo|vasta|nyt))?(?: (?:\d{1,2}|\p{L}{4,14}))?(?: (?:vuotta|v\.?|vee))?(?: (?:jo|vasta|nyt))?|(?:fyll(?:er|de|t)|turn(?:s|ed))(?: \d{1,2})?(?: år)?)[ :,]{1,3}(?:den |on )?$/iu;
const bornIn =
  /(?<!\p{L})(?:syntyn(?:yt|y|een?\p{L}*)|syntyi(?:vät)?|synt\.?|s\.|f\.|född|föddes|born|syntymäai(?:ka|kansa))(?: (?:on|oli|är|\p{L}{3,20}(?:ss[aä]|ll[aä])))?[ :(]{1,3}(?:i |in )?$/iu;

/**
 * Suspects a birth in a day beside a word for a person (“tyttö 3.4.2012”, “lapsi (3.4.12)”) or for a birthday (“täytti 12 vuotta
 * 3.4.2024”), and in a month that the text calls somebody's birth (“syntynyt kesäkuussa 2012”).
 */
export function suspectBirthDates(text: string, today: Date): Recognised[] {
  const days = findDates(text, today).flatMap((date) => {
    const before = text.slice(Math.max(0, date.start - 60), date.start);
    const after = text.slice(date.end, date.end + 40);
    if (limitAfter.test(after) || date.isLoose) return [];
    const place = { start: date.start, end: date.end };
    const years = yearsBetween(date, today);
    if (birthday.test(before) && years > -3 && years <= 120)
      return [{ ...place, instead: `vuonna ${date.year}` }];
    const isOfPerson = years >= 1 && years <= 120 && person.test(before) && !eventAfter.test(after);
    return isOfPerson ? [{ ...place, instead: ageInstead(date, today) }] : [];
  });
  return [...days, ...bornInMonths(text, today)]
    .sort((a, b) => a.start - b.start)
    .map((place) => ({ ...place, kind: 'birth_date', level: 'warn' }));
}

function bornInMonths(text: string, today: Date): { start: number; end: number; instead: string }[] {
  return findMonths(text).flatMap(({ year, ...place }) => {
    const before = text.slice(Math.max(0, place.start - 60), place.start);
    const label = bornIn.exec(before);
    const isLimit = limitBefore.test(before) || limitAfter.test(text.slice(place.end, place.end + 40));
    if (label === null || isLimit || whatIsNotBorn.test(before.slice(0, label.index))) return [];
    const isOfLiving = year <= today.getUTCFullYear() && year > today.getUTCFullYear() - 120;
    return isOfLiving ? [{ ...place, instead: /ssa$/u.test(text.slice(place.start, place.end).split(' ')[0] ?? '') ? `vuonna ${year}` : String(year) }] : [];
  });
}
