import type { EventsAsked } from '../../server/audit/contract.ts';

/** The address of the list of events with what it is narrowed to, or of the same as a table; without language prefix. */
export function eventsPath(
  asked: EventsAsked,
  changes: EventsAsked = {},
  place = '/hallinta/tapahtumat',
): string {
  const { tarkista: _once, ...lasting } = asked;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...lasting, ...changes }))
    if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `${place}?${query}` : place;
}
