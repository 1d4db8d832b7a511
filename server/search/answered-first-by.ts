import type { EngineWatch } from './engine-watch.ts';
import type { Answering, CandidateQuestion, SearchEngine } from './search-engine.ts';

type InTurn = { first: SearchEngine; second: SearchEngine; watch: EngineWatch };

/**
 * The first engine, with the second for when the first is away, behind, slow (it gives up by itself) or failing, or finds
 * nothing where there is something. The reply then says that it fell back.
 */
export function answeredFirstBy({ first, second, watch }: InTurn): Answering {
  const bySecond = async (question: CandidateQuestion) => ({
    candidates: await second.candidates(question),
    engine: second.name,
    fellBack: true,
  });
  return async (question) => {
    if (watch.state() !== 'ok') return bySecond(question);
    let candidates;
    try {
      candidates = await first.candidates(question);
    } catch (error) {
      watch.failed(error);
      return bySecond(question);
    }
    // All terms are in the index somewhere, so that nothing can only be because of the limits, or because of the engine.
    if (candidates.length === 0 && question.terms.length > 0) {
      const answer = await bySecond(question);
      if (answer.candidates.length > 0) {
        watch.doubted();
        return answer;
      }
    }
    return { candidates, engine: first.name, fellBack: false };
  };
}
