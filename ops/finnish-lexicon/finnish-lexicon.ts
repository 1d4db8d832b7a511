import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { parseArgs } from 'node:util';
import { readLexicon, writeLexicon } from '../../server/finnish/lexicon.ts';
import {
  installedDictionary,
  lexiconPath,
  openFinnish,
  openLexicon,
} from '../../server/finnish/open-finnish.ts';
import { readNetwork } from '../../server/finnish/voikko-cells.ts';
import { readTransducer } from '../../server/finnish/voikko-transducer.ts';
import { voikkoWords } from '../../server/finnish/voikko-words.ts';
import { inflectedForms } from './inflected-forms.ts';
import { agreementOf } from './lexicon-agreement.ts';
import { readSources } from './lexicon-sources.ts';
import { makeLexicon } from './make-lexicon.ts';

const usage = `npm run finnish:lexicon -- [--dictionary MOR.VFST] [--check | --agreement]
Makes server/finnish/lexicon.txt.br anew: from the entries and acts, this folder's words, and Voikko's dictionary.
  --check      only tells whether it is older than what it is made of; needs no dictionary
  --agreement  only tells how it agrees with the dictionary on words it was not made of`;

function readOptions() {
  const { values } = parseArgs({
    options: { dictionary: { type: 'string' }, check: { type: 'boolean' }, agreement: { type: 'boolean' } },
  });
  return values;
}

function isFresh(): boolean {
  const lexicon = readLexicon(brotliDecompressSync(readFileSync(lexiconPath)).toString('utf8'));
  return lexicon.sources === readSources().digest;
}

function dictionaryPath(named: string | undefined): string {
  const path = named ?? installedDictionary();
  if (path === null)
    throw new Error('Voikko’s dictionary is not installed (Debian: voikko-fi); name it with --dictionary.');
  return path;
}

function make(path: string): string {
  const bytes = readFileSync(path);
  const network = readNetwork(bytes);
  const lexicon = makeLexicon(readSources(), {
    look: voikkoWords(readTransducer(bytes)),
    formsOf: (lemma) => inflectedForms(network, lemma),
  });
  const text = writeLexicon(lexicon);
  const { BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: size } = constants;
  const packed = brotliCompressSync(text, { params: { [window]: 24, [size]: Buffer.byteLength(text) } });
  writeFileSync(lexiconPath, packed);
  const { words, forms, endings } = lexicon;
  return `${words.size} words, ${endings.size} rules, ${forms.size} forms beside them: ${packed.length} bytes`;
}

function tellAgreement(path: string): string {
  const { forms, sameFirst, shared, terms } = agreementOf(readSources().heldOut, {
    dictionary: openFinnish({ dictionary: path }),
    lexicon: openLexicon(),
  });
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    `${forms} held-out forms`,
    `the same first base form   ${percent(sameFirst)}`,
    `a base form in common      ${percent(shared)}`,
    `the dictionary's terms     ${percent(terms)}`,
  ].join('\n');
}

function run(): number {
  const { dictionary, check = false, agreement = false } = readOptions();
  if (check) {
    const fresh = isFresh();
    console.log(
      fresh ? 'The lexicon is up to date.' : 'The lexicon is older than its sources: npm run finnish:lexicon',
    );
    return fresh ? 0 : 1;
  }
  const path = dictionaryPath(dictionary);
  console.log(agreement ? tellAgreement(path) : make(path));
  return 0;
}

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 2;
}
