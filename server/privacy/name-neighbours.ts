import { roleBefore } from './known-words.ts';
import { type Place, wordBeside } from './name-words.ts';

/** Whether what somebody is stands before: “asiakas Maija”, “Äiti: Maija”, “äiti (Maija)”. */
export function isTold({ words, at }: Place): boolean {
  return /^(?: {1,2}|: ?| \()$/.test(words[at]?.gap ?? '') && roleBefore.test(words[at - 1]?.text ?? '');
}

/** Whether the word directly after is of a pattern. */
export function follows({ words, at }: Place, pattern: RegExp): boolean {
  return pattern.test(wordBeside(words, at, 1)?.text ?? '');
}
