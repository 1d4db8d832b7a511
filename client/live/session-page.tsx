import type { LivePageView } from '../../server/live/contract.ts';
import { withRemarkUndo } from '../discussion/remark-undo.ts';
import { fill } from '../texts/catalogue.ts';
import { liveTexts } from '../texts/live.ts';
import { Document } from '../ui/document.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { Island } from '../ui/island.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { LiveSession } from './live-session.tsx';

/** `/istunnot/:id`: readable whole without script; with it the page keeps itself up to date. */
export function SessionPage({ frame: given, view }: { frame: PageFrame; view: LivePageView }) {
  const frame = withRemarkUndo(given, view.remarkUndo);
  const { language } = frame;
  const texts = liveTexts[language];
  const { session } = view.snapshot;
  const forum = session.forum.name[language];
  const over = session.state === 'closed' || session.state === 'cancelled';
  const lang = language === 'fi' ? undefined : 'fi';
  return (
    <Document
      frame={frame}
      title={session.title}
      description={fill(texts.description, { when: formatDateTime(language, session.startsAt), forum })}
      canonicalPath={`/istunnot/${session.id}`}
      indexed={session.visibility === 'public' && session.state !== 'planned'}
      islands={over ? [] : ['live-session']}
    >
      <Layout
        frame={frame}
        width="desk"
        crumbs={[{ text: forum, path: `/foorumit/${session.forum.slug}` }, { text: session.title }]}
      >
        <h1 lang={lang}>{session.title}</h1>
        {over ? (
          <LiveSession view={view} texts={texts} />
        ) : (
          <Island name="live-session" component={LiveSession} state={{ view, texts }} />
        )}
      </Layout>
    </Document>
  );
}
