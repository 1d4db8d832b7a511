import type { NewSessionPageView } from '../../server/sessions/contract.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { Select } from '../ui/select.tsx';
import { SessionFields } from './session-fields.tsx';

/** Planning a session. */
export function NewSessionPage({ frame, view }: { frame: PageFrame; view: NewSessionPageView }) {
  const texts = sessionTexts[frame.language];
  const { forums, lawyers, fields } = view;
  return (
    <Document frame={frame} title={texts.newTitle}>
      <Layout frame={frame} crumbs={[{ text: texts.title, path: '/hallinta' }, { text: texts.newTitle }]}>
        <h1>{texts.newTitle}</h1>
        <p class="lead">{texts.newLead}</p>
        <ActionForm command="plan-session" guarded>
          <Select
            name="forumId"
            label={texts.forum}
            required
            choices={forums.map(({ id, name }) => ({ value: id, label: name[frame.language] }))}
          />
          <SessionFields fields={fields} lawyers={lawyers} />
          <div class="buttons">
            <Button>{texts.plan}</Button>
          </div>
        </ActionForm>
      </Layout>
    </Document>
  );
}
