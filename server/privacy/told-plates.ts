import { otherAbbreviations } from './number-plates.ts';
import type { Recognised } from './recognise.ts';

const plate =
  /(?<![\p{L}\d_/:-])([a-zåäö]{2,3}) ?-? ?[1-9]\d{0,2}(?![\p{L}\d]|-\p{L}{3}|[-/.,]\d| ?(?:§|%|€|eur))/giu;
const digitsFirst = /(?<![\p{L}\d_/:-]|\d[ .,])\d{1,3} ?-? ?([a-zåäö]{2,3})(?![\p{L}\d]|-\p{L})/giu;
const apart = /(?<![\p{L}\d])[A-ZÅÄÖ](?: [A-ZÅÄÖ]){1,2} ?-? ?\d(?: \d){1,2}(?![\p{L}\d]| \d)/gu;
const vehicle =
  'auto(?!m|n[oi])|auton|autol|autos|ajoneuvo|mopo|moottoripyör|peräkärry|perävaunu|traktor|skootter|mönkij|kelkka|kelka|paku|bil(?:en|ens)?\\b|fordon|släp|car\\b|vehicle|volvo|toyota|skoda|ford|audi|bmw|bemar|mersu|mercedes|tesla|farmari|nissan|opel|honda|mazda|hyundai|kaara';
const plateWord = 'rekister|rekkar|rek[.: n]|kilpi|kilve|kilvis|registre|skylt|plate';
// Directly before, it tells of what else would be a word and a number.
const vehicleBefore = new RegExp(
  `(?<!\\p{L})\\p{L}{0,12}(?:${plateWord}|\\b(?:${vehicle}))\\p{L}*(?:[.:]| nro| numero| on| oli| lukee| är)?[ :("]{0,3}$`,
  'iu',
);
// A word of two or three letters, after which a number counts something.
const unitAfterDigits =
  /^(?:km|v|vko|kk|eur|cc|hp|hv|kpl|kg|min|tai|ja|oli|on|vuo|krt|per|ov|pnä|pvä|th|h)$/iu;
const shortWord =
  /^(?:on|oli|ei|ja|jo|tai|vai|sai|vei|toi|jäi|kai|kun|jos|eli|no|nro|nr|se|ne|he|me|te|nyt|yli|osa|iso|per|ajo|ajaa|noi|myi|ovh|km|har|och|för|med|är|kpl|klo|eur|vm|vsk|alv|hp|hv|cc|the|is|was|has|kävi|tuli|sen|sai|saa|voi|jää|vie|tuo|käy|isä)$/iu;

/**
 * Finds number plates in any letters, with a space or with their characters set apart, directly after the word for a vehicle or a plate in
 * folded text: “rekkari abc 12”, “mopo 123 abc”.
 */
export function findToldPlates(text: string): Recognised[] {
  const told = [
    ...[...text.matchAll(plate)].filter(
      ({ 1: letters = '' }) => !shortWord.test(letters) && !otherAbbreviations.has(letters),
    ),
    ...[...text.matchAll(digitsFirst)].filter(({ 1: letters = '' }) => !unitAfterDigits.test(letters)),
    ...text.matchAll(apart),
  ];
  return told
    .filter(({ index }) => vehicleBefore.test(text.slice(Math.max(0, index - 40), index)))
    .sort((a, b) => a.index - b.index)
    .map(({ index, 0: whole }) => ({
      kind: 'number_plate',
      level: 'block',
      start: index,
      end: index + whole.length,
      instead: 'rekisteritunnus',
    }));
}
