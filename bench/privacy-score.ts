import { parseArgs } from 'node:util';
import { findIdentifiers } from '../server/privacy/find-identifiers.ts';
import { BadFile } from './judged-files.ts';
import { type PrivacyLine, readPrivacyLines } from './privacy-lines.ts';
import { hostileParts } from './privacy-set/hostile-parts.ts';
import { ownPrivacyLines } from './privacy-set/own-privacy-lines.ts';
import { type Fault, scorePrivacy } from './score-privacy.ts';

const usage =
  'npm run privacy:score -- [--set FILE] [--faults] [--hostile] [--json]   (without a file: the set of bench/privacy-set/)';

try {
  const { set, json, faults, hostile } = readOptions(process.argv.slice(2));
  const lines = set === undefined ? ownPrivacyLines() : await readPrivacyLines(set);
  // the first texts are read while the program is still being compiled
  if (!json) scorePrivacy(lines);
  const scores = scorePrivacy(lines);
  const { recallByKind, blockPrecision, warningsPerCleanText } = scores;
  if (json) console.log(JSON.stringify({ recallByKind, blockPrecision, warningsPerCleanText }, null, 2));
  else console.log(tableOf(lines, scores));
  if (hostile) console.log(hostileTable());
  if (faults) for (const fault of scores.faults) console.log(faultLine(fault));
} catch (error) {
  if (!(error instanceof BadFile)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions(args: string[]): { set?: string; json: boolean; faults: boolean; hostile: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        set: { type: 'string' },
        json: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        hostile: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new BadFile(`${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}

function tableOf(lines: readonly PrivacyLine[], scores: ReturnType<typeof scorePrivacy>): string {
  const kinds = Object.entries(scores.recallByKind).map(([kind, recall]) => {
    const count = lines.filter((line) => line.kind === kind && line.expect.length > 0).length;
    return `${kind.padEnd(32)}${String(count).padStart(7)}${recall.toFixed(4).padStart(9)}`;
  });
  const clean = lines.filter(({ expect }) => expect.length === 0).length;
  return [
    `${'recall by kind'.padEnd(32)}${'lines'.padStart(7)}`,
    ...kinds,
    `${'block precision'.padEnd(39)}${scores.blockPrecision.toFixed(4).padStart(9)}`,
    `${'findings per clean text'.padEnd(32)}${String(clean).padStart(7)}${scores.warningsPerCleanText.toFixed(4).padStart(9)}`,
    `${'ms per 10,000 characters'.padEnd(39)}${scores.millisecondsPer10000.toFixed(2).padStart(9)}`,
  ].join('\n');
}

/** The slowest hostile texts, and how much longer twice as much of each takes: about 2 where the time grows with the length alone. */
function hostileTable(): string {
  const rows = hostileParts.map((part) => {
    const [once, twice] = [millisecondsOf(part, 20_000), millisecondsOf(part, 40_000)];
    return { part, perTenThousand: twice / 4, ratio: twice / once };
  });
  const slowest = rows.toSorted((a, b) => b.perTenThousand - a.perTenThousand).slice(0, 8);
  return [
    `${'slowest hostile texts'.padEnd(32)}${'ms/10,000'.padStart(10)}${'doubled'.padStart(9)}`,
    ...slowest.map(
      ({ part, perTenThousand, ratio }) =>
        `${JSON.stringify(part).padEnd(32)}${perTenThousand.toFixed(1).padStart(10)}${ratio.toFixed(2).padStart(9)}`,
    ),
  ].join('\n');
}

function millisecondsOf(part: string, length: number): number {
  const text = part.repeat(Math.ceil(length / part.length));
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    findIdentifiers(text);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

function faultLine({ line: { id, text }, ...faults }: Fault): string {
  return JSON.stringify({ id, text, ...faults });
}
