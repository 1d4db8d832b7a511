import type { Finding } from './contract.ts';
import { blockRecognisers } from './find-blocked.ts';
import { suspectPostCodes } from './postal-places.ts';
import { findCaseNumbers } from './case-numbers.ts';
import { findCombinations } from './combinations.ts';
import { findNames } from './names.ts';
import { type Recogniser, recognise } from './recognise.ts';
import { suspectBirthDates } from './suspected-births.ts';

const recognisers: readonly Recogniser[] = [
  ...blockRecognisers,
  suspectBirthDates,
  suspectPostCodes,
  findCaseNumbers,
  findNames,
  findCombinations,
];

/**
 * Finds what may tell who a client is, to be removed (`block`) or looked at (`warn`): offsets in the given text, in its order, none
 * overlapping; linear in its length. `today` tells ages.
 */
export function findIdentifiers(text: string, today: Date = new Date()): Finding[] {
  return recognise(recognisers, text, today);
}
