import type { QuestionView } from '../../server/questions/contract.ts';

/** Whether a lawyer's signature is what the newest saved text waits for. */
export function maySign({ answer, backstage }: QuestionView, lawyer: 1 | 2 | null): boolean {
  const source = backstage?.source;
  if (!source || lawyer === null) return false;
  if (source.state === 'draft') return true;
  if (source.state !== 'signed_once') return false;
  return (
    answer?.versionId === source.versionId &&
    answer.signatures.every((signature) => signature.lawyer !== lawyer)
  );
}
