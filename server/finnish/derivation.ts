// Endings of nouns made from verbs, each with the endings of the verbs it may come from (Iso suomen kielioppi, § 219-257).
const endings: readonly [RegExp, readonly string[]][] = [
  [/[oö]s$/, ['taa', 'tää', 'ttaa', 'ttää', 'oa', 'öä', 'ata', 'ätä']],
  [/[uy]s$/, ['ttaa', 'ttää', 'taa', 'tää', 'ata', 'ätä', 'ua', 'yä', 'stua', 'styä']],
  [/m[uy]s$/, ['a', 'ä', 'ta', 'tä', 'la', 'lä']],
  [/nt[aäoö]$/, ['a', 'ä', 'ta', 'tä', 'da', 'dä', 'la', 'lä']],
  [/nti$/, ['da', 'dä', 'a', 'ä']],
  [/[oö]$/, ['aa', 'ää', 'ata', 'ätä', 'oa', 'öä', 'a', 'ä', 'ta', 'tä', 'eä', 'ea']],
  [/[uy]$/, ['a', 'ä', 'ua', 'yä', 'la', 'lä', 'uta', 'ytä', 'aa', 'ää', 'ea', 'eä']],
  [/i$/, ['ea', 'eä']],
  [/e$/, ['taa', 'tää', 'ttaa', 'ttää', 'ella', 'ellä']],
  [/j[aä]$/, ['a', 'ä', 'ta', 'tä']],
];
const shortestNoun = 4;
const shortestStem = 2;

/**
 * The verbs a noun may come from by form alone: of `päätös` päättää is one. Which of them are verbs at all is for the
 * dictionary to tell.
 */
export function derivedFrom(noun: string): string[] {
  if (noun.length < shortestNoun) return [];
  return endings.flatMap(([ending, verbs]) => {
    const stem = noun.replace(ending, '');
    if (stem === noun || stem.length < shortestStem) return [];
    return verbs.filter((verb) => !breaksHarmony(stem, verb)).map((verb) => stem + verb);
  });
}

/** No verb has `a` after front vowels, nor `ä` after back ones. */
function breaksHarmony(stem: string, ending: string): boolean {
  const isFront = /[äöy]/.test(ending);
  return isFront ? /[aou][^äöy]*$/.test(stem) : /[äöy][^aou]*$/.test(stem);
}
