import type { OwnData } from '../../server/people/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { suggestedTitle } from '../questions/question-title.ts';
import { fill } from '../texts/catalogue.ts';
import { ownDataTexts } from '../texts/own-data.ts';
import { questionStateTexts } from '../texts/question-states.ts';
import { formatDay } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** What one has asked, drafted, said, followed and called unclear. */
export function OwnTexts({ data }: { data: OwnData }) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  const { followed, followedHidden, calledUnclear } = data;
  return (
    <>
      <Questions questions={data.questions} asks={data.account.role === 'worker'} />
      <Remarks remarks={data.remarks} />
      <section aria-labelledby="seuratut">
        <h2 id="seuratut">{texts.followedTitle}</h2>
        {followed.length === 0 && <p class="meta">{texts.noFollowed}</p>}
        <ul>
          {followed.map(({ id, title, state }) => (
            <li key={id}>
              <span lang={contentLanguage(language)}>{title}</span>{' '}
              <span class="meta">{questionStateTexts[language][state]}</span>
            </li>
          ))}
        </ul>
        {followedHidden > 0 && <p class="meta">{fill(texts.followedHidden, { count: followedHidden })}</p>}
      </section>
      {calledUnclear.length > 0 && (
        <section aria-labelledby="epaselvat">
          <h2 id="epaselvat">{texts.unclearTitle}</h2>
          <ul lang={contentLanguage(language)}>
            {calledUnclear.map(({ id, title }) => (
              <li key={id}>{title || texts.untitled}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Questions({ questions, asks }: { questions: OwnData['questions']; asks: boolean }) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  if (questions.length === 0 && !asks) return null;
  return (
    <section aria-labelledby="kysymykset">
      <h2 id="kysymykset">{texts.questionsTitle}</h2>
      <p>{texts.questionsText}</p>
      {questions.length === 0 && <p class="meta">{texts.noQuestions}</p>}
      <ul class="cards">
        {questions.map(({ id, state, text, publicTitle, submittedOn }) => (
          <li key={id} class="card">
            <h3 lang={contentLanguage(language)}>
              <a href={localHref(language, `/omat-kysymykset/${id}`)}>
                {publicTitle ?? (suggestedTitle(text) || texts.untitled)}
              </a>
            </h3>
            <p class="question-text" lang={contentLanguage(language)}>
              {text}
            </p>
            <p class="meta">
              {[questionStateTexts[language][state], submittedOn && formatDay(language, submittedOn)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remarks({ remarks }: { remarks: OwnData['remarks'] }) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  return (
    <section aria-labelledby="huomiot">
      <h2 id="huomiot">{texts.remarksTitle}</h2>
      {remarks.length === 0 && <p class="meta">{texts.noRemarks}</p>}
      <ul class="cards">
        {remarks.map(({ id, question, state, text, writtenOn }) => (
          <li key={id} class="card" lang={contentLanguage(language)}>
            <p class="question-text">{text}</p>
            <p class="meta" lang={language}>
              {[texts[`remark_${state}`], formatDay(language, writtenOn), question]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
