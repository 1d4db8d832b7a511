import {
  cellsOf,
  finalMark,
  type Network,
  symbolIn,
  symbolOut,
  target,
  toSecond,
} from '../../server/finnish/voikko-cells.ts';
import { neutralFlags, passFlag } from '../../server/finnish/voikko-flags.ts';

// Compounds, clitics, possessive suffixes, derivatives: forms of other words, or of this one that are seldom written.
const unwantedTag = /^\[(?:Bc|Bh|F|O|Xj)/;
const tagBeforeBase = /^\[[LI]/;
const clitic = /(?:h[aä]n|p[aä]s?|p[aä]h[aä]n|k[aä]än|kin)$/;
const mostForms = 2_000;

/** The forms of a word that the dictionary holds whole, as it would write them: the dictionary walked from its output's side. */
export function inflectedForms({ cells, symbols }: Network, lemma: string): string[] {
  const wanted = ['[Xp]', ...Array.from(lemma), '[X]'];
  const flags = neutralFlags(symbols);
  const forms = new Set<string>();

  /** `met`: how much of the wanted output has been written. */
  const from = (state: number, written: string, met: number): void => {
    const taken = cellsOf(cells, state);
    for (let cell = state; cell < state + taken; cell += cell === state ? toSecond(taken) : 1) {
      if (forms.size >= mostForms) return;
      const symbol = symbolIn(cells, cell);
      if (symbol === finalMark) {
        if (met === wanted.length) forms.add(written);
        continue;
      }
      const now = metAfter(symbols.texts[symbolOut(cells, cell)] ?? '', met);
      if (now === null) continue;
      const flag = symbols.flags[symbol];
      const before = flag && passFlag(flag, flags);
      if (before === null) continue;
      from(target(cells, cell), written + (symbols.texts[symbol] ?? ''), now);
      if (flag && before !== undefined) flags[flag.feature] = before;
    }
  };

  /** Null when the output has left what is wanted. */
  const metAfter = (output: string, met: number): number | null => {
    if (output === '' || output === '=') return met;
    if (met === wanted.length) return unwantedTag.test(output) ? null : met;
    if (output === wanted[met]) return met + 1;
    return met === 0 && tagBeforeBase.test(output) ? met : null;
  };

  from(0, '', 0);
  return Array.from(forms)
    .filter((form) => !forms.has(form.replace(clitic, '')) || !clitic.test(form))
    .sort();
}
