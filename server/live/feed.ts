import type { CommandHost } from '../platform/command.ts';
import { eventsAfter, lastEventSeq, type StoredEvent } from '../platform/events.ts';
import { deliverEvents, deliverProvisional } from './deliver.ts';
import { startListener } from './listener.ts';
import { cursorNotice, endedNotice, readNotice, typedNotice } from './notices.ts';
import { oneAtATime, soonOnce } from './one-at-a-time.ts';
import type { LiveServer } from './live-server.ts';
import { startTypingPace } from './typing-pace.ts';

export type FeedOptions = {
  databaseUrl: string;
  host: CommandHost;
  live: Pick<LiveServer, 'followers' | 'close' | 'closeEnded'>;
  /** Told of every event in its order, before any follower is. */
  onEvent(event: StoredEvent): void;
};

export type Feed = {
  /** How events reach this process: as they happen, or by asking every two seconds. */
  state(): 'listening' | 'polling';
  stop(): Promise<void>;
};

const pollMs = 2_000;
const asManyAtOnce = 500;

/** Follows the list of events and tells this process's followers of them: every event once, in order. */
export async function startFeed({ databaseUrl, host, live, onEvent }: FeedOptions): Promise<Feed> {
  const { database, log } = host;
  let lastSeq = await lastEventSeq(database);
  const serially = oneAtATime((error) => log.warn({ feed: 'fell behind', error: nameOf(error) }));
  const catchUp = soonOnce(serially, async () => {
    let events: StoredEvent[];
    do {
      events = await eventsAfter(database, lastSeq, asManyAtOnce);
      for (const event of events) onEvent(event);
      await deliverEvents(host, live.followers, events);
      lastSeq = events.at(-1)?.seq ?? lastSeq;
    } while (events.length === asManyAtOnce);
  });
  const typing = startTypingPace(async (typed) => {
    let length = 0;
    await serially(async () => void (length = await deliverProvisional(host, live.followers, typed)));
    return length;
  });
  const heard: Record<string, (payload: string) => void> = {
    events: catchUp,
    // A signature ends what was typed, in one commit: the answer goes before the word that its draft is over.
    provisional: readNotice(typedNotice, (typed) => setImmediate(typing.typed, typed)),
    cursors: readNotice(cursorNotice, ({ sessionId, ...cursor }) =>
      live.followers.tellCursor(sessionId, cursor),
    ),
    sign_ins: readNotice(endedNotice, live.close),
  };
  const listener = startListener({
    databaseUrl,
    channels: Object.keys(heard),
    log,
    onNotice: (channel, payload) => heard[channel]?.(payload),
    onListening() {
      catchUp();
      live.closeEnded();
    },
  });
  await listener.begun;
  // What a notice did not reach, this does.
  const poll = setInterval(catchUp, pollMs);
  return {
    state: () => (listener.listening() ? 'listening' : 'polling'),
    async stop() {
      clearInterval(poll);
      typing.stop();
      await listener.stop();
      await serially(async () => undefined);
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
