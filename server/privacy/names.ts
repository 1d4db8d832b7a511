import { generalPerson } from './general-person.ts';
import { countFullName } from './full-names.ts';
import { isLoneName } from './lone-names.ts';
import { nameWords, type Word, wordBeside } from './name-words.ts';
import type { Recognised } from './recognise.ts';

/**
 * Finds names of people in folded text: first and last name together (`name`) and either alone (`lone_name`), in all cases. What is
 * a word or a place as well counts where its neighbours or its capital letter tell that somebody is meant. Linear in the text's length.
 */
export function findNames(text: string): Recognised[] {
  const words = nameWords(text);
  const found: Recognised[] = [];
  let at = 0;
  while (at < words.length) {
    const full = countFullName({ text, words, at });
    const count =
      full > 1 && !isOfJudgment(words[at + full - 1], text) ? full : isLoneName({ text, words, at }) ? 1 : 0;
    const first = words[at];
    const last = words[at + count - 1];
    if (count > 0 && first !== undefined && last !== undefined) {
      const before = wordBeside(words, at, -1)?.text;
      const after = wordBeside(words, at + count - 1, 1)?.text;
      const instead = generalPerson({ form: last.text, isBase: last.reading.isBase, before, after });
      const kind = count > 1 ? 'name' : 'lone_name';
      found.push({ kind, level: 'warn', start: first.start, end: endOf(last, text), instead });
    }
    at += Math.max(count, 1);
  }
  return found;
}

// “Abdi Ibrahim v. Norja” is published.
function isOfJudgment(last: Word | undefined, text: string): boolean {
  return last !== undefined && /^ (?:ym\. )?v\. \p{Lu}/u.test(text.slice(last.end, last.end + 10));
}

// The point of “Matti K.”
function endOf({ text: written, end }: Word, text: string): number {
  return written.length === 1 && text[end] === '.' ? end + 1 : end;
}
