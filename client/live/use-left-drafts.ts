import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { createDraftKeeper, keptDraft } from './draft-keeper.ts';
import { useLiveSession } from './live-context.ts';
import { keptShared } from './shared-kept.ts';
import { hasOwn } from './shared-saved.ts';
import { createSharedText, resumeShared } from './shared-text.ts';

/** The questions not on air for which this device has unsaved text; what it has of a shared text that is over becomes a draft. */
export function useLeftDrafts(lawyer: 1 | 2): ReadonlySet<string> {
  const { state } = useLiveSession();
  const { questions, session } = state;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let gone = false;
    const off = questions.filter(({ id }) => id !== session.onAirQuestionId);
    void takeOver(off, lawyer).then(() => {
      const unsaved = off.filter(({ id }) => keptDraft(id, lawyer).read() !== '');
      if (!gone) setLeft(new Set(unsaved.map(({ id }) => id)));
    });
    return () => void (gone = true);
  }, [questions, session.onAirQuestionId, lawyer]);
  return left;
}

/** A question has left the air, perhaps while this page was closed: this lawyer's part of its text goes on as a draft. */
async function takeOver(questions: QuestionView[], lawyer: 1 | 2): Promise<void> {
  const over = questions.filter(({ id }) => keptShared(id, lawyer).read() !== '');
  if (over.length === 0) return;
  const module = await import('./shared-doc.ts').catch(() => null);
  if (!module) return;
  for (const { id, backstage } of over) {
    const source = backstage?.source ?? null;
    const device = keptShared(id, lawyer);
    const shared = createSharedText({
      module,
      device,
      onEnded(ended) {
        const draft = createDraftKeeper(keptDraft(id, lawyer), source);
        draft.restore();
        if (hasOwn(ended, { source, typedCitations: null })) draft.add(ended.texts);
      },
    });
    resumeShared(shared, device, undefined);
    shared.end(shared.now().doc);
  }
}
