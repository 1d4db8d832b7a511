import { readSymbols, type Symbols } from './voikko-symbols.ts';

/** The states of a transducer as they lie in the file, and the symbols they speak of. */
export type Network = { cells: DataView; symbols: Symbols };

/** A file that is no dictionary, or a damaged one; the message says what is wrong with it. */
export class BadTransducer extends Error {}

// 0x00013A6E and 0x000351FA, then a byte that tells whether paths have weights.
const cookie = Buffer.from('6e3a0100fa510300', 'hex');
const headerBytes = 16;
const cellBytes = 8;
/** More transitions than fit in a byte: the next cell tells how many. */
const overflow = 255;
/** In place of the symbol to read: the word may end here. */
export const finalMark = 0xffff;

/**
 * Reads a transducer of the VFST format, version 2, unweighted and little-endian, as libvoikko 4 and voikko-fi 2 have it. All of
 * it is looked through once, so that a damaged file is refused here instead of going wrong on some word later.
 */
export function readNetwork(bytes: Buffer): Network {
  if (!bytes.subarray(0, cookie.length).equals(cookie)) throw new BadTransducer('it is no Voikko transducer');
  if (bytes.length < headerBytes + 2) throw new BadTransducer('it is cut short');
  if (bytes[cookie.length] !== 0) throw new BadTransducer('its paths have weights');
  try {
    const symbols = readSymbols(bytes);
    const start = Math.ceil(symbols.end / cellBytes) * cellBytes;
    const cells = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
    checkCells({ cells, symbols });
    return { cells, symbols };
  } catch (error) {
    throw new BadTransducer(error instanceof Error ? error.message : 'it cannot be read');
  }
}

function checkCells({ cells, symbols }: Network): void {
  const count = cells.byteLength / cellBytes;
  if (count === 0 || !Number.isInteger(count)) throw new Error('it is cut short');
  for (let state = 0; state < count;) {
    const taken = cellsOf(cells, state);
    if (state + taken > count) throw new Error('it is cut short');
    let last = 0;
    for (let cell = state; cell < state + taken; cell += cell === state ? toSecond(taken) : 1) {
      const symbol = symbolIn(cells, cell);
      const isFinal = symbol === finalMark;
      const known = symbols.texts.length;
      const isSound = isFinal || (symbol < known && symbol >= last && target(cells, cell) < count);
      if (!isSound || symbolOut(cells, cell) >= known) throw new Error(`it is damaged at cell ${cell}`);
      if (!isFinal) last = symbol;
    }
    state += taken;
  }
}

/**
 * How many cells a state takes: one for each transition, in the order of the symbols they read, the final mark before them. When
 * they are more than `overflow`, the second cell only tells how many there are, and is to be passed over.
 */
export function cellsOf(cells: DataView, state: number): number {
  const more = cells.getUint8(state * cellBytes + 7);
  return more < overflow ? 1 + more : 2 + cells.getUint32((state + 1) * cellBytes, true);
}

/** How far the second transition of such a state is from the first. */
export const toSecond = (cellCount: number) => (cellCount > overflow ? 2 : 1);

export const symbolIn = (cells: DataView, cell: number) => cells.getUint16(cell * cellBytes, true);
export const symbolOut = (cells: DataView, cell: number) => cells.getUint16(cell * cellBytes + 2, true);
export const target = (cells: DataView, cell: number) =>
  cells.getUint32(cell * cellBytes + 4, true) & 0xffffff;
