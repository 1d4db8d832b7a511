import { plural } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** A link in a list with how many answers there are behind it; `path` is without language prefix. */
export function CountedLink({ path, text, entries }: { path: string; text: string; entries: number }) {
  const { language } = usePage();
  const { entries_one: one, entries_other: other } = searchTexts[language];
  return (
    <li>
      <a href={localHref(language, path)}>
        {text}
        <span class="unseen">, {plural(language, entries, { one, other })}</span>
      </a>
      <span class="meta" aria-hidden="true">
        {entries}
      </span>
    </li>
  );
}
