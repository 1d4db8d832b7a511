/** What may follow a stem: nothing, case endings of one, of many, what follows a consonant, a long vowel. */
export const follows = { nothing: 1, one: 2, many: 4, consonant: 8, long: 16 } as const;

/** A beginning of a name's forms and, by the bits of `follows`, what may stand after it. */
export type Stem = [text: string, after: number];

const vowel = /[aeiouyäöåáàâãéèêëíìîïóòôõúùûüýāēīōūığ]$/;
const gradations: [strong: RegExp, weak: string[]][] = [
  [/(?<=[uy])k(?=[uy]$)/, ['v']],
  [/kk(?=.$)/, ['k']],
  [/pp(?=.$)/, ['p']],
  [/tt(?=.$)/, ['t']],
  [/nk(?=.$)/, ['ng']],
  [/mp(?=.$)/, ['mm']],
  [/nt(?=.$)/, ['nn']],
  [/lt(?=.$)/, ['ll']],
  [/rt(?=.$)/, ['rr']],
  [/(?<=[lrh])k(?=.$)/, ['', 'j']],
  [/(?<=[aeiouyäö])k(?=.$)/, ['']],
  [/(?<=[aeiouyäölr])p(?=.$)/, ['v']],
  [/(?<=[aeiouyäöh])t(?=.$)/, ['d']],
];
const strengthenings: [weak: RegExp, strong: string][] = [
  [/ng(?=.$)/, 'nk'],
  [/mm(?=.$)/, 'mp'],
  [/nn(?=.$)/, 'nt'],
  [/ll(?=.$)/, 'lt'],
  [/rr(?=.$)/, 'rt'],
  [/(?<=[aeiouyäölrnh])k(?=.$)/, 'kk'],
  [/(?<=[aeiouyäölrm])p(?=.$)/, 'pp'],
  [/(?<=[aeiouyäölrn])t(?=.$)/, 'tt'],
  [/(?<=[aeiouyäöhlr])d(?=.$)/, 't'],
  [/(?<=[aeiouyäölr])v(?=.$)/, 'p'],
];
// A grade is told by a word's last letters; 17,000 names are read when the product starts.
const longestGrade = 4;
// niemi, niemen: old words that have e where a newer name (Matti, Matin) keeps i.
const oldWord =
  /(?:^suomi|niemi|lahti|mäki|järvi|koski|lampi|saari|salmi|vuori|joki|kivi|tammi|hirvi|talvi|kaski|lehti|leppi|suvi|tuuli|meri|lumi|nurmi|suuri|nummi|sammi|saaki|kuusi|kaari|harvi|suoni|moni|rinki|hanhi|varsi|pirtti|onki|kilpi|kurki|kiiski|vesi)$/;

const longestOld = 6;

/** The stems of a Finnish, or Finnish-inflected, name in small letters: Virtanen, Virtase-, Virtas-; Pekka, Peka-; Ahmed, Ahmedi-. */
export function stemsOf(name: string): Stem[] {
  const own: Stem = [name, follows.nothing];
  if (name.endsWith('nen')) return [own, ...nenStems(name.slice(0, -3))];
  if (!vowel.test(name)) return [own, ...consonantStems(name)];
  const singular =
    name.endsWith('i') && oldWord.test(name.slice(-longestOld)) ? [name, `${name.slice(0, -1)}e`] : [name];
  if (name.endsWith('vesi')) singular.push(`${name.slice(0, -2)}de`, `${name.slice(0, -2)}te`);
  const graded = singular.flatMap(withGrades);
  const long = name.endsWith('e') ? [name, ...strengthened(name)].map((stem) => `${stem}e`) : [];
  return [
    own,
    ...graded.map((stem): Stem => [stem, follows.one]),
    ...long.map((stem): Stem => [stem, follows.one | follows.long]),
    ...singular
      .filter((stem) => /[aeiouyäö]re$/.test(stem))
      .map((stem): Stem => [stem.slice(0, -1), follows.consonant]),
    ...pluralStems(graded).map((stem): Stem => [stem, follows.many]),
  ];
}

function nenStems(root: string): Stem[] {
  return [
    [`${root}se`, follows.one],
    [`${root}s`, follows.consonant],
    [`${root}si`, follows.many],
    [`${root}sten`, follows.nothing],
  ];
}

function consonantStems(name: string): Stem[] {
  const stems: Stem[] = [
    [`${name}i`, follows.one],
    [name, follows.consonant],
  ];
  if (!name.endsWith('s')) return stems;
  const root = name.slice(0, -1);
  const last = root.slice(-1);
  stems.push([`${root}kse`, follows.one], [`${root}ksi`, follows.many]);
  if (/[aeiäy]/.test(last))
    for (const stem of [root, ...strengthened(root)]) stems.push([stem + last, follows.one | follows.long]);
  return stems;
}

function withGrades(stem: string): string[] {
  const [head, tail] = [stem.slice(0, -longestGrade), stem.slice(-longestGrade)];
  if (!/[kpt].$/.test(tail)) return [stem];
  const gradation = gradations.find(([strong]) => strong.test(tail));
  return [stem, ...(gradation?.[1].map((weak) => head + tail.replace(gradation[0], weak)) ?? [])];
}

function strengthened(stem: string): string[] {
  const [head, tail] = [stem.slice(0, -longestGrade), stem.slice(-longestGrade)];
  const found = strengthenings.find(([weak]) => weak.test(tail));
  return found === undefined ? [] : [head + tail.replace(...found)];
}

function pluralStems(stems: string[]): string[] {
  return stems.flatMap((stem) => {
    const root = stem.slice(0, -1);
    if (/[aä]$/.test(stem)) return [`${root}i`, `${root}${stem.endsWith('a') ? 'oi' : 'öi'}`];
    if (/[iy]$/.test(stem)) return [`${root}ei`];
    return stem.endsWith('e') ? [`${root}i`] : [`${stem}i`];
  });
}

const possessive = '(?:ni|si|ns[aä]|mme|nne)';
const clitic = '(?:k[oö](?:h[aä]n)?|kin|k[aä][aä]n|h[aä]n|p[aä]s?)';
const local = '(?:(?:ll|lt|ss|st|n)[aä]|lle|kse)';
const endings = {
  nothing: new RegExp(`^${possessive}?${clitic}?$`),
  one: new RegExp(
    `^(?:(?:n|t|tta|ttä|ta|tä|a|ä|ksi|h?[aeiouyäöåé]n|${local}|${local}${possessive}|${local}[aeä]n|t?[aä]${possessive}|${possessive})${clitic}?)$`,
  ),
  many: new RegExp(
    `^(?:(?:lla|llä|lle|lta|ltä|ssa|ssä|sta|stä|na|nä|ksi|a|ä|ta|tä|in|hin|en|den|tten|ja|jä|jen)${clitic}?)$`,
  ),
  consonant: new RegExp(`^t[aä]${clitic}?$`),
  long: new RegExp(`^seen${clitic}?$`),
};

/** The end of a form, in small letters, is what may stand after its stem. */
export function mayFollow(ending: string, after: number): boolean {
  if (ending === '') return (after & follows.nothing) > 0;
  return (
    ((after & follows.one) > 0 && endings.one.test(ending)) ||
    ((after & follows.many) > 0 && endings.many.test(ending)) ||
    ((after & follows.nothing) > 0 && endings.nothing.test(ending)) ||
    ((after & follows.consonant) > 0 && endings.consonant.test(ending)) ||
    ((after & follows.long) > 0 && endings.long.test(ending))
  );
}

/** How a form is written when it is not simply joined: Ahmed:n, Ahmed'in, Anna's. */
export const looseEnding =
  /[:'’´`](?:i?n|s|i?ll[aeä]|i?lt[aä]|i?ss[aä]|i?st[aä]|i?[aä]|i?t[aä]|in|een|h[aeiou]n|iin)$/;
