import {
  cellsOf,
  finalMark,
  type Network,
  readNetwork,
  symbolIn,
  symbolOut,
  target,
  toSecond,
} from './voikko-cells.ts';
import { type FlagValues, neutralFlags, passFlag } from './voikko-flags.ts';
import type { Flag } from './voikko-symbols.ts';

/** Voikko's dictionary of Finnish: reads a word, writes its analyses. */
export type Transducer = {
  /** The analyses of a word in small letters, such as `[Ln][Xp]lapsi[X]la[Sg][Ny]psen`; none when it is not known. */
  analyses(word: string): string[];
};

const mostAnalyses = 30;
// The longest walk seen on a word that some text really holds is a tenth of this.
const mostSteps = 50_000;
const deepest = 500;

/** Throws `BadTransducer` when the bytes are no dictionary. They are kept, and read where they are. */
export function readTransducer(bytes: Buffer): Transducer {
  const network = readNetwork(bytes);
  // One for all walks: each leaves the flags as it found them.
  const flags = neutralFlags(network.symbols);
  return { analyses: (word) => new Walk(network, flags, word).all() };
}

/** Every path that reads the word, depth first. */
class Walk {
  #found: string[] = [];
  #steps = 0;
  #written: number[] = [];
  #network: Network;
  #flags: FlagValues;
  #word: (number | undefined)[];

  constructor(network: Network, flags: FlagValues, word: string) {
    this.#network = network;
    this.#flags = flags;
    this.#word = Array.from(word, (letter) => network.symbols.letters.get(letter));
  }

  all(): string[] {
    if (!this.#word.includes(undefined)) this.#from(0, 0);
    return this.#found;
  }

  #from(state: number, read: number): void {
    const { cells, symbols } = this.#network;
    const wanted = this.#word[read];
    const taken = cellsOf(cells, state);
    for (let cell = state; cell < state + taken; cell += cell === state ? toSecond(taken) : 1) {
      if (this.#found.length >= mostAnalyses || ++this.#steps > mostSteps) return;
      const symbol = symbolIn(cells, cell);
      if (symbol === finalMark) {
        if (wanted === undefined) this.#found.push(this.#text());
      } else if (symbol < symbols.firstLetter) this.#pastFlag(cell, read, symbols.flags[symbol]);
      else if (symbol === wanted) this.#along(cell, read + 1);
      // They stand in the order of their symbols.
      else if (wanted === undefined || symbol > wanted) return;
    }
  }

  #along(cell: number, read: number): void {
    if (this.#written.length >= deepest) return;
    this.#written.push(symbolOut(this.#network.cells, cell));
    this.#from(target(this.#network.cells, cell), read);
    this.#written.pop();
  }

  #pastFlag(cell: number, read: number, flag: Flag | undefined): void {
    if (!flag) return this.#along(cell, read);
    const before = passFlag(flag, this.#flags);
    if (before === null) return;
    this.#along(cell, read);
    this.#flags[flag.feature] = before;
  }

  #text(): string {
    return this.#written.map((symbol) => this.#network.symbols.texts[symbol]).join('');
  }
}
