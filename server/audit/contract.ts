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

/** What the address asks for; what does not fit is left out. `before` is the number of the event after the page's first. */
export const eventsAsked = z.object({
  laji: group.optional().catch(undefined),
  tekija: idText.optional().catch(undefined),
  kohde: idText.optional().catch(undefined),
  alku: day.optional().catch(undefined),
  loppu: day.optional().catch(undefined),
  ennen: z.coerce.number().int().min(1).optional().catch(undefined),
  tarkista: z.literal('1').optional().catch(undefined),
});
export type EventsAsked = z.infer<typeof eventsAsked>;

/** An event as the coordinator sees it; of a sealed one no person and no time finer than the day. */
export type EventView = {
  seq: number;
  type: string;
  /** ISO moment, or the day alone. */
  at: string;
  doer: { name: string | null; kind: string };
  subjects: { name: string; id: string; path: string | null }[];
  digest: string;
};

export type EventsPageView = {
  asked: EventsAsked;
  events: EventView[];
  /** What to ask for to see the events before these; null when there are none. */
  older: number | null;
  doers: { id: string; name: string }[];
  /** What following the chain gave, when that was asked. */
  verified: { events: number; faults: number; firstFault: number | null } | null;
};
