import { system } from '../server/accounts/actor.ts';
import { migrate, openDatabase } from '../server/platform/database.ts';
import { appendEvents } from '../server/platform/events.ts';
import { answerParent } from './answer-parent.ts';

/** So many at once, each recording one event after another and nothing else. */
export type Writing = { databaseUrl: string; writers: number; seconds: number };

const deeds = {
  /** Gives how many events were recorded, each in a transaction of its own, as commands record theirs. */
  async write({ databaseUrl, writers, seconds }: Writing): Promise<{ recorded: number }> {
    await migrate(databaseUrl);
    const database = openDatabase(databaseUrl, writers);
    const happened = [{ type: 'bench.recorded', sessionId: 'bench' }];
    let recorded = 0;
    const endsAt = performance.now() + seconds * 1000;
    const write = async () => {
      while (performance.now() < endsAt) {
        await database.transaction((tx) =>
          appendEvents(tx, system, { happened, at: new Date(), sealed: false }),
        );
        recorded += 1;
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    await database.destroy();
    return { recorded };
  },
};
export type EventWriters = typeof deeds;

answerParent(deeds);
