import { answerParent } from './answer-parent.ts';
import type { Place } from './frames.ts';
import { openLiveClient } from './live-client.ts';

/** Each worker, at a place of their own, says "minullakin" and takes it back, as fast as it is acknowledged. */
export type Work = { places: Place[]; questionId: string; seconds: number };

const deeds = {
  /** Gives the milliseconds that each command took until it was acknowledged. */
  async work({ places, questionId, seconds }: Work): Promise<{ ms: number[] }> {
    const workers = await Promise.all(places.map((place) => openLiveClient(place, () => undefined)));
    const endsAt = performance.now() + seconds * 1000;
    const ms: number[] = [];
    const busy = workers.map(async (worker) => {
      for (let turn = 0; performance.now() < endsAt; turn += 1) {
        const startedAt = performance.now();
        await worker.ask(turn % 2 === 0 ? 'support-question' : 'unsupport-question', { questionId });
        ms.push(performance.now() - startedAt);
      }
    });
    await Promise.all(busy);
    for (const worker of workers) worker.close();
    return { ms };
  },
};
export type Workers = typeof deeds;

answerParent(deeds);
