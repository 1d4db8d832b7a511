import type { OwnData } from '../../server/people/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { ownDataTexts } from '../texts/own-data.ts';
import { formatDay } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';

type Work = OwnData['lawyer'];
type Line = { what: string; more?: string; text?: string };

/** What is held on a lawyer for being one; nothing for others. */
export function OwnLawyersWork({ work }: { work: Work }) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  const version = (number: number) => fill(texts.version, { number });
  const day = (of: string) => formatDay(language, of);
  const lists: { name: keyof Work; lines: Line[] }[] = [
    { name: 'sessions', lines: work.sessions.map((one) => ({ what: one.title, more: day(one.day) })) },
    { name: 'claims', lines: work.claims.map(({ title }) => ({ what: title })) },
    {
      name: 'drafts',
      lines: work.drafts.map((one) => ({ what: one.question, more: version(one.version), text: one.text })),
    },
    {
      name: 'signatures',
      lines: work.signatures.map((one) => ({
        what: one.question,
        more: `${version(one.version)} · ${day(one.day)}`,
      })),
    },
    {
      name: 'dissents',
      lines: work.dissents.map((one) => ({
        what: one.question,
        more: `${version(one.version)} · ${day(one.day)}`,
        text: one.text,
      })),
    },
    { name: 'notes', lines: work.notes.map((one) => ({ what: one.question, text: one.text })) },
  ];
  const held = lists.filter(({ lines }) => lines.length > 0);
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="lakimiehena">
      <h2 id="lakimiehena">{texts.lawyerTitle}</h2>
      {held.map(({ name, lines }) => (
        <Lines key={name} title={texts[`lawyer_${name}`]} lines={lines} />
      ))}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { language } = usePage();
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ what, more, text }, index) => (
          <li key={index}>
            <span lang={contentLanguage(language)}>{what || ownDataTexts[language].untitled}</span>{' '}
            {more && <span class="meta">{more}</span>}
            {text && (
              <p class="question-text" lang={contentLanguage(language)}>
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
