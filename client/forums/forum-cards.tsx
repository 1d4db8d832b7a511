import type { ForumView } from '../../server/forums/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { forumTexts } from '../texts/forums.ts';
import { Card } from '../ui/card.tsx';
import { usePage } from '../ui/page-context.ts';

/** The forums side by side: what each is about and how much it holds. */
export function ForumCards({ forums }: { forums: readonly ForumView[] }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  const forms = { one: texts.forumEntries_one, other: texts.forumEntries_other };
  return (
    <ul class="cards cards-grid">
      {forums.map((forum) => (
        <li key={forum.id}>
          <Card
            title={forum.name[language]}
            path={`/foorumit/${forum.slug}`}
            meta={plural(language, forum.entryCount, forms)}
          >
            <p>{forum.description[language]}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
