import type { ComponentChildren } from 'preact';
import type { SimilarReply } from '../../server/questions/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

export type WaitingQuestion = SimilarReply['questions'][number];

type SimilarListsProps = {
  similar: SimilarReply;
  /** The way to say "same question", for those who may. */
  support: ((question: WaitingQuestion) => ComponentChildren) | undefined;
};

export function countSimilar({ entries, questions }: SimilarReply): number {
  return entries.length + questions.length;
}

/** Entries that may answer what is being asked and questions already waiting for an answer. */
export function SimilarLists({ similar: { entries, questions }, support }: SimilarListsProps) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const lang = language === 'fi' ? undefined : 'fi';
  return (
    <>
      <h2>{texts.similarTitle}</h2>
      {entries.length > 0 && (
        <>
          <h3>{texts.similarEntries}</h3>
          <ul>
            {entries.map(({ id, title, snippet }) => (
              <li key={id}>
                {/* In a tab of its own: what is being written stays where it is. */}
                <a href={localHref(language, `/ukk/${id}`)} target="_blank" rel="noopener" lang={lang}>
                  {title}{' '}
                  <span class="unseen" lang={language}>
                    ({texts.opensInNewTab})
                  </span>
                </a>
                <p class="hint" lang={lang}>
                  {snippet}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {questions.length > 0 && (
        <>
          <h3>{texts.similarWaiting}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                <span lang={lang}>{question.title}</span> <SupportCount count={question.supports} />
                {support?.(question)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{texts.similarMineDiffers}</p>
    </>
  );
}

function SupportCount({ count }: { count: number }) {
  const { language } = usePage();
  const { supports_one: one, supports_other: other } = questionTexts[language];
  return count > 0 ? <span class="meta">({plural(language, count, { one, other })})</span> : null;
}
