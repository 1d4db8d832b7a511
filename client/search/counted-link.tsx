import { plural } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

type CountedLinkProps = { path: string; text: string; entries: number | null };

/** A link in a list with how many answers there are behind it, when that is known; `path` is without language prefix. */
export function CountedLink({ path, text, entries }: CountedLinkProps) {
  const { language } = usePage();
  const { entries_one: one, entries_other: other } = searchTexts[language];
  return (
    <li>
      <a href={localHref(language, path)}>
        {text}
        {entries !== null && <span class="unseen">, {plural(language, entries, { one, other })}</span>}
      </a>
      {entries !== null && (
        <span class="meta" aria-hidden="true">
          {entries}
        </span>
      )}
    </li>
  );
}
