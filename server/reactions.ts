import type { AnswerEvent, EntryEvent } from './answers/events.ts';
import { lookAtClaim } from './answers/lapse-claim.ts';
import type { DiscussionEvent } from './discussion/events.ts';
import type { ForumEvent } from './forums/events.ts';
import type { IncidentEvent } from './incidents/events.ts';
import { keepErasuresOrder } from './incidents/keep-erasures-order.ts';
import type { PersonEvent } from './people/events.ts';
import { orderForgetting } from './people/forget-invitation.ts';
import type { Reactions } from './platform/command.ts';
import { type JobOrder, orderJob } from './platform/jobs.ts';
import type { AskerEvent, DraftEvent, QuestionEvent } from './questions/events.ts';
import { followUpsElsewhere } from './questions/follow-ups-elsewhere.ts';
import { lookAtWrittenAnswer } from './questions/remind-written-answer.ts';
import { undoGraceSeconds, undoSeconds } from './questions/question.ts';
import { searchEngineName } from './search/contract.ts';
import type { GlossaryEvent, UnansweredSearchEvent } from './search/events.ts';
import { orderIndexEntry } from './search/index-entry.ts';
import type { SessionEvent } from './sessions/events.ts';
import type { SettingsEvent } from './settings/events.ts';
import type { UnsealingEvent } from './unsealing/events.ts';

type Happening =
  | AnswerEvent
  | AskerEvent
  | DiscussionEvent
  | DraftEvent
  | EntryEvent
  | ForumEvent
  | GlossaryEvent
  | IncidentEvent
  | PersonEvent
  | QuestionEvent
  | SessionEvent
  | SettingsEvent
  | UnansweredSearchEvent
  | UnsealingEvent;
/** None where what happened needs no job. */
type Reaction = (ids: Record<string, string>) => JobOrder | null;

const indexEntry: readonly Reaction[] = searchEngineName.options.map(
  (engine) =>
    ({ entryId }) =>
      entryId ? orderIndexEntry(engine, entryId) : null,
);

// Nobody is told before the decision can no longer be undone.
const tellAsker: Reaction = ({ questionId = '' }) => ({
  name: 'tell-asker',
  input: { questionId },
  delaySeconds: undoSeconds + undoGraceSeconds + 1,
});

const remindWriter: Reaction = ({ questionId = '' }) => lookAtWrittenAnswer(questionId);

const keepErasures: Reaction = () => keepErasuresOrder;

const endClaim: Reaction = ({ questionId = '' }) => lookAtClaim(questionId);

/** What follows each event after its transaction: the jobs ordered with it. */
const reactionsTo: Partial<Record<Happening['type'], readonly Reaction[]>> = {
  'claim.taken': [endClaim],
  'entry.published': [...indexEntry, tellAsker],
  'entry.reviewed': indexEntry,
  'entry.revoked': indexEntry,
  'answer.given_privately': [tellAsker],
  'incident.reported': indexEntry,
  'incident.redacted': [keepErasures, tellAsker],
  'incident.shown': indexEntry,
  'question.info_requested': [tellAsker],
  'question.declined': [tellAsker],
  'question.deferred': [remindWriter],
  'question.merged': [tellAsker],
  'unsealing.approved': [({ unsealingId = '' }) => ({ name: 'tell-unsealed', input: { unsealingId } })],
  'invitation.withdrawn': [({ invitationId = '' }) => orderForgetting(invitationId)],
};

export const reactions: Reactions = {
  async enqueue(tx, happened) {
    for (const { type, ...ids } of happened) {
      const following = Object.entries(reactionsTo).find(([known]) => known === type)?.[1] ?? [];
      const subject = Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
      for (const order of following.map((reaction) => reaction(subject)))
        if (order) await orderJob(tx, order);
    }
  },
  elsewhere: followUpsElsewhere,
};
