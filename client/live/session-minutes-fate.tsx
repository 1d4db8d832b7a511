import type { MinutesLine } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { formatDay, formatDateTime } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';

/** The disposition of one question, in words. */
export function MinutesFate({ line }: { line: MinutesLine }) {
  const { texts } = useLiveSession();
  switch (line.fate) {
    case 'answered':
      return <>{line.entryId === null ? texts.fate_unpublished : texts.fate_published}</>;
    case 'answered_private':
      return <>{texts.fate_answered_private}</>;
    case 'merged':
      return (
        <>{line.intoTitle ? fill(texts.fate_mergedInto, { title: line.intoTitle }) : texts.fate_merged}</>
      );
    case 'deferred':
      return <Deferred line={line} />;
    case 'declined':
      return <>{declined(texts, line)}</>;
  }
}

function Deferred({ line: { movedTo, until, writtenBy } }: { line: MinutesLine }) {
  const { texts } = useLiveSession();
  const { language } = usePage();
  if (movedTo) {
    const when = formatDateTime(language, movedTo.startsAt);
    return (
      <a href={localHref(language, `/istunnot/${movedTo.id}`)}>
        {fill(texts.fate_moved, { session: movedTo.title, when })}
      </a>
    );
  }
  if (until && writtenBy) {
    return <>{fill(texts.fate_written, { name: writtenBy, day: formatDay(language, until) })}</>;
  }
  return <>{texts.fate_next}</>;
}

type Texts = ReturnType<typeof useLiveSession>['texts'];

function declined(texts: Texts, { declineReason }: MinutesLine): string {
  if (declineReason === null) return texts.fate_declined;
  return fill(texts.fate_declinedFor, { reason: texts[`reason_${declineReason}`] });
}
