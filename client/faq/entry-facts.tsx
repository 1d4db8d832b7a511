import type { EntryView } from '../../server/faq/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { DateTime } from '../ui/date-time.tsx';
import { Facts } from '../ui/facts.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { contentLanguage } from './content-language.ts';

/** Where an entry comes from and under which words it is found. */
export function EntryFacts({ entry }: { entry: EntryView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  const { forum, tags } = entry;
  const facts = [
    {
      name: texts.forum,
      value: <a href={localHref(language, `/foorumit/${forum.slug}`)}>{forum.name[language]}</a>,
    },
    { name: texts.session, value: <SessionLink session={entry.session} /> },
    { name: texts.published, value: <DateTime at={entry.publishedAt} format="day" /> },
  ];
  return (
    <Facts facts={tags.length > 0 ? [...facts, { name: texts.tags, value: <Tags tags={tags} /> }] : facts} />
  );
}

function SessionLink({ session }: { session: EntryView['session'] }) {
  const { language } = usePage();
  const title = <span lang={contentLanguage(language)}>{session.title}</span>;
  return (
    <>
      {session.isPublic ? <a href={localHref(language, `/istunnot/${session.id}`)}>{title}</a> : title},{' '}
      <DateTime at={session.startsAt} format="day" />
    </>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  const { language } = usePage();
  return (
    <span lang={contentLanguage(language)}>
      {tags.map((tag, index) => (
        <>
          {index > 0 && ', '}
          <a key={tag} href={localHref(language, `/haku?q=${encodeURIComponent(tag)}`)}>
            {tag}
          </a>
        </>
      ))}
    </span>
  );
}
