import type { QuestionState } from '../questions/contract.ts';
import { hasSignaturesToPublish } from './answer.ts';
import type { AnswerNeed, AnswerState } from './contract.ts';

type Answering = {
  question: { state: QuestionState; consent: string };
  version: { state: AnswerState; oneSignatureReason: string | null; signerIds: string[] } | null;
  lawyers: { personId: string; name: string }[];
};

/** What a question still waits for before its answer is published or given; nothing when its road has ended. */
export function needsOf({ question, version, lawyers }: Answering): AnswerNeed[] {
  const { state, consent } = question;
  if (state === 'submitted' || state === 'needs_info') return [{ kind: 'triage' }];
  if (!['queued', 'on_air', 'answered', 'deferred'].includes(state)) return [];
  if (!version) return [{ kind: 'answer' }];
  const needs: AnswerNeed[] = hasSignaturesToPublish(version)
    ? []
    : lawyers
        .filter(({ personId }) => !version.signerIds.includes(personId))
        .map(({ name }) => ({ kind: 'signature', name }));
  if (state === 'queued' || state === 'on_air') needs.push({ kind: 'session' });
  if (needs.length > 0) return needs;
  return [{ kind: consent === 'not' ? 'private_reply' : 'publication' }];
}
