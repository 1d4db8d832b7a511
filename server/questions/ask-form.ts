import type { CommandHost } from '../platform/command.ts';
import { id } from '../platform/contract.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import type { Visit } from '../platform/visit.ts';
import { sessionsToAsk } from '../sessions/queries.ts';
import { askableSessions } from './ask-view.ts';
import type { SimilarReply } from './contract.ts';
import { seenWhileAsking, standingOf } from './queries.ts';

/** The values of a form as they were sent. */
export type Typed = Record<string, string>;

type Given = { typed: Typed; keepsDraft: boolean; similar: SimilarReply | null };

/** The asking form with what stands in it; with one session to ask in, it is chosen already. */
export async function askFormView({ database, clock }: CommandHost, { typed, keepsDraft, similar }: Given) {
  const sessions = askableSessions(await sessionsToAsk(database), clock.now());
  const differsFrom = id.safeParse(typed['differsFrom']).data;
  return {
    sessions,
    asked: {
      sessionId: typed['sessionId'] ?? (sessions.length === 1 ? (sessions[0]?.id ?? '') : ''),
      text: typed['text'] ?? '',
      sectionHint: typed['sectionHint'] ?? '',
      neededBy: typed['neededBy'] ?? '',
      consent: typed['consent'] ?? 'generalised',
      difference: typed['difference'] ?? '',
    },
    questionId: typed['questionId'] || null,
    keepsDraft,
    similar,
    compared: differsFrom === undefined ? null : await seenWhileAsking(database, differsFrom),
    today: helsinkiDay(clock.now()),
  };
}

/** Where what was to be accepted or followed is now, when that was refused because it has moved on; else null. */
export async function notFollowedView(
  { database }: Pick<CommandHost, 'database'>,
  refused: Visit['refused'],
): Promise<{ title: string | null; entryId: string | null } | null> {
  const movedOn = refused?.problem.code === 'not_found' || refused?.problem.code === 'question_state';
  if (!movedOn || !refused) return null;
  if (refused.command === 'accept-entry') return { title: null, entryId: null };
  if (refused.command !== 'join-question') return null;
  return standingOf(database, refused.values['joinedId'] ?? '');
}
