import type { SessionDeskView } from '../../server/sessions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { plural } from '../texts/catalogue.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { Document } from '../ui/document.tsx';
import { Facts } from '../ui/facts.tsx';
import { formatTimeRange } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { SessionFields } from './session-fields.tsx';
import { SessionMoves } from './session-moves.tsx';
import { SessionStateBadge } from './session-state-badge.tsx';

/** Running one session: what may be done next, its questions in numbers, and its details. */
export function SessionDeskPage({ frame, view }: { frame: PageFrame; view: SessionDeskView }) {
  const texts = sessionTexts[frame.language];
  const { session } = view;
  return (
    <Document frame={frame} title={session.title}>
      <Layout
        frame={frame}
        crumbs={[{ text: texts.title, path: '/hallinta' }, { text: texts.session }]}
        width="desk"
      >
        <div class="stack">
          <p>
            <SessionStateBadge state={session.state} />
          </p>
          <h1 lang={contentLanguage(frame.language)}>{session.title}</h1>
        </div>
        <div class="split">
          <div>
            <SessionMoves view={view} />
            <Details view={view} />
          </div>
          <aside>
            <AtAGlance view={view} />
          </aside>
        </div>
      </Layout>
    </Document>
  );
}

function AtAGlance({ view: { session, carried } }: { view: SessionDeskView }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  const { counts, id, startsAt, endsAt, forum } = session;
  const numbers = (['received', 'waiting', 'answered', 'merged', 'deferred', 'declined'] as const).map(
    (name) => ({
      name: texts[`count_${name}`],
      value: counts[name],
    }),
  );
  return (
    <>
      <section class="panel" aria-labelledby="istunto">
        <h2 id="istunto">{texts.session}</h2>
        <p>{formatTimeRange(language, startsAt, endsAt)}</p>
        <p>{forum.name[language]}</p>
        <div class="buttons">
          <ButtonLink path={`/istunnot/${id}`} kind="secondary">
            {texts.sessionPage}
          </ButtonLink>
        </div>
      </section>
      <section class="panel" aria-labelledby="kysymykset">
        <h2 id="kysymykset">{texts.counts}</h2>
        <Facts facts={numbers} />
        {carried > 0 && (
          <p>{plural(language, carried, { one: texts.carried_one, other: texts.carried_other })}</p>
        )}
        <div class="buttons">
          <ButtonLink path={`/tarkistus?istunto=${id}`} kind="secondary">
            {texts.desk}
          </ButtonLink>
        </div>
      </section>
    </>
  );
}

function Details({ view: { session, editable, fields, lawyers } }: { view: SessionDeskView }) {
  const { language, attempt } = usePage();
  const texts = sessionTexts[language];
  // A refused form stays, so that what was typed in it does.
  const shown = editable || attempt?.command === 'edit-session';
  return (
    <section class="stack" aria-labelledby="istunnon-tiedot">
      <h2 id="istunnon-tiedot">{texts.editTitle}</h2>
      {!editable && <p>{texts.notEditable}</p>}
      {shown && (
        <ActionForm command="edit-session" guarded hidden={{ sessionId: session.id }}>
          <SessionFields fields={fields} lawyers={lawyers} />
          <div class="buttons">
            <Button>{texts.save}</Button>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
