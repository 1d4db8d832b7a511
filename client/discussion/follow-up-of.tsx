import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

type FollowUpOfProps = {
  parent: QuestionView['parent'];
  /** What is said of it, with the place of its title. */
  text: string;
  /** Visitors cannot open a question that has not been published. */
  linked: boolean;
};

/** Which question a follow-up goes on from; nothing of other questions. */
export function FollowUpOf({ parent, text, linked }: FollowUpOfProps) {
  const { language } = usePage();
  if (!parent) return null;
  const said = fill(text, { title: parent.title });
  return (
    <p class={linked ? undefined : 'meta'} lang={language === 'fi' ? undefined : 'fi'}>
      {linked ? <a href={localHref(language, `/kysymykset/${parent.id}`)}>{said}</a> : said}
    </p>
  );
}
