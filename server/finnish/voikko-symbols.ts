/** A flag diacritic: an operation on one feature that a path must keep to (Beesley and Karttunen 2003, chapter 7). */
export type Flag = { operation: 'P' | 'C' | 'U' | 'R' | 'D'; feature: number; value: number };

/** The symbols of a transducer: the empty one, then flags, then single letters, then tags such as `[Ln]`. */
export type Symbols = {
  /** What each symbol writes; '' for the empty one and for flags. */
  texts: readonly string[];
  flags: readonly (Flag | undefined)[];
  features: number;
  /** Letter -> symbol. */
  letters: ReadonlyMap<string, number>;
  /** The first symbol that is read from the word: those below are passed without reading. */
  firstLetter: number;
  /** Where the table ends, in bytes from the file's beginning. */
  end: number;
};

const tableStart = 16;
/** A flag's value when nothing has been set, and what stands for "any value at all". */
export const neutral = 0;
export const anyValue = 1;

/** Reads the table: a 16-bit count, then that many texts in UTF-8, each ended by a zero byte. Throws when there are fewer. */
export function readSymbols(bytes: Buffer): Symbols {
  const names = readNames(bytes);
  const firstLetter = names.texts.findIndex((text, symbol) => symbol > 0 && !text.startsWith('@'));
  if (firstLetter < 0) throw new Error('no letters in its table of symbols');
  const features = new Map<string, number>();
  const values = new Map([
    ['', neutral],
    ['@', anyValue],
  ]);
  return {
    texts: names.texts.map((text, symbol) => (symbol < firstLetter ? '' : text)),
    flags: names.texts
      .slice(0, firstLetter)
      .map((text) => (text === '' ? undefined : readFlag(text, features, values))),
    letters: new Map(
      names.texts.flatMap((text, symbol) => (isLetter(text) ? [[text, symbol] as const] : [])),
    ),
    features: features.size,
    firstLetter,
    end: names.end,
  };
}

function readNames(bytes: Buffer): { texts: string[]; end: number } {
  const count = bytes.readUInt16LE(tableStart);
  const texts: string[] = [];
  let start = tableStart + 2;
  for (let symbol = 0; symbol < count; symbol++) {
    const end = bytes.indexOf(0, start);
    if (end < 0) throw new Error('its table of symbols is cut short');
    texts.push(bytes.toString('utf8', start, end));
    start = end + 1;
  }
  return { texts, end: start };
}

const isLetter = (text: string) => text !== '' && !text.startsWith('@') && !text.startsWith('[');

/** `@P.FEATURE.VALUE@`, or `@R.FEATURE@` for any value. */
function readFlag(text: string, features: Map<string, number>, values: Map<string, number>): Flag {
  const [, operation, feature = '', value = '@'] = /^@([PCURD])\.([^.@]+)(?:\.([^@]+))?@$/.exec(text) ?? [];
  if (!isOperation(operation)) throw new Error(`an unknown flag ${JSON.stringify(text)}`);
  return { operation, feature: numbered(features, feature), value: numbered(values, value) };
}

function isOperation(text: string | undefined): text is Flag['operation'] {
  return text !== undefined && 'PCURD'.includes(text);
}

function numbered(names: Map<string, number>, name: string): number {
  const number = names.get(name) ?? names.size;
  names.set(name, number);
  return number;
}
