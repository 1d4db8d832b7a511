import { writtenForm } from '../finnish/written-form.ts';
import type { GlossaryKind } from './contract.ts';

/** A word of the glossary: what people say, and what the law and the entries call it. */
export type GlossaryWord = { phrase: string; terms: readonly string[]; kind: GlossaryKind };

/** The words of a phrase as they are compared; a hyphen parts words as a space does. */
export function phraseWords(phrase: string): string[] {
  return writtenForm(phrase)
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word !== '');
}
