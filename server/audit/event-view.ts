import type { EventDay, EventView } from './contract.ts';
import type { EventRecord } from './queries.ts';

/** Where the coordinator can look at what an event names. */
const pathOf: Record<string, (id: string) => string> = {
  session: (id) => `/hallinta/istunnot/${id}`,
  question: (id) => `/kysymykset/${id}`,
  into: (id) => `/kysymykset/${id}`,
  entry: (id) => `/ukk/${id}`,
  person: (id) => `/hallinta/ihmiset?q=${id}`,
};

type Areas = readonly { id: string; name: string }[];

/** An event for the coordinator's eyes; areas are told by their names. */
export function eventView(event: EventRecord, areas: Areas): EventView {
  const { type, at, day, doerName, kind, isTimed, sessionId, subject } = event;
  const named = Object.entries({ ...subject, ...(sessionId && { sessionId }) });
  return {
    type,
    at: isTimed ? at.toISOString() : day,
    doer: { name: doerName, kind },
    subjects: named.map(([key, id]) => {
      const name = key.replace(/Id$/, '');
      const area = name.endsWith('Area') ? areas.find((each) => each.id === id) : undefined;
      return { name, id: area?.name ?? id, path: pathOf[name]?.(id) ?? null };
    }),
  };
}

/** Events by their days. What has no time stands apart, counted: never between two that have one. */
export function eventDays(events: readonly EventRecord[], areas: Areas): EventDay[] {
  return [...Map.groupBy(events, ({ day }) => day)].map(([day, ofDay]) => {
    const untimed = Map.groupBy(
      ofDay.filter(({ isTimed }) => !isTimed),
      ({ type }) => type,
    );
    return {
      day,
      timed: ofDay.filter(({ isTimed }) => isTimed).map((event) => eventView(event, areas)),
      untimed: [...untimed].map(([type, { length: count }]) => ({ type, count })),
    };
  });
}
