import { z } from 'zod';

/** What the coordinator's page of events can be narrowed to; each stands for the first words of some types. */
export const eventGroups = {
  questions: ['question', 'draft'],
  answers: ['answer', 'claim', 'dissent', 'note'],
  discussion: ['remark'],
  sessions: ['session', 'forum'],
  entries: ['entry'],
  search: ['glossary', 'unanswered_search'],
  people: ['person', 'invitation'],
  privacy: ['unsealing', 'incident', 'settings', 'backup'],
} as const satisfies Record<string, readonly string[]>;
export type EventGroup = keyof typeof eventGroups;

const group = z.enum(Object.keys(eventGroups) as [EventGroup, ...EventGroup[]]); // as: Object.keys gives strings
const idText = z.string().regex(/^[0-9a-z]{1,40}$/);
const day = z.iso.date();

/** What the address asks for; what does not fit is left out. `ennen` is the day before which the page begins. */
export const eventsAsked = z.object({
  laji: group.optional().catch(undefined),
  tekija: idText.optional().catch(undefined),
  kohde: idText.optional().catch(undefined),
  alku: day.optional().catch(undefined),
  loppu: day.optional().catch(undefined),
  ennen: day.optional().catch(undefined),
  tarkista: z.literal('1').optional().catch(undefined),
});
export type EventsAsked = z.infer<typeof eventsAsked>;

/**
 * An event as the coordinator sees it, without its number: what is missing between two numbers would tell when it was done. Of
 * what is told by its day alone `at` is that day, else an ISO moment; of a sealed one there is no person.
 */
export type EventView = {
  type: string;
  at: string;
  doer: { name: string | null; kind: string };
  /** `id` is what is shown: an id, or the name of an area. */
  subjects: { name: string; id: string; path: string | null }[];
};

/** What was done on one day: with its time, the newest first, and how many of each kind there were that have none. */
export type EventDay = {
  day: string;
  timed: EventView[];
  untimed: { type: string; count: number }[];
};

export type EventsPageView = {
  asked: EventsAsked;
  /** The calendar day in Finland. */
  today: string;
  days: EventDay[];
  /** The day before which there are more; null when there are none. */
  earlierThan: string | null;
  doers: { id: string; name: string }[];
  /** What following the chain gave, when that was asked. */
  verified: { events: number; faults: number; firstFault: number | null } | null;
};
