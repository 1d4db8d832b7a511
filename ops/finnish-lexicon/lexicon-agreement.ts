import type { Finnish, WordAnalysis } from '../../server/finnish/finnish.ts';

export type Agreement = {
  forms: number;
  /** Shares of the forms, in [0, 1]: the same first base form; some base form in common. */
  sameFirst: number;
  shared: number;
  /** Of the base forms, parts and roots the dictionary gives, the share the lexicon gives too. */
  terms: number;
};

/** How the lexicon agrees with the dictionary on these forms. */
export function agreementOf(
  forms: readonly string[],
  { dictionary, lexicon }: { dictionary: Finnish; lexicon: Finnish },
): Agreement {
  const pairs = forms.map((form) => ({ right: dictionary.analyse(form), given: lexicon.analyse(form) }));
  const shareOf = (worth: (pair: { right: WordAnalysis; given: WordAnalysis }) => number) =>
    pairs.reduce((sum, pair) => sum + worth(pair), 0) / pairs.length;
  return {
    forms: forms.length,
    sameFirst: shareOf(({ right, given }) => (right.lemmas[0] === given.lemmas[0] ? 1 : 0)),
    shared: shareOf(({ right, given }) =>
      right.lemmas.some((lemma) => given.lemmas.includes(lemma)) ? 1 : 0,
    ),
    terms: shareOf(({ right, given }) => {
      const wanted = termsOf(right);
      const found = new Set(termsOf(given));
      return wanted.filter((term) => found.has(term)).length / wanted.length;
    }),
  };
}

const termsOf = ({ lemmas, parts, roots }: WordAnalysis) => [...lemmas, ...parts, ...roots];
