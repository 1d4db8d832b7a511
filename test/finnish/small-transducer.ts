/** One transition: what it reads, what it writes, and the state it leads to, by its number. */
type Arc = [reads: string, writes: string, to: number];
type State = { arcs: Arc[]; final?: true };

type Given = { flags?: string[]; letters: string; tags: string[]; states: State[] };

const headerBytes = 16;
const cellBytes = 8;
const finalMark = 0xffff;
const mostInByte = 254;

/** Writes a dictionary in Voikko's format from its states; the first is where words begin. */
export function smallTransducer({ flags = [], letters, tags, states }: Given): Buffer {
  const symbols = ['', ...flags, ...Array.from(letters), ...tags];
  const table = Buffer.concat([
    uint16(symbols.length),
    ...symbols.map((symbol) => Buffer.from(`${symbol}\0`)),
  ]);
  const padding = Buffer.alloc((cellBytes - ((headerBytes + table.length) % cellBytes)) % cellBytes);
  const header = Buffer.from('6e3a0100fa5103000000000000000000', 'hex');
  return Buffer.concat([header, table, padding, ...cellsOf(states, symbols)]);
}

function cellsOf(states: readonly State[], symbols: readonly string[]): Buffer[] {
  const starts: number[] = [];
  let next = 0;
  for (const { arcs, final } of states) {
    starts.push(next);
    const count = arcs.length + (final ? 1 : 0);
    next += count + (count - 1 > mostInByte ? 1 : 0);
  }
  return states.flatMap(({ arcs, final }) => {
    const order = (arc: Arc) => symbols.indexOf(arc[0]);
    const ordered = arcs.toSorted((one, other) => order(one) - order(other));
    const cells = ordered.map(([reads, writes, to]) =>
      cell([symbols.indexOf(reads), symbols.indexOf(writes), starts[to] ?? 0]),
    );
    if (final) cells.unshift(cell([finalMark, 0, 0]));
    const more = cells.length - 1;
    cells[0]?.writeUInt8(Math.min(more, mostInByte + 1), 7);
    if (more > mostInByte) cells.splice(1, 0, overflowCell(more));
    return cells;
  });
}

function cell([reads = 0, writes = 0, to = 0]: number[]): Buffer {
  const bytes = Buffer.alloc(cellBytes);
  bytes.writeUInt16LE(reads, 0);
  bytes.writeUInt16LE(writes, 2);
  bytes.writeUIntLE(to, 4, 3);
  return bytes;
}

/** Tells how many cells follow the first one and itself. */
function overflowCell(more: number): Buffer {
  const bytes = Buffer.alloc(cellBytes);
  bytes.writeUInt32LE(more, 0);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
