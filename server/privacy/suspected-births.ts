import { ageInstead, agoInstead, yearsBetween } from './ages.ts';
import { findBirthDates } from './birth-dates.ts';
import { limitAfter, limitBefore, whatIsNotBorn } from './birth-limits.ts';
import type { Recognised } from './recognise.ts';
import { findDates } from './written-dates.ts';
import { findMonths } from './written-months.ts';

const person =
  /(?<!\p{L})(?:tyttö|tytö|poika|poja|laps[ie]|las|asiakas|asiakk|nuor[ie]|teini|vauva|äiti|äidi|isä|vanhem|huoltaj|sisar|sisko|veli|velje|kaksos|esikoi|kuopus|keskimmäi|mies|miehe|nainen|naise|opiskelij|oppila|flick|pojk|barn|klient|mamma|pappa|child|girl|boy|mother|father|client)\p{L}{0,14}[ ,(:]{1,3}$|(?<!\d)\d{1,2} ?v\.? \($/iu;
const eventAfter =
  /^ ?(?:alkaen|lähtien|asti|saakka|mennessä|jälkeen|klo|kello|ennen|-|annet|tehdy|tehty|kirja|päivät|järjeste|pidet|soite|ilmoi|sijoit|huosta|tavat|tuli|kävi|otet|om)/iu;
// A birthday tells a birth, with the age beside it or without.
const birthday =
  /(?<!\p{L})(?:(?:synttär|syntymäpäiv|vauvajuhl|\d{1,2}-vuotis|födelsedag|birthday)\p{L}*(?: \p{L}{1,12}){0,3}|täysi-ikäi\p{L}+(?: \p{L}{2,10}){0,2}|täyt(?:tä|ti|ty|ää)\p{L}*(?: (?:jo|vasta|nyt|juuri))?(?: (?:\d{1,2}|\p{L}{4,14}))?(?: (?:vuotta|v\.?|vee))?(?: (?:jo|vasta|nyt))?|(?:fyll(?:er|de|t)|turn(?:s|ed))(?: \d{1,2})?(?: år)?)[ :,(]{1,3}(?:den |on )?$/iu;
// “syntymäajaksi oli merkitty”, “syntyi lopulta keskosena”, “tuli maailmaan”
const bornOn =
  /(?<!\p{L})(?:syntymä(?:ai|aja|todistu|pv|vuo)\p{L}*(?:\/\p{L}+)?(?: -?\p{L}+){0,3}|(?:syntyn(?:yt|y|yttä|een?\p{L}*)|synty(?:i|ivät)|synnyin|(?:tuli|saapui) maailmaan|föddes|born)(?:,? [\p{L}\d]{2,14}){0,4})[ :,]{1,3}$/iu;
// “14.8.2017 s. poika”, “elokuussa 2017 syntynyt”
const bornAfter = /^ (?:s\. (?=poi|tyt|lap|asiak|nuor)|syntyny[^\s]*)/iu;
// “Syntymäaika/kansalaisuus: 14-vuotias”
const aNoun = /(?<!\p{L})syntymä(?!päiv)\p{L}*(?:\/\p{L}+)?[ :]{1,3}$/iu;
const bornIn =
  /(?<!\p{L})(?:syntyn(?:yt|y|een?\p{L}*)|syntyi(?:vät)?|synt\.?|s\.|f\.|född|föddes|born|syntymäai(?:ka|kansa))(?: (?:on|oli|är|\p{L}{3,20}(?:ss[aä]|ll[aä])))?[ :(]{1,3}(?:i |in )?$/iu;
const isNotBorn =
  /vaikutelm|käsity|ratkais|sop[uv]|asiakkuu|oikeu|velvo|huol|epäil|tarve|päätö|sopimu|tilan|riita|vahinko|saatav/iu;
// “s. 3.4.2012 ja 5.6.2014”
const alsoDate = /\d ?(?:,|ja|sekä|&|och|and) $/iu;

/**
 * Suspects a birth in a day beside a word for a person (“tyttö 3.4.2012”, “lapsi (3.4.12)”) or for a birthday (“täytti 12 vuotta
 * 3.4.2024”), and in a month that the text calls somebody's birth (“syntynyt kesäkuussa 2012”).
 */
export function suspectBirthDates(text: string, today: Date): Recognised[] {
  const bornEnds = new Set(findBirthDates(text, today).map(({ end }) => end));
  const days = findDates(text, today).flatMap((date) => {
    const before = text.slice(Math.max(0, date.start - 60), date.start);
    const after = text.slice(date.end, date.end + 40);
    if (limitBefore.test(before) || limitAfter.test(after) || date.isLoose) return [];
    const place = { start: date.start, end: date.end };
    const years = yearsBetween(date, today);
    const isBirth = years >= 0 && years <= 120 && (isBornOn(before) || bornAfter.test(after));
    const joined = alsoDate.exec(before);
    const isAnother = joined !== null && bornEnds.has(date.start - joined[0].length + 1);
    if (isBirth || isAnother) bornEnds.add(date.end);
    if (isBirth || isAnother)
      return [
        {
          ...place,
          instead: isAnother || aNoun.test(before) ? ageInstead(date, today) : agoInstead(date, today),
        },
      ];
    if (birthday.test(before) && years > -3 && years <= 120)
      return [{ ...place, instead: `vuonna ${date.year}` }];
    const isOfPerson = years >= 1 && years <= 120 && person.test(before) && !eventAfter.test(after);
    return isOfPerson ? [{ ...place, instead: ageInstead(date, today) }] : [];
  });
  return [...days, ...bornInMonths(text, today)]
    .sort((a, b) => a.start - b.start)
    .map((place) => ({ ...place, kind: 'birth_date', level: 'warn' }));
}

function isBornOn(before: string): boolean {
  const label = bornOn.exec(before);
  return label !== null && !whatIsNotBorn.test(before.slice(0, label.index)) && !isNotBorn.test(label[0]);
}

function bornInMonths(text: string, today: Date): { start: number; end: number; instead: string }[] {
  return findMonths(text).flatMap(({ year, ...place }) => {
    const before = text.slice(Math.max(0, place.start - 60), place.start);
    const label = bornIn.exec(before);
    const isLimit = limitBefore.test(before) || limitAfter.test(text.slice(place.end, place.end + 40));
    if (isLimit || (label === null && !bornAfter.test(text.slice(place.end, place.end + 12)))) return [];
    if (whatIsNotBorn.test(before.slice(0, label?.index))) return [];
    const isOfLiving = year <= today.getUTCFullYear() && year > today.getUTCFullYear() - 120;
    // “kesäkuussa 2012”, “6/2012”
    const isInside = /ssa /u.test(text.slice(place.start, place.end));
    return isOfLiving ? [{ ...place, instead: isInside ? `vuonna ${year}` : String(year) }] : [];
  });
}
