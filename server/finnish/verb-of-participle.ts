import type { WordAnalysis } from './finnish.ts';

const pastParticiple = /(?:[nlrs][uy]t|t[uy])$/;

/**
 * Counts the verb of a past participle among the base forms: `karannut` and `tutkittu` are forms of karata and tutkia in the
 * perfect and the passive, and only now and then words of their own.
 */
export function withVerbOfParticiple(analysis: WordAnalysis): WordAnalysis {
  const { lemmas, parts, roots } = analysis;
  if (parts.length > 0) return analysis;
  const participle = lemmas.find((lemma) => pastParticiple.test(lemma));
  const verb = roots.findLast((root) => /[aä]$/.test(root) && root.slice(0, 2) === participle?.slice(0, 2));
  if (verb === undefined) return analysis;
  return { ...analysis, lemmas: [...lemmas, verb], roots: roots.filter((root) => root !== verb) };
}
