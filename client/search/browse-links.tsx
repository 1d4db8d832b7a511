import type { ForumView } from '../../server/forums/contract.ts';
import { searchTexts } from '../texts/search.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** Other ways to the entries than words: the forums and the acts. */
export function BrowseLinks({ forums }: { forums: readonly ForumView[] }) {
  const { language } = usePage();
  const texts = searchTexts[language];
  return (
    <nav class="stack" aria-labelledby="selaa">
      <h2 id="selaa">{texts.browse}</h2>
      <ul class="link-list">
        {forums.map(({ slug, name }) => (
          <li key={slug}>
            <a href={localHref(language, `/foorumit/${slug}`)}>{name[language]}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={localHref(language, '/lait')}>{texts.acts}</a>
      </p>
    </nav>
  );
}
