import type { Audience } from '../sessions/contract.ts';
import type { Minutes, MinutesLine } from './contract.ts';
import type { MinutesRecord } from './minutes-queries.ts';
import { heardStates, readableStates } from './question.ts';

/** What an audience reads of what became of a session's questions. */
export function minutesView(records: MinutesRecord[], audience: Audience): Minutes {
  const questions = records
    .filter((record) => mayRead(record, audience))
    .flatMap((record) => minutesLine(record, audience) ?? []);
  return { questions, untold: records.length - questions.length };
}

/**
 * Visitors read of what was heard, or has been published since; those who are signed in also of what waited in the queue, unless
 * its asker wanted the answer alone.
 */
function mayRead({ title, consent, state, carriedAs, entryId }: MinutesRecord, audience: Audience): boolean {
  if (state === 'withdrawn') return false;
  if (audience === 'lawyer' || audience === 'coordinator') return true;
  if (title === null) return false;
  const heardHere = carriedAs === null && heardStates.includes(state);
  if (heardHere || (entryId !== null && state === 'published')) return true;
  return audience === 'member' && consent !== 'not';
}

function minutesLine(record: MinutesRecord, audience: Audience): MinutesLine | null {
  const fate = fateOf(record);
  if (fate === null) return null;
  const { id, title, into, movedTo, carriedAs } = record;
  const goesOn = movedTo && mayFollow(movedTo, audience);
  return {
    id,
    title: title ?? '',
    fate,
    entryId: record.entryId,
    intoTitle: into && readableStates.includes(into.state) && audience !== 'visitor' ? into.title : null,
    declineReason: fate === 'declined' && carriedAs === null ? record.declineReason : null,
    movedTo: goesOn
      ? { id: movedTo.id, title: movedTo.title, startsAt: new Date(movedTo.startsAt).toISOString() }
      : null,
    until: fate === 'deferred' && carriedAs === null ? record.until : null,
    writtenBy: fate === 'deferred' && carriedAs === null ? record.writtenBy : null,
  };
}

function fateOf({ state, carriedAs }: MinutesRecord): MinutesLine['fate'] | null {
  if (carriedAs !== null) return carriedAs;
  if (state === 'published') return 'answered';
  const fates = ['answered', 'answered_private', 'merged', 'deferred', 'declined'] as const;
  return fates.find((fate) => fate === state) ?? null;
}

/** A session that is only planned is known to those who run it. */
function mayFollow(
  { state, visibility }: NonNullable<MinutesRecord['movedTo']>,
  audience: Audience,
): boolean {
  if (audience === 'coordinator') return true;
  return state !== 'planned' && (audience !== 'visitor' || visibility === 'public');
}
