import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { DissentPaper } from '../answers/dissent-paper.tsx';
import { RedactedNotice } from '../incidents/redacted-notice.tsx';
import { fill } from '../texts/catalogue.ts';
import { liveDissentTexts } from '../texts/live-dissents.ts';
import { questionTexts } from '../texts/questions.ts';
import { settingsTexts } from '../texts/settings.ts';
import { DateTime } from '../ui/date-time.tsx';
import { Facts } from '../ui/facts.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';

type Fact = Parameters<typeof Facts>[0]['facts'][number];

/** What the coordinator has said of the question to its asker: a request, or a reason. */
export function WhatWasSaid({ question }: { question: OwnQuestionView }) {
  const texts = questionTexts[usePage().language];
  const { state, infoRequest, declineReason, declineText } = question;
  const facts: Fact[] = [];
  if (state === 'needs_info' && infoRequest)
    facts.push({ name: texts.infoRequest, value: <Written text={infoRequest} /> });
  if (state === 'declined' && declineReason) {
    facts.push({ name: texts.declineReason, value: texts[`decline_${declineReason}`] });
    facts.push({ name: texts.declineText, value: <Written text={declineText ?? ''} /> });
  }
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}

/** What the product has done or will do to what was written. */
export function WhatBecomesOfText({ question }: { question: OwnQuestionView }) {
  const { language } = usePage();
  const { draftGoesOn, redactedOn } = question;
  return (
    <>
      {redactedOn && <RedactedNotice day={redactedOn} />}
      {draftGoesOn && (
        <Notice kind="warning">
          <p>{fill(settingsTexts[language].draftGoes, { day: formatDay(language, draftGoesOn) })}</p>
        </Notice>
      )}
    </>
  );
}

/** When and where, for the foot of a card. */
export function WhenAndWhere({ question: { session, submittedOn } }: { question: OwnQuestionView }) {
  const { language } = usePage();
  return (
    <>
      <span lang={language === 'fi' ? undefined : 'fi'}>{session.title}</span>
      <DateTime at={session.startsAt} />
      {submittedOn && (
        <span>{fill(questionTexts[language].submittedOn, { day: formatDay(language, submittedOn) })}</span>
      )}
    </>
  );
}

/** The asker's own text, the approved wording where it differs, and an answer meant for the asker alone. */
export function QuestionTexts({ question }: { question: OwnQuestionView }) {
  const texts = questionTexts[usePage().language];
  const { text, publicText, privateAnswerHtml, privateDissents } = question;
  const { language } = usePage();
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <>
      {privateAnswerHtml && (
        <>
          <h4>{texts.privateAnswer}</h4>
          <div class="answer">
            <Prose html={privateAnswerHtml} lang={lang} />
          </div>
          {privateDissents.map(({ name, html, signedOn }) => (
            <DissentPaper
              key={name}
              title={liveDissentTexts[language].dissent}
              level={4}
              html={html}
              by={`${name}, ${formatDay(language, signedOn)}`}
            />
          ))}
        </>
      )}
      {text && (
        <details>
          <summary>{texts.yourText}</summary>
          <Written text={text} />
          {publicText && publicText !== text && (
            <>
              <h4>{texts.publicWording}</h4>
              <Written text={publicText} />
            </>
          )}
        </details>
      )}
    </>
  );
}

/** What a person wrote: in Finnish, with its line ends. */
function Written({ text }: { text: string }) {
  return (
    <p class="question-text" lang={usePage().language === 'fi' ? undefined : 'fi'}>
      {text}
    </p>
  );
}
