import type { CitationView } from '../../server/answers/contract.ts';
import { unbrokenCitation } from '../faq/unbroken-citation.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** A citation that leads to its section's page; where there is none, to the act's text elsewhere. */
export function SectionLink({ citation: { text, path, url } }: { citation: CitationView }) {
  const { language } = usePage();
  const href = path ? localHref(language, path) : url;
  return href ? <a href={href}>{unbrokenCitation(text)}</a> : <>{unbrokenCitation(text)}</>;
}
