import type { WordAnalysis } from './finnish.ts';

// The dictionary has them as forms of other words alone, or of those too: takaisin of taata, lainkaan of laki, erikseen of erä.
const adverbs = new Set([
  'takaisin',
  'lainkaan',
  'ollenkaan',
  'varsinkin',
  'erikseen',
  'jälkikäteen',
  'etukäteen',
]);

/** An adverb, where the dictionary takes it for another word. */
export function adverbAnalysis(form: string): WordAnalysis | null {
  return adverbs.has(form) ? { lemmas: [form], parts: [], roots: [], known: true } : null;
}
