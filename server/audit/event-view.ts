import type { EventView } from './contract.ts';
import type { EventRecord } from './queries.ts';

/** Where the coordinator can look at what an event names. */
const pathOf: Record<string, (id: string) => string> = {
  session: (id) => `/hallinta/istunnot/${id}`,
  question: (id) => `/kysymykset/${id}`,
  into: (id) => `/kysymykset/${id}`,
  entry: (id) => `/ukk/${id}`,
  person: (id) => `/hallinta/ihmiset?q=${id}`,
};

/** An event for the coordinator's eyes: what is sealed has no person, and no time finer than the day. */
export function eventView(event: EventRecord): EventView {
  const { seq, type, at, day, doerName, kind, isSealed, sessionId, subject, digest } = event;
  const named = Object.entries({ ...subject, ...(sessionId && { sessionId }) });
  return {
    seq,
    type,
    at: isSealed ? day : at.toISOString(),
    doer: { name: doerName, kind },
    subjects: named.map(([key, id]) => {
      const name = key.replace(/Id$/, '');
      return { name, id, path: pathOf[name]?.(id) ?? null };
    }),
    digest,
  };
}
