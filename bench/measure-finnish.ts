import { startChild } from './child.ts';
import { atLeast, type Measured, type Row, rounded } from './figures.ts';
import type { FinnishProcess, Means } from './finnish-process.ts';

const leastPerSecond = 20_000;

/**
 * Words a second of processor time that are analysed, each in a process of its own: with Voikko's dictionary where it is
 * installed, and with the product's lexicon.
 */
export async function measureFinnish(): Promise<Measured> {
  const dictionary = await measureMeans('dictionary');
  const lexicon = await measureMeans('lexicon');
  const all = dictionary.mode === 'voikko' ? [dictionary, lexicon] : [lexicon];
  return {
    figures: { finnishWordsPerSecond: rounded(all[0]?.eachOnce ?? 0) },
    rows: all.flatMap(rowsOf),
    notes: [
      `Finnish: ${dictionary.mode === 'voikko' ? '' : 'Voikko’s dictionary is not installed; '}words a second of processor time.`,
    ],
  };
}

type Measurement = { mode: string; bytes: number; eachOnce: number; inText: number };

async function measureMeans(means: Means): Promise<Measurement> {
  await using child = startChild<FinnishProcess>('./finnish-process.ts');
  const opened = await child.ask('open', { means });
  const eachOnce = await child.ask('eachOnce', { means });
  return { ...opened, eachOnce, inText: await child.ask('inText') };
}

function rowsOf({ mode, bytes, eachOnce, inText }: Measurement): Row[] {
  const target = atLeast(leastPerSecond, eachOnce);
  return [
    {
      measured: `Words by ${mode}, each once`,
      ours: `${rounded(eachOnce)}/s`,
      figure: `${rounded(eachOnce)}`,
      target,
    },
    { measured: `Words by ${mode}, running text`, ours: `${rounded(inText)}/s` },
    { measured: `Memory of the ${mode}`, ours: `${(bytes / 1e6).toFixed(1)} MB` },
  ];
}
