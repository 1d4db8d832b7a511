import type { BackstageView, QuestionPageView } from '../../server/answers/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { AskerSaw } from '../questions/asker-saw.tsx';
import { answerTexts } from '../texts/answers.ts';
import { unsealingTexts } from '../texts/unsealing.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { DateTime } from '../ui/date-time.tsx';
import { Facts } from '../ui/facts.tsx';
import { Island } from '../ui/island.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { AnswerPaper } from './answer-paper.tsx';
import { AnswerProgress } from './answer-progress.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { DissentDetails } from './dissent-details.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { LawyerNotes } from './lawyer-notes.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { SignAnswerForm } from './sign-answer-form.tsx';
import { Supports } from './supports.tsx';

type BackstageProps = { view: QuestionPageView; backstage: BackstageView };

/** The work on one question: what was asked, the answer as it stands, what is missing, and what this reader may do. */
export function QuestionBackstage({ view, backstage }: BackstageProps) {
  const { language } = usePage();
  const { question } = view;
  const [newest, ...earlier] = backstage.versions;
  return (
    <>
      <div class="split">
        <div>
          <Wordings view={view} backstage={backstage} />
          <QuestionFacts view={view} backstage={backstage} />
          <section class="stack" aria-labelledby="vastaus">
            <h2 id="vastaus">{answerTexts[language].answer}</h2>
            {newest ? (
              <AnswerPaper answer={newest}>
                {backstage.may.sign && (
                  <SignAnswerForm
                    sign={backstage.may.sign}
                    writing={isWriting(backstage)}
                    dissented={backstage.may.dissent?.signed ?? false}
                  />
                )}
                <DissentDetails questionId={question.id} backstage={backstage} />
              </AnswerPaper>
            ) : (
              <p>{answerTexts[language].notWritten}</p>
            )}
          </section>
          <PublishPanel question={question} backstage={backstage} />
        </div>
        <aside>
          <AnswerProgress needs={backstage.needs} />
          {(backstage.editor || backstage.claim) && (
            <ClaimPanel questionId={question.id} backstage={backstage} />
          )}
          <LawyerNotes view={view} own={backstage.lawyer} />
        </aside>
      </div>
      <Writing backstage={backstage} />
      <EarlierVersions versions={earlier} />
    </>
  );
}

function Wordings({ view: { question }, backstage }: BackstageProps) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const lang = contentLanguage(language);
  return (
    <>
      <section class="stack" aria-labelledby="julkinen">
        <h2 id="julkinen">{texts.publicWording}</h2>
        {question.text ? (
          <p class="question-text" lang={lang}>
            {question.text}
          </p>
        ) : (
          <p>{texts.noPublicWording}</p>
        )}
      </section>
      <details open={!question.text}>
        <summary>{texts.original}</summary>
        <div class="panel">
          <p class="hint">{texts.originalSeenBy}</p>
          <p class="question-text" lang={lang}>
            {backstage.original}
          </p>
        </div>
      </details>
      <AskerSaw difference={backstage.difference} />
    </>
  );
}

function isWriting({ editor }: Pick<BackstageView, 'editor'>): boolean {
  return editor !== null && (editor.fence !== null || editor.typed !== null);
}

/** The editor, when the reader has taken the question or has typed something that must not be lost. */
function Writing({ backstage: { editor } }: Pick<BackstageProps, 'backstage'>) {
  const { language } = usePage();
  if (!editor || !isWriting({ editor })) return null;
  return (
    <section aria-labelledby="kirjoittaminen">
      <h2 id="kirjoittaminen">{answerTexts[language].writing}</h2>
      <Island name="answer-editor" component={AnswerEditor} state={{ editor, limit: 20_000 }} />
    </section>
  );
}

function QuestionFacts({ view: { question, session }, backstage }: BackstageProps) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { consent, neededBy, mergedIntoId, may } = backstage;
  const link = (path: string, text: string) => <a href={localHref(language, path)}>{text}</a>;
  const facts = [
    { name: texts.session, value: link(`/istunnot/${session.id}`, session.title) },
    { name: texts.consent, value: texts[`consent_${consent}`] },
    neededBy && { name: texts.neededBy, value: <DateTime at={neededBy} format="weekday" /> },
    question.sectionHint && { name: texts.sectionHint, value: question.sectionHint },
    mergedIntoId && { name: texts.mergedInto, value: link(`/kysymykset/${mergedIntoId}`, texts.openMerged) },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return (
    <section class="stack" aria-label={texts.facts}>
      <Facts facts={facts} />
      <Supports count={question.supports} />
      <div class="buttons">
        {question.entryId && (
          <ButtonLink path={`/ukk/${question.entryId}`} kind="secondary">
            {texts.readEntry}
          </ButtonLink>
        )}
        {may.triage && (
          <ButtonLink path={`/tarkistus?kysymys=${question.id}`} kind="secondary">
            {texts.goToTriage}
          </ButtonLink>
        )}
        {may.triage && (
          <a href={localHref(language, `/hallinta/sinetit?kysymys=${question.id}`)}>
            {unsealingTexts[language].askLink}
          </a>
        )}
      </div>
    </section>
  );
}
