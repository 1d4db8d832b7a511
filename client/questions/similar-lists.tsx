import type { SimilarReply } from '../../server/questions/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { MineDiffers } from './mine-differs.tsx';

type Entry = SimilarReply['entries'][number];
type WaitingQuestion = SimilarReply['questions'][number];

export function countSimilar({ entries, questions }: SimilarReply): number {
  return entries.length + questions.length;
}

/** Entries that may answer what is being asked, and questions already waiting: within the form in which it is being written. */
export function SimilarLists({ similar: { entries, questions } }: { similar: SimilarReply }) {
  const texts = questionTexts[usePage().language];
  return (
    <>
      <h2>{texts.similarTitle}</h2>
      {entries.length > 0 && (
        <>
          <h3>{texts.similarEntries}</h3>
          <ul class="similar">
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryMatch entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
      {questions.length > 0 && (
        <>
          <h3>{texts.similarWaiting}</h3>
          <ul class="similar">
            {questions.map((question) => (
              <li key={question.id}>
                <WaitingMatch question={question} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">
        {entries.length > 0 && `${texts.similarChoiceEntry} `}
        {questions.some(({ reader }) => reader === 'none') && `${texts.similarChoiceWaiting} `}
        {texts.similarKept}
      </p>
    </>
  );
}

function EntryMatch({ entry: { id, title, snippet, validity } }: { entry: Entry }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const lang = language === 'fi' ? undefined : 'fi';
  return (
    <>
      <EntryLink id={id} title={title} />
      {validity === 'to_review' && <StateBadge tone="warning" text={texts.toReview} />}
      <p class="hint" lang={lang}>
        {snippet}
      </p>
      <div class="buttons">
        <Button
          kind="secondary"
          formaction={localHref(language, '/toimet/accept-entry')}
          name="entryId"
          value={id}
          label={`${texts.thisAnswered}: ${title}`}
        >
          {texts.thisAnswered}
        </Button>
        <MineDiffers id={id} title={title} />
      </div>
    </>
  );
}

/** In a tab of its own: what is being written stays where it is. */
export function EntryLink({ id, title }: { id: string; title: string }) {
  const { language } = usePage();
  return (
    <a
      href={localHref(language, `/ukk/${id}`)}
      target="_blank"
      rel="noopener"
      lang={language === 'fi' ? undefined : 'fi'}
    >
      {title}{' '}
      <span class="unseen" lang={language}>
        ({questionTexts[language].opensInNewTab})
      </span>
    </a>
  );
}

function WaitingMatch({ question: { id, title, supports, reader } }: { question: WaitingQuestion }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const count = plural(language, supports, { one: texts.supports_one, other: texts.supports_other });
  return (
    <>
      <p>
        <span lang={language === 'fi' ? undefined : 'fi'}>{title}</span>{' '}
        {supports > 0 && <span class="meta">({count})</span>}
      </p>
      {reader === 'asks' && <p class="meta">{texts.readerAsks}</p>}
      {reader === 'follows' && <p class="meta">{texts.readerFollows}</p>}
      <div class="buttons">
        {reader === 'none' && (
          <Button
            kind="secondary"
            formaction={localHref(language, '/toimet/join-question')}
            name="joinedId"
            value={id}
            label={`${texts.joinThis}: ${title}`}
          >
            {texts.joinThis}
          </Button>
        )}
        {reader !== 'asks' && <MineDiffers id={id} title={title} />}
      </div>
    </>
  );
}
