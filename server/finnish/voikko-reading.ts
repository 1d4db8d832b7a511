/** One way of reading a word, as the dictionary tells it. */
export type Reading = {
  lemma: string;
  /** Base forms of a compound's parts; empty for a word that is no compound. */
  parts: string[];
  /** Of `huostaan=otto`, a compound the dictionary holds whole: its parts as they stand in it. */
  innerForms: string[];
  /** What the word and its parts are derived from, nearest last. */
  roots: string[];
  /** Those of its nouns, by their base forms, of which the dictionary does not tell what they are derived from. */
  underived: string[];
  /** False of what looks like another form but is seldom meant: an imperative, a surname, a participle in -ma. */
  likely: boolean;
};

const compoundBorder = '[Bc]';
// A base form in the output, `[Xp]lapsi[X]`; a derivative's ending as it is in the base form, `[Xj]us[X]`; other notes; tags; text.
const token = /\[X([a-z])\]([^[]*)\[X\]|\[([A-Za-z0-9]+)\]|([^[]+)/g;

/**
 * Reads an output such as `[Ln][Xp]lapsi[X]la[Sg][Nm]sten[Bh][Bc][Lt][Xp]suojella[X]suojel[Ln][Xj]u[X]u`: what stands outside the
 * marks is the word as written, `[Xp]` the base form of what follows, `[Xj]` what a derivation adds to it.
 */
export function readReading(output: string): Reading {
  const segments = output
    .split(compoundBorder)
    .map(readSegment)
    .filter(({ written }) => written !== '' && written !== '-');
  const last = segments.at(-1);
  const before = segments
    .slice(0, -1)
    .map(({ written }) => written)
    .join('');
  return {
    lemma: before + (last?.lemma ?? ''),
    parts: segments.length > 1 ? partsOf(segments) : [],
    innerForms: segments.flatMap(({ innerForms }) => innerForms),
    roots: segments.flatMap(({ roots }) => roots),
    underived: segments.flatMap(({ lemma, roots, isNoun }) => (isNoun && roots.length === 0 ? [lemma] : [])),
    likely: !/\[Tk\]|\[Le[es]\]|\[Rm\]/.test(output),
  };
}

type Segment = { written: string; lemma: string; innerForms: string[]; roots: string[]; isNoun: boolean };

function readSegment(output: string): Segment {
  const chain: string[] = [];
  let written = '';
  let innerForms: string[] = [];
  for (const [, mark, base = '', tag, text = ''] of output.matchAll(token)) {
    if (mark === 'p') innerForms = base.includes('=') ? base.split('=') : [];
    if (mark === 'p' || mark === 'j') chain.push(written + base.replaceAll('=', ''));
    // The noun of a verb, päättäminen: Voikko counts it among the verb's forms.
    if (tag === 'Tn4') chain.push(`${written}minen`);
    written += text;
  }
  const lemma = (chain.pop() ?? written.replace(/-$/, '')).toLowerCase();
  return {
    written: written.toLowerCase(),
    lemma,
    innerForms,
    roots: chain.map((root) => root.toLowerCase()),
    isNoun: output.startsWith('[Ln]'),
  };
}

/** Each part, and of three or more also what the first ones make together: `lastensuojelu` of `lastensuojeluilmoitus`. */
function partsOf(segments: readonly Segment[]): string[] {
  const parts = segments.map(({ lemma }) => lemma);
  let before = segments[0]?.written ?? '';
  for (const { written, lemma } of segments.slice(1, -1)) {
    parts.push(before + lemma);
    before += written;
  }
  return parts.map((part) => part.replace(/^-+|-+$/g, '')).filter((part) => part !== '');
}
