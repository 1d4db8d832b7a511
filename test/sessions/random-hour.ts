import fc from 'fast-check';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import type { AnyCommand } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { deferWaiting } from '../../server/questions/defer-waiting.ts';
import { editQuestion } from '../../server/questions/edit-question.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { requestInfo } from '../../server/questions/request-info.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { startSession } from '../../server/sessions/start-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { type CastName, someWords, type World } from '../support/world.ts';

const kinds = [
  ...([
    'submit',
    'submit',
    'approve',
    'approve',
    'approve',
    'requestInfo',
    'decline',
    'decline',
    'merge',
  ] as const),
  ...([
    'toNext',
    'toNext',
    'toNext',
    'inWriting',
    'inWriting',
    'requeue',
    'allToNext',
    'allInWriting',
  ] as const),
  ...(['undo', 'undo', 'undo', 'withdraw', 'putOnAir', 'answer', 'publish'] as const),
  ...(['sendAgain', 'sendAgain', 'sendElsewhere', 'sendElsewhere', 'sendElsewhere'] as const),
  ...(['onward', 'onward', 'onward', 'onward', 'onward', 'onward', 'cancel', 'plan', 'wait'] as const),
];
export type Deed = { kind: (typeof kinds)[number]; one: number; other: number };

/** Deeds in any order; `one` and `other` choose among the sessions and questions there are by then. */
export const anyDeeds = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), one: fc.nat(23), other: fc.nat(23) }),
  { minLength: 30, maxLength: 60, size: 'max' },
);

/** What there is to do deeds on. */
export type Stage = { world: World; sessionIds: string[]; questionIds: string[] };

const asked = { text: someWords.question, consent: 'as_is' };
const wording = { title: someWords.title, text: someWords.publicText };
const written = { deferral: 'written', until: '2026-12-09', lawyer: 1 };
const toNext = { deferral: 'next_session' };

/** Does one deed; what the rules refuse has not happened. Tells whether it was done. */
export async function doDeed(stage: Stage, { kind, one, other }: Deed): Promise<boolean> {
  const sessionId = pick(stage.sessionIds, one);
  const questionId = pick(stage.questionIds, one);
  const done = (name: CastName, command: AnyCommand, input: unknown) =>
    tried(stage.world, name, [command, input]);
  switch (kind) {
    case 'submit': {
      const sent = await done('aino', submitQuestion, { sessionId, ...asked });
      if (sent) stage.questionIds.push(idIn(sent, 'questionId'));
      return sent !== null;
    }
    case 'plan':
      return planNext(stage);
    case 'wait':
      stage.world.clock.time = new Date(stage.world.clock.time.getTime() + 60_000);
      return true;
    case 'onward':
      // Mostly the first, so that in a short time one comes to its end.
      return oneStepOn(stage, pick(stage.sessionIds, one % 4 === 0 ? one : 0));
    case 'answer':
      return answer(stage, questionId, other);
    default: {
      const [name, command, input] = deedOn(kind, {
        sessionId,
        questionId,
        other: pick(stage.questionIds, other),
      });
      return (await done(name, command, input)) !== null;
    }
  }
}

type Simple = Exclude<Deed['kind'], 'submit' | 'plan' | 'wait' | 'onward' | 'answer'>;
type Ids = { sessionId: string; questionId: string; other: string };

function deedOn(kind: Simple, { sessionId, questionId, other }: Ids): [CastName, AnyCommand, unknown] {
  const deeds: Record<Simple, [CastName, AnyCommand, unknown]> = {
    approve: ['sanna', approveQuestion, { questionId, ...wording }],
    requestInfo: ['sanna', requestInfo, { questionId, request: 'Kerro lisää tilanteesta.' }],
    decline: ['sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' }],
    merge: ['sanna', mergeQuestion, { questionId, intoId: other }],
    toNext: ['sanna', deferQuestion, { questionId, ...toNext }],
    inWriting: ['sanna', deferQuestion, { questionId, ...written }],
    requeue: ['sanna', requeueQuestion, { questionId }],
    allToNext: ['sanna', deferWaiting, { sessionId, ...toNext }],
    allInWriting: ['sanna', deferWaiting, { sessionId, ...written }],
    undo: ['sanna', undoTriage, { questionId }],
    withdraw: ['aino', withdrawQuestion, { questionId }],
    sendAgain: ['aino', editQuestion, { questionId, ...asked }],
    sendElsewhere: ['aino', submitQuestion, { questionId, sessionId, ...asked }],
    putOnAir: ['lea', putOnAir, { sessionId, questionId }],
    publish: ['sanna', publishAnswer, { questionId, ...wording }],
    cancel: ['sanna', cancelSession, { sessionId }],
  };
  return deeds[kind];
}

async function planNext({ world, sessionIds }: Stage): Promise<boolean> {
  if (sessionIds.length === 4) return false;
  const day = `2026-12-${10 + sessionIds.length}`;
  const times = { startsAt: `${day}T13:00`, endsAt: `${day}T14:00` };
  const planned = await tried(world, 'sanna', [planSession, world.plan(times)]);
  if (planned) sessionIds.push(idIn(planned, 'sessionId'));
  return planned !== null;
}

/** Opens, freezes, starts, wraps up or closes it, whichever comes next. */
async function oneStepOn({ world }: Stage, sessionId: string): Promise<boolean> {
  for (const command of [openSession, freezeSession, startSession, wrapUpSession, closeSession]) {
    if (await tried(world, 'sanna', [command, { sessionId }])) return true;
  }
  return false;
}

async function answer({ world }: Stage, questionId: string, chance: number): Promise<boolean> {
  const claimed = await tried(world, 'lea', [claimQuestion, { questionId }]);
  if (!claimed) return false;
  const { fence } = claimed as { fence: number }; // as: what the command replies
  const text = { revision: 0, markdown: someWords.answer, citations: someWords.citations };
  const saved = await tried(world, 'lea', [saveAnswer, { questionId, fence, ...text }]);
  if (!saved) return false;
  const { versionId, revision } = saved as { versionId: string; revision: number }; // as: what the command replies
  const signers = (['lea', 'lauri'] as const).slice(0, chance % 3);
  for (const name of signers) await tried(world, name, [signAnswer, { versionId, revision }]);
  return true;
}

async function tried(
  world: World,
  name: CastName,
  [command, input]: [AnyCommand, unknown],
): Promise<unknown> {
  try {
    return await world.act(name, command, input);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function pick(ids: string[], chosen: number): string {
  return ids[chosen % Math.max(1, ids.length)] ?? '0000000000000000';
}

function idIn(reply: unknown, name: string): string {
  return (reply as Record<string, string>)[name] ?? ''; // as: replies are objects of ids
}
