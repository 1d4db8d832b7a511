import { askedInTexts } from '../texts/asked-in.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';

/** From which area a question came, once enough of that area took part to hide its asker. */
export function AskedIn({ area }: { area: string | null }) {
  const { language } = usePage();
  return area === null ? null : <p class="meta">{fill(askedInTexts[language].askedIn, { area })}</p>;
}
