import type { AnswerVersionView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { formatDay } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { AnswerPaper } from './answer-paper.tsx';

/** The versions before the newest one, folded away. */
export function EarlierVersions({ versions }: { versions: readonly AnswerVersionView[] }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>{fill(texts.earlierVersions, { count: versions.length })}</h2>
      {versions.map((version) => (
        <details key={version.versionId}>
          <summary>
            {fill(texts.version, { number: version.number })},{' '}
            {fill(texts.writtenOn, { day: formatDay(language, version.writtenOn) })}
          </summary>
          <AnswerPaper answer={version} />
        </details>
      ))}
    </section>
  );
}
