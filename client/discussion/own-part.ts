import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import type { LiveState } from '../live/live-state.ts';
import type { LiveTexts } from '../texts/live.ts';
import { announce } from '../ui/announce.ts';

/** One's own remarks with the newest state of one; a withdrawn one is gone. */
export function withOwnRemark(
  remarks: readonly OwnRemarkView[],
  remark: OwnRemarkView,
): readonly OwnRemarkView[] {
  const at = remarks.findIndex(({ id }) => id === remark.id);
  if (remark.state === 'withdrawn') return remarks.filter(({ id }) => id !== remark.id);
  return at < 0 ? [...remarks, remark] : remarks.with(at, remark);
}

/** Has the screen reader tell of a decision on one's own remark. */
export function announceOwnRemark(
  texts: LiveTexts,
  known: readonly OwnRemarkView[],
  remark: OwnRemarkView,
): void {
  const before = known.find(({ id }) => id === remark.id)?.state;
  if (before === undefined || before === remark.state) return;
  if (remark.state === 'shown') announce(texts.announceShown);
  if (remark.state === 'declined') announce(texts.announceDeclined);
}

/** The questions still called unclear: a new version, and leaving the air, end what was said of the old text. */
export function stillUnclear(
  unclear: ReadonlySet<string>,
  before: LiveState,
  after: LiveState,
): ReadonlySet<string> {
  if (unclear.size === 0 || before.questions === after.questions) return unclear;
  const find = ({ questions }: LiveState, id: string) => questions.find((question) => question.id === id);
  const kept = [...unclear].filter((id) => {
    const now = find(after, id);
    return now?.state === 'on_air' && now.answer?.versionId === find(before, id)?.answer?.versionId;
  });
  return new Set(kept);
}
