import type { SessionView } from '../../server/sessions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { forumTexts } from '../texts/forums.ts';
import { Card } from '../ui/card.tsx';
import { formatDateTime, formatTimeRange } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';

const tones: Record<SessionView['state'], BadgeTone> = {
  planned: 'neutral',
  open: 'neutral',
  frozen: 'waiting',
  live: 'live',
  paused: 'paused',
  wrap_up: 'waiting',
  closed: 'done',
  cancelled: 'stopped',
};

/** A coming session: when it is, where it stands, and until when one may ask. */
function SessionCard({ session, withForum = true }: { session: SessionView; withForum?: boolean }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  const own = contentLanguage(language) && language;
  const isAsking = session.state === 'open' && session.askingOpen;
  return (
    <div lang={contentLanguage(language)}>
      <Card
        title={session.title}
        path={`/istunnot/${session.id}`}
        above={
          <span lang={own}>
            <StateBadge
              tone={isAsking ? 'waiting' : tones[session.state]}
              text={isAsking ? texts.state_asking : texts[`state_${session.state}`]}
            />{' '}
            {session.visibility === 'signed_in' && <StateBadge text={texts.signedInOnly} />}
          </span>
        }
        meta={withForum && <span lang={own}>{session.forum.name[language]}</span>}
      >
        <p lang={own}>
          <strong>
            <time datetime={session.startsAt}>
              {formatTimeRange(language, session.startsAt, session.endsAt)}
            </time>
          </strong>
        </p>
        <AskingWindow session={session} />
      </Card>
    </div>
  );
}

function AskingWindow({ session }: { session: SessionView }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  if (session.state !== 'open') return null;
  const from = formatDateTime(language, session.askingOpensAt);
  const until = formatDateTime(language, session.askingClosesAt);
  const text = session.askingOpen
    ? fill(texts.askingUntil, { time: until })
    : fill(texts.askingWindow, { from, until });
  return <p lang={contentLanguage(language) && language}>{text}</p>;
}

/** Sessions side by side. */
export function SessionCards({
  sessions,
  withForum = true,
}: {
  sessions: readonly SessionView[];
  withForum?: boolean;
}) {
  return (
    <ul class="cards cards-grid">
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionCard session={session} withForum={withForum} />
        </li>
      ))}
    </ul>
  );
}
