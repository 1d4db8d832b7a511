import { highestImpact, rarity, scoreOf, type WeightedTerm } from '../search/steps.ts';
import { type AskedText, type Impacts, sharesEnough } from './read-asked.ts';

const mostTerms = 12;
/** Of what a text of the same terms alone would score; less is shared by chance. */
const leastShare = 0.2;

/**
 * The texts that are like what is being asked, the likest first: scored as entries are, a term being the rarer the fewer of the
 * entries and of these texts have it. `understood` is what the search made of the question: what the glossary means by it.
 */
export function rankWaiting<Waiting extends { impacts: Impacts }>(
  asked: AskedText,
  waiting: readonly Waiting[],
  understood: readonly WeightedTerm[],
): Waiting[] {
  const terms = weightedTerms(asked, waiting, understood);
  const lowest = leastShare * highestImpact * terms.reduce((sum, { weight }) => sum + weight, 0);
  return waiting
    .map((each) => ({ each, score: scoreOf(each.impacts, terms) }))
    .filter(({ each, score }) => score > 0 && score >= lowest && sharesEnough(asked, each.impacts))
    .sort((one, other) => other.score - one.score)
    .map(({ each }) => each);
}

function weightedTerms(
  { impacts, entries }: AskedText,
  waiting: readonly { impacts: Impacts }[],
  understood: readonly WeightedTerm[],
): WeightedTerm[] {
  const all = (entries.get('') ?? 0) + waiting.length;
  const weightOf = new Map(understood.map(({ term, weight }) => [term, weight]));
  for (const [term, impact] of Object.entries(impacts)) {
    const among = waiting.filter((each) => Object.hasOwn(each.impacts, term)).length;
    weightOf.set(term, impact * rarity((entries.get(term) ?? 0) + among, all));
  }
  return [...weightOf]
    .map(([term, weight]) => ({ term, weight }))
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
    .slice(0, mostTerms);
}
