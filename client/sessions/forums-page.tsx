import type { ForumView } from '../../server/forums/contract.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { ForumPanel } from './forum-panel.tsx';

/** The forums in their order: to be renamed, described, moved, retired and restored. */
export function ForumsPage({ frame, view }: { frame: PageFrame; view: { forums: ForumView[] } }) {
  const texts = sessionTexts[frame.language];
  const { forums } = view;
  return (
    <Document frame={frame} title={texts.forumsTitle}>
      <Layout frame={frame} crumbs={[{ text: texts.title, path: '/hallinta' }, { text: texts.forumsTitle }]}>
        <h1>{texts.forumsTitle}</h1>
        <p class="lead">{texts.forumsLead}</p>
        <ol class="cards">
          {forums.map((forum, index) => (
            <li key={forum.id}>
              <ForumPanel forum={forum} isFirst={index === 0} isLast={index === forums.length - 1} />
            </li>
          ))}
        </ol>
      </Layout>
    </Document>
  );
}
