import { plural } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { usePage } from '../ui/page-context.ts';

/** How many others have the same question; nothing when none has. */
export function Supports({ count }: { count: number }) {
  const { language } = usePage();
  const { supportCount_one: one, supportCount_other: other } = answerTexts[language];
  return count > 0 ? <p class="meta">{plural(language, count, { one, other })}</p> : null;
}
