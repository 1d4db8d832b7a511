import { fill, plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { asAskAttempt } from './ask-attempt.ts';
import { AskForm, type AskFormView, askIslands } from './ask-form.tsx';
import { AskingAdvice } from './asking-advice.tsx';
import { NotFollowed, type NotFollowedView, refusedKindly } from './not-followed.tsx';
import { type PutAwayUndo, putAwayUndo } from './put-away-undo.ts';
import { suggestedTitle } from './question-title.ts';

export type AskView = {
  form: AskFormView;
  /** When asking opens next, if that is known and nothing is open now. */
  nextOpensAt: string | null;
  /** What was meant to be accepted or followed and could not be any more. */
  refused: NotFollowedView | null;
  undo: PutAwayUndo | null;
  drafts: { id: string; text: string; session: string }[];
  onBehalf: boolean;
};

/** One box first; then where it goes, and how it may be used. */
export function AskPage({ frame: given, view }: { frame: PageFrame; view: AskView }) {
  const asked = asAskAttempt(refusedKindly(given, view.refused));
  const frame = { ...asked, undo: putAwayUndo(given.language, view.undo) };
  const texts = questionTexts[frame.language];
  const open = view.form.sessions.length > 0;
  return (
    <Document frame={frame} title={texts.askTitle} islands={askIslands}>
      <Layout frame={frame} crumbs={[{ text: texts.askTitle }]} width="desk">
        <h1>{texts.askTitle}</h1>
        <p class="lead">{texts.askLead}</p>
        <div class="split">
          <div>
            {view.onBehalf && (
              <Notice>
                <p>
                  {texts.onBehalf}{' '}
                  <a href={localHref(frame.language, '/omat-kysymykset')}>{texts.ownTitle}</a>
                </p>
              </Notice>
            )}
            <KeptDrafts drafts={view.drafts} />
            {!open && <Closed opensAt={view.nextOpensAt} />}
            <NotFollowed refused={view.refused} />
            {(open || frame.attempt) && <AskForm view={view.form} />}
          </div>
          <aside>
            <AskingAdvice />
          </aside>
        </div>
      </Layout>
    </Document>
  );
}

function KeptDrafts({ drafts }: Pick<AskView, 'drafts'>) {
  const { language } = usePage();
  const { keptDrafts_one: one, keptDrafts_other: other, untitledDraft } = questionTexts[language];
  if (drafts.length === 0) return null;
  return (
    <Notice>
      <p>{plural(language, drafts.length, { one, other })}</p>
      <ul>
        {drafts.map(({ id, text, session }) => (
          <li key={id}>
            <a href={localHref(language, `/omat-kysymykset/${id}`)}>
              {suggestedTitle(text) || untitledDraft}
            </a>{' '}
            <span class="meta">({session})</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Closed({ opensAt }: { opensAt: string | null }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  return (
    <EmptyState title={texts.closedTitle}>
      <p>{texts.closedText}</p>
      <p>
        {opensAt ? fill(texts.closedNext, { opens: formatDateTime(language, opensAt) }) : texts.closedNoNext}
      </p>
      <ButtonLink path="/haku">{texts.searchAnswers}</ButtonLink>
    </EmptyState>
  );
}
