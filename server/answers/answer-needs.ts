import type { QuestionState } from '../questions/contract.ts';
import type { SessionState } from '../sessions/contract.ts';
import { hasSignaturesToPublish, type Signed } from './answer.ts';
import type { AnswerNeed } from './contract.ts';

type Answering = {
  question: { state: QuestionState; consent: string };
  version: (Signed & { signerIds: string[] }) | null;
  session: { state: SessionState; lawyers: { personId: string; name: string }[] };
};

/** What a question still waits for before its answer is published or given; nothing when its road has ended. */
export function needsOf({ question, version, session }: Answering): AnswerNeed[] {
  const { state, consent } = question;
  if (state === 'submitted' || state === 'needs_info') return [{ kind: 'triage' }];
  if (!['queued', 'on_air', 'answered', 'deferred'].includes(state)) return [];
  if (!version) return [{ kind: 'answer' }];
  const needs: AnswerNeed[] = hasSignaturesToPublish(version)
    ? []
    : session.lawyers
        .filter(({ personId }) => !version.signerIds.includes(personId))
        .map(({ name }) => ({ kind: 'signature', name }));
  if (state === 'queued' || state === 'on_air') {
    // After the session the queue moves no more: the coordinator says what becomes of what was left in it.
    const isOver = ['wrap_up', 'closed', 'cancelled'].includes(session.state);
    needs.push({ kind: isOver ? 'disposition' : 'session' });
  }
  if (needs.length > 0) return needs;
  return [{ kind: consent === 'not' ? 'private_reply' : 'publication' }];
}
