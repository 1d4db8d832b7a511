import { fill } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { usePage } from '../ui/page-context.ts';

/** From which area a question came, once enough of that area took part to hide its asker. */
export function AskedIn({ area }: { area: string | null }) {
  const { language } = usePage();
  return area === null ? null : <p class="meta">{fill(questionTexts[language].askedIn, { area })}</p>;
}
