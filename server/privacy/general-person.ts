import { kinWord, roleBefore } from './known-words.ts';

const cases: [ending: RegExp, person: string, letter: string][] = [
  [/lle$/, 'henkilölle', 'A:lle'],
  [/ll[aä]$/, 'henkilöllä', 'A:lla'],
  [/lt[aä]$/, 'henkilöltä', 'A:lta'],
  [/ss[aä]$/, 'henkilössä', 'A:ssa'],
  [/st[aä]$/, 'henkilöstä', 'A:sta'],
  [/(?:aan|ään|een|iin|oon|öön|uun|yyn|seen|hin)$/, 'henkilöön', 'A:han'],
  [/[^n]n$/, 'henkilön', 'A:n'],
  [/(?:[ioöuy][aä]|[aä]{2}|[^l]t[aä])$/, 'henkilöä', 'A:ta'],
];

/**
 * What may stand in a name's place, in the case of its last word: “lapsen” before who is kin to somebody (“Matin äiti”), “A:lle” after
 * what somebody is (“asiakas Maijalle”), else “henkilölle”. Swedish and English sentences are told by nothing here.
 */
export function generalPerson(name: {
  form: string;
  isBase: boolean;
  before: string | undefined;
  after: string | undefined;
}): string {
  const { form, isBase, before = '', after = '' } = name;
  if (kinWord.test(after) && form.endsWith('n')) return 'lapsen';
  const found = isBase ? undefined : cases.find(([ending]) => ending.test(form));
  if (roleBefore.test(before)) return found?.[2] ?? 'A';
  return found?.[1] ?? 'henkilö';
}
