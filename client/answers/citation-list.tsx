import type { CitationView } from '../../server/answers/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { SectionLink } from '../statutes/section-link.tsx';
import { answerTexts } from '../texts/answers.ts';
import { usePage } from '../ui/page-context.ts';

/** The sections cited under an answer, each with a link to its page. */
export function CitationList({ citations }: { citations: readonly CitationView[] }) {
  const { language } = usePage();
  if (citations.length === 0) return null;
  return (
    <div>
      <h3>{answerTexts[language].citations}</h3>
      <ul lang={contentLanguage(language)}>
        {citations.map((citation) => (
          <li key={citation.text}>
            <SectionLink citation={citation} />
          </li>
        ))}
      </ul>
    </div>
  );
}
