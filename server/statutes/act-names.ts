import type { Act } from './act.ts';
import { namesInText } from './act-name-forms.ts';
import { acts, findAct } from './acts.ts';

/** A place where a text names a statute. */
export type NamedAct = { act: Act; start: number; end: number };

type Form = { text: string; act: Act };
const formsByFirstWord = new Map<string, Form[]>();
for (const act of acts) for (const text of namesInText(act)) addForm(text, act);
for (const forms of formsByFirstWord.values()) forms.sort((a, b) => b.text.length - a.text.length);

const word = /\p{L}+|(?<![\d/])\d{1,4}\/\d{4}(?![\d/])|(?<![\d/])\d{4}\/\d{1,4}(?![\d/])/gu;
const caseEnding = /:\p{Ll}{1,5}/uy;

/** Finds every name, abbreviation or number of a statute in a text, in any inflection; plain spaces between words. */
export function findNamedActs(text: string): NamedAct[] {
  const named: NamedAct[] = [];
  for (const { 0: token, index: start } of text.matchAll(word)) {
    if (start < (named.at(-1)?.end ?? 0)) continue;
    const found = /\d/.test(token) ? numberedAct(token) : nameAt(text, start, token);
    if (found !== undefined)
      named.push({ act: found.act, start, end: afterCaseEnding(text, start + found.length) });
  }
  return named;
}

/** Joins a name with the number that follows it: `lastensuojelulain (417/2007)` is one naming of one act. */
export function withNumbers(text: string, named: NamedAct[]): (NamedAct & { numbered: boolean })[] {
  const all: (NamedAct & { numbered: boolean })[] = [];
  for (const each of named) {
    const numbered = /^\d/.test(text.slice(each.start, each.start + 1));
    const last = all.at(-1);
    const isSame = last !== undefined && numbered && !last.numbered && last.act === each.act;
    if (isSame && /^ ?\(?(?:\(?EU\)? )?$/.test(text.slice(last.end, each.start))) {
      const bracket =
        text.slice(last.end, each.start).trim().startsWith('(') && text[each.end] === ')' ? 1 : 0;
      all[all.length - 1] = { ...last, end: each.end + bracket, numbered };
    } else all.push({ ...each, numbered });
  }
  return all;
}

function numberedAct(number: string) {
  const act = findAct(number);
  return act === undefined ? undefined : { act, length: number.length };
}

function nameAt(text: string, start: number, firstWord: string) {
  const forms = formsByFirstWord.get(firstWord.toLowerCase()) ?? [];
  const form = forms.find((each) => standsAt(text, start, each.text));
  return form === undefined ? undefined : { act: form.act, length: form.text.length };
}

function standsAt(text: string, start: number, form: string): boolean {
  const end = start + form.length;
  const written = text.slice(start, end);
  return (written === form || written.toLowerCase() === form) && !/[\p{L}\d]/u.test(text[end] ?? ' ');
}

function afterCaseEnding(text: string, end: number): number {
  caseEnding.lastIndex = end;
  return caseEnding.test(text) ? caseEnding.lastIndex : end;
}

function addForm(text: string, act: Act): void {
  const [firstWord = ''] = /^\p{L}+/u.exec(text.toLowerCase()) ?? [];
  const forms = formsByFirstWord.get(firstWord) ?? [];
  formsByFirstWord.set(firstWord, [...forms, { text, act }]);
}
