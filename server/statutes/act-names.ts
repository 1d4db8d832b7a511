import type { Act } from './act.ts';
import { namesInQuery, namesInText } from './act-name-forms.ts';
import { acts, findAct } from './acts.ts';

/** A place where a text names a statute. */
export type NamedAct = { act: Act; start: number; end: number };

const word = /\p{L}+|(?<![\d/])\d{1,4}\/\d{4}(?![\d/])|(?<![\d/])\d{4}\/\d{1,4}(?![\d/])/gu;
const caseEnding = /:\p{Ll}{1,5}/iuy;
const otherSeries = /(?:HE|RP|(?:P[eE]|[A-Za-z]{1,2})V[LM]|EV|RSv|GrUU)\s$/u;
const parliament = /^\s(?:vp|rd)(?!\p{L})/u;

/** Finds every name, abbreviation or number of a statute in a text, in any inflection; plain spaces between words. */
export const findNamedActs = nameFinder(namesInText, /^[^\p{L}\d]/u);

/** The same in what a person typed into a search: abbreviations in small letters, the section's number written onto them. */
export const findAskedActs = nameFinder(namesInQuery, /^\P{L}/u);

type Form = { text: string; act: Act };
type Finder = { forms: ReadonlyMap<string, readonly Form[]>; mayFollow: RegExp };

function nameFinder(formsOf: (act: Act) => string[], mayFollow: RegExp): (text: string) => NamedAct[] {
  const forms = new Map<string, Form[]>();
  for (const act of acts) for (const text of new Set(formsOf(act))) addForm(forms, { text, act });
  for (const each of forms.values()) each.sort((a, b) => b.text.length - a.text.length);
  return (text) => findNames(text, { forms, mayFollow });
}

function findNames(text: string, finder: Finder): NamedAct[] {
  const named: NamedAct[] = [];
  for (const { 0: token, index: start } of text.matchAll(word)) {
    if (start < (named.at(-1)?.end ?? 0)) continue;
    const found = /\d/.test(token) ? numberedAct(text, start, token) : nameAt(text, { token, start }, finder);
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
    if (isSame && /^ ?\(?(?:\(?EU\)? |SopS |FördrS )?$/.test(text.slice(last.end, each.start))) {
      const bracket =
        text.slice(last.end, each.start).trim().startsWith('(') && text[each.end] === ')' ? 1 : 0;
      all[all.length - 1] = { ...last, end: each.end + bracket, numbered };
    } else all.push({ ...each, numbered });
  }
  return all;
}

// "HE 22/2012 vp" is a government's proposal; a treaty's number is of a series of its own
function numberedAct(text: string, start: number, number: string) {
  const act = findAct(number);
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(start + number.length, start + number.length + 4);
  if (act === undefined || otherSeries.test(before) || parliament.test(after)) return undefined;
  if (act.kind === 'treaty' && !/(?:SopS|FördrS)\s$/iu.test(before)) return undefined;
  return { act, length: number.length };
}

function nameAt(text: string, { token, start }: { token: string; start: number }, finder: Finder) {
  const form = finder.forms
    .get(token.toLowerCase())
    ?.find(
      (each) =>
        standsAt(text, start, each.text) && finder.mayFollow.test(text[start + each.text.length] ?? ' '),
    );
  return form === undefined ? undefined : { act: form.act, length: form.text.length };
}

function standsAt(text: string, start: number, form: string): boolean {
  const written = text.slice(start, start + form.length);
  return written === form || written.toLowerCase() === form;
}

function afterCaseEnding(text: string, end: number): number {
  caseEnding.lastIndex = end;
  return caseEnding.test(text) ? caseEnding.lastIndex : end;
}

function addForm(forms: Map<string, Form[]>, form: Form): void {
  const [firstWord = ''] = /^\p{L}+/u.exec(form.text.toLowerCase()) ?? [];
  forms.set(firstWord, [...(forms.get(firstWord) ?? []), form]);
}
