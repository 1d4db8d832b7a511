import { readSources } from '../ops/finnish-lexicon/lexicon-sources.ts';
import { openFinnish, openLexicon } from '../server/finnish/open-finnish.ts';
import { wordsOf } from '../server/finnish/text-words.ts';
import { answerParent } from './answer-parent.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { inventEntries } from './invent-entries.ts';
import { restingBytes } from './resting-bytes.ts';

export type Means = 'dictionary' | 'lexicon';

const open = (means: Means) => (means === 'lexicon' ? openLexicon() : openFinnish());
const wakingWords = 10_000;
const textsRead = 500;

const deeds = {
  /** Opens the analysis and keeps it; gives what it opened and how much more memory the process holds. */
  async open({ means }: { means: Means }) {
    const before = await restingBytes();
    finnish = open(means);
    finnish.analyse('lapsen');
    const bytes = (await restingBytes()) - before;
    return { mode: finnish.mode, bytes };
  },
  /** Words a second of processor time: frequent words, each once, that no cache has met. */
  eachOnce({ means }: { means: Means }): number {
    const { general, heldOut } = readSources();
    for (const word of general.filter((_, index) => index % 20 === 1).slice(0, wakingWords))
      finnish?.analyse(word);
    const fresh = open(means);
    return perSecond(heldOut, (word) => fresh.analyse(word));
  },
  /** The same for running text, whose words come again, with the finding of the words in it. */
  async inText(): Promise<number> {
    const texts = (await inventEntries(textsRead)).map(({ question, answer }) => `${question} ${answer}`);
    const began = cpuSeconds();
    let words = 0;
    for (const text of texts) {
      for (const { text: form } of wordsOf(text)) {
        finnish?.analyse(form);
        words += 1;
      }
    }
    return words / (cpuSeconds() - began);
  },
};
export type FinnishProcess = typeof deeds;

let finnish: ReturnType<typeof openFinnish> | undefined;

function perSecond(words: readonly string[], analyse: (word: string) => unknown): number {
  const began = cpuSeconds();
  for (const word of words) analyse(word);
  return words.length / (cpuSeconds() - began);
}

answerParent(deeds);
