import type { QuestionView } from '../../server/questions/contract.ts';

/** Whether a lawyer's signature is what the newest saved text waits for. */
export function maySign(question: QuestionView, lawyer: 1 | 2 | null): boolean {
  if (lawyer === null) return false;
  return question.backstage?.source?.state === 'draft' || mayDissent(question, lawyer);
}

/** Whether the newest text has the other lawyer's signature alone, so that this lawyer may dissent from it too. */
export function mayDissent({ answer, backstage }: QuestionView, lawyer: 1 | 2): boolean {
  const source = backstage?.source;
  if (source?.state !== 'signed_once') return false;
  return (
    answer?.versionId === source.versionId &&
    answer.signatures.every((signature) => signature.lawyer !== lawyer)
  );
}

/** Whether a lawyer's dissent stands beside the newest text. */
export function hasDissented(question: QuestionView, lawyer: 1 | 2): boolean {
  return mayDissent(question, lawyer) && (question.answer?.dissents ?? []).some((it) => it.lawyer === lawyer);
}
