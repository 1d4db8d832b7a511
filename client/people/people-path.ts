import type { PeopleAsked } from '../../server/people/contract.ts';

/** The address of the page of people with what is looked for, without language prefix. */
export function peoplePath(asked: PeopleAsked, page = 1): string {
  const query = new URLSearchParams();
  if (asked.name) query.set('q', asked.name);
  if (asked.role) query.set('rooli', asked.role);
  if (asked.area) query.set('alue', asked.area);
  if (asked.state) query.set('tila', asked.state);
  if (page > 1) query.set('sivu', String(page));
  return query.size > 0 ? `/hallinta/ihmiset?${query}` : '/hallinta/ihmiset';
}
