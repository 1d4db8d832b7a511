import type { TextMark } from '../faq/contract.ts';
import type { SearchEngineName, SearchLimits } from './contract.ts';
import type { WeightedTerm } from './search-engine.ts';
import type { Hit } from './search-score.ts';

/** What is asked of the search. */
export type Asked = {
  /** As it was typed. */
  query: string;
  /** No limit when left out. */
  limits?: SearchLimits;
  /** True while the last word is still being typed: it is completed. */
  unfinished?: boolean;
  /** True to take each word as it was typed: none is mended. */
  exact?: boolean;
  /** `question`: a whole question with its background, of which the rarest words count. */
  as?: 'query' | 'question';
};

/** A query as the search understood it. */
export type Understood = {
  /** At most twelve, the heaviest first: weight times rarity. None when nothing of it is in the index. */
  terms: readonly WeightedTerm[];
  /** What an entry made of these terms alone would score: what scores of this query can be measured against. */
  highestScore: number;
  /** The query with its misspelt words mended; null when there were none. */
  didYouMean: string | null;
  /** Finds it in a text, in any inflection. */
  marksIn(text: string): TextMark[];
};

export type Found = Understood & {
  /** At most a hundred, the best first; each is to be read again from the public entries before it is shown. */
  hits: readonly Hit[];
  engine: SearchEngineName;
  /** True when the engine that should have answered did not. */
  fellBack: boolean;
};

/** Finds entries by what people type. Throws only when the database is away. */
export type Search = {
  /** What a query means, to score other texts by it: with `termImpacts` and `scoreOf`. */
  understand(asked: Asked): Promise<Understood>;
  find(asked: Asked): Promise<Found>;
};
