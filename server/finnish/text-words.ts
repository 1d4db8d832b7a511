import type { TextWord } from './finnish.ts';
import { writtenForm } from './written-form.ts';

// Letters and digits, held together by hyphens, apostrophes and the colon before an ending (EU:n, 12:lla); soft hyphens may lie
// between letters. The ending of a sign (§:ssä) is passed over: it is no word.
const word =
  /[§%]:[\p{L}\u00ad]+|([\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:(?:[-\u2010\u2011'\u2019]|:(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*)*)/gu;

/** The words of a text in its order; `lastensuojelu- ja perhetyö` has three, `12-vuotiaan` is one. */
export function wordsOf(text: string): TextWord[] {
  return Array.from(text.matchAll(word)).flatMap(({ 1: written, index }) =>
    written === undefined ? [] : [{ text: writtenForm(written), start: index, end: index + written.length }],
  );
}
