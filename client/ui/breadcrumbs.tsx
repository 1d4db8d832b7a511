import { uiTexts } from '../texts/ui.ts';
import { localHref } from './local-href.ts';
import { usePage } from './page-context.ts';

/** One step on the way to the page; the last one, the page itself, has no path. Paths are without language prefix. */
export type Crumb = { text: string; path?: string | undefined };

/** The way from the front page to this one. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { language } = usePage();
  const texts = uiTexts[language];
  return (
    <nav class="crumbs" aria-label={texts.breadcrumbs}>
      <ol>
        {[{ text: texts.frontPage, path: '/' }, ...crumbs].map(({ text, path }) => (
          <li key={text}>
            {path ? <a href={localHref(language, path)}>{text}</a> : <span aria-current="page">{text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
