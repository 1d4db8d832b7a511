import { questionTexts } from '../texts/questions.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { EntryLink } from './similar-lists.tsx';

/** What could not be accepted or followed any more, and where it is now; `title` is null when it can no longer be read. */
export type NotFollowedView = { title: string | null; entryId: string | null };

/** The frame of a page on which that was refused: it says what has happened, and that nothing written is lost. */
export function refusedKindly(frame: PageFrame, refused: NotFollowedView | null): PageFrame {
  const { attempt, language } = frame;
  if (!attempt || !refused) return frame;
  const texts = questionTexts[language];
  const joining = attempt.command === 'join-question';
  const detail = joining ? standingText(language, refused) : texts.notAcceptedText;
  const problem = {
    ...attempt.problem,
    title: joining ? texts.notJoined : texts.notAccepted,
    detail: `${detail} ${texts.textIsKept}`,
  };
  return { ...frame, attempt: { ...attempt, problem } };
}

function standingText(language: PageFrame['language'], { title, entryId }: NotFollowedView): string {
  const texts = questionTexts[language];
  if (title === null) return texts.notJoinedGone;
  return entryId === null ? texts.notJoinedSoon : texts.notJoinedAnswered;
}

/** The way to the answer of what was to be followed, when it has one. */
export function NotFollowed({ refused }: { refused: NotFollowedView | null }) {
  const texts = questionTexts[usePage().language];
  if (!refused?.entryId || refused.title === null) return null;
  return (
    <Notice>
      <p>
        {texts.notJoinedRead} <EntryLink id={refused.entryId} title={refused.title} />
      </p>
    </Notice>
  );
}
