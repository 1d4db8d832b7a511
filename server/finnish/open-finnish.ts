import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Finnish } from './finnish.ts';
import { finnishOf } from './finnish-of.ts';
import { lexiconWords, readLexicon } from './lexicon.ts';
import { readTransducer } from './voikko-transducer.ts';
import { voikkoWords } from './voikko-words.ts';

/** Raised whenever this code gives another analysis of the same word: what was indexed, and the lexicon, are then made again. */
export const analysisVersion = 2;

/** The lexicon that comes with the product; `npm run finnish:lexicon` makes it. */
export const lexiconPath = `${import.meta.dirname}/lexicon.txt.br`;

// Where Debian and Fedora, a hand-made installation, and Homebrew on Apple's and Intel's processors put it.
const usualFolders = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/share',
  '/usr/local/lib',
  '/usr/local/share',
  '/opt/homebrew/lib',
];

/** The dictionary that was asked for does not open; the message names it and says why. */
export class BadDictionary extends Error {}

type Given = {
  /** Voikko's `mor.vfst`; null or missing to take it from where it is usually installed. */
  dictionary?: string | null;
};

/**
 * Opens the analysis: with the dictionary that is named, else with one that is found installed, else with the lexicon that comes
 * with the product. Throws `BadDictionary` when the one that is named does not open.
 */
export function openFinnish({ dictionary = null }: Given = {}): Finnish {
  const path = dictionary ?? installedDictionary();
  return path === null ? openLexicon() : openVoikko(path);
}

/** The dictionary that is installed on this machine, or null. */
export function installedDictionary(): string | null {
  const paths = usualFolders.map((folder) => `${folder}/voikko/5/mor-standard/mor.vfst`);
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The analysis with the product's own lexicon, whether or not there is a dictionary. */
export function openLexicon(): Finnish {
  const packed = readFileSync(lexiconPath);
  const look = lexiconWords(readLexicon(brotliDecompressSync(packed).toString('utf8')));
  return finnishOf({ mode: 'lexicon', version: versionOf('lexicon', packed), look });
}

function openVoikko(path: string): Finnish {
  try {
    const bytes = readFileSync(path);
    const look = voikkoWords(readTransducer(bytes));
    return finnishOf({ mode: 'voikko', version: versionOf('voikko', bytes), look });
  } catch (error) {
    throw new BadDictionary(`${path}: ${error instanceof Error ? error.message : 'it does not open'}`);
  }
}

function versionOf(name: string, bytes: Buffer): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `${name}-${digest}-${analysisVersion}`;
}
