import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { LiveForm } from '../live/live-form.tsx';
import { useLiveSession } from '../live/live-context.ts';
import type { LiveState } from '../live/live-state.ts';
import { announce } from '../ui/announce.ts';
import {
  type Decision,
  DiscussionContext,
  type DiscussionFormProps,
  useDiscussion,
} from './discussion-context.ts';
import { LostText } from './lost-text.tsx';
import { OwnRemarks } from './own-remarks.tsx';
import { RemarksToReview } from './remarks-to-review.tsx';
import { UndoDecision } from './undo-decision.tsx';

/** What the discussions on the page of a session have in common: how they are sent, and the last decision. */
export function LiveDiscussion({ children }: { children: ComponentChildren }) {
  const { texts, view, state, ownRemarks, putOwnRemark } = useLiveSession();
  const [decision, setDecision] = useState<Decision | null>(null);
  const { lawyers } = state.session;
  const { role } = view;
  const discussion = useMemo(
    () => ({ texts, lawyers, role, Form: FormOnPage, onOwn: putOwnRemark, onDecided: setDecision }),
    [texts, lawyers, role, putOwnRemark],
  );
  const forget = useCallback(() => setDecision(null), []);
  const said = decision?.decided === 'shown' ? texts.undoShown : texts.undoDeclined;
  useEffect(() => {
    if (decision) announce(said);
  }, [decision, said]);
  return (
    <DiscussionContext.Provider value={discussion}>
      <LostText keys={[...threadsOn(state), ...ownRemarks.map(({ id }) => id)]} />
      {decision && <UndoDecision key={decision.remarkId} decision={decision} onOver={forget} />}
      {children}
    </DiscussionContext.Provider>
  );
}

/** The questions whose discussions stand on the page. */
function threadsOn({ session, questions }: LiveState): string[] {
  const heard = ['live', 'paused', 'wrap_up'].includes(session.state);
  const shown = questions.filter(({ state }) => ['on_air', 'answered', 'published'].includes(state));
  return heard ? shown.map(({ id }) => id) : [];
}

// The page keeps what is written by itself.
function FormOnPage({ keep: _keep, ...form }: DiscussionFormProps) {
  return <LiveForm {...form} />;
}

/** For the coordinator: the remarks of the session that wait to be read. */
export function LiveRemarksToReview() {
  const { texts, state, view } = useLiveSession();
  const waiting = state.remarks.filter((remark) => remark.state === 'submitted');
  if (view.audience !== 'coordinator' || waiting.length === 0) return null;
  const titleOf = (questionId: string) => state.questions.find(({ id }) => id === questionId)?.title ?? '';
  return (
    <section class="panel" aria-labelledby="remarks-to-review" data-focus-home tabindex={-1}>
      <h2 id="remarks-to-review">{texts.toReview}</h2>
      <RemarksToReview remarks={waiting} titleOf={titleOf} />
    </section>
  );
}

/** One's own remarks that wait or were declined; those that are shown stand in their threads. */
export function LiveOwnRemarks() {
  const { ownRemarks } = useLiveSession();
  const { texts } = useDiscussion();
  const remarks = ownRemarks.filter(({ state }) => state === 'submitted' || state === 'declined');
  if (remarks.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="own-remarks" data-focus-home tabindex={-1}>
      <h2 id="own-remarks">{texts.ownRemarks}</h2>
      <p class="hint">{texts.ownRemarksHint}</p>
      <OwnRemarks remarks={remarks} />
    </section>
  );
}
