import type { EntryView } from '../../server/faq/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { DissentPaper } from '../answers/dissent-paper.tsx';
import { SectionLink } from '../statutes/section-link.tsx';
import { StatuteLink } from '../statutes/statute-link.tsx';
import { faqTexts } from '../texts/faq.ts';
import { formatDay } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import { contentLanguage } from './content-language.ts';

const dissentId = 'eriava-nakemys';

/** The paper an answer stands on: its text, the law it cites, who signed it in which role; and after it the dissents. */
export function EntryAnswer({ entry }: { entry: EntryView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  return (
    <>
      <section class="answer" aria-labelledby="vastaus">
        <h2 id="vastaus">{texts.answer}</h2>
        <Prose html={entry.answerHtml} lang={contentLanguage(language)} />
        <Citations entry={entry} />
        <Signatures entry={entry} />
        <p>
          <strong>{texts.guidance}</strong>
        </p>
      </section>
      {entry.dissents.map(({ name, html, signedOn }, index) => (
        <DissentPaper
          key={name}
          id={index === 0 ? dissentId : undefined}
          title={texts.dissent}
          level={2}
          html={html}
          by={fill(texts.signedOn, { who: name, day: formatDay(language, signedOn) })}
        />
      ))}
    </>
  );
}

function Citations({ entry: { citations } }: { entry: EntryView }) {
  const texts = faqTexts[usePage().language];
  if (citations.length === 0) return null;
  return (
    <>
      <h3>{texts.citations}</h3>
      <ul>
        {citations.map((citation) => (
          <li key={citation.text}>
            <SectionLink citation={citation} />
            {citation.url && (
              <>
                {' · '}
                <StatuteLink url={citation.url} of={citation.text} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">{texts.citationsHint}</p>
    </>
  );
}

function Signatures({ entry }: { entry: EntryView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  const alone = entry.signatures < 2;
  // An example was written by no lawyer, and must not look as if it were.
  const who = entry.illustrative ? texts.inventedLawyers : alone ? texts.oneLawyer : texts.twoLawyers;
  return (
    <>
      <p>
        {alone ? texts.signedByOne : texts.signedBy}:{' '}
        {fill(texts.signedOn, { who, day: formatDay(language, entry.signedOn) })}
      </p>
      {entry.dissents.length > 0 && (
        <p>
          <a href={`#${dissentId}`}>{texts.dissentBelow}</a>
        </p>
      )}
      {alone && entry.oneSignatureReason && (
        <p class="meta">{fill(texts.oneSignature, { reason: entry.oneSignatureReason })}</p>
      )}
    </>
  );
}
