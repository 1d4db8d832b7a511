import type { DifferenceView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** What the asker saw while writing and found to be another matter, for those who answer; nothing when there was none. */
export function AskerSaw({ difference }: { difference: DifferenceView | null }) {
  const { language } = usePage();
  if (!difference) return null;
  const { entryId, questionId, title, reason } = difference;
  const path = entryId ? `/ukk/${entryId}` : `/kysymykset/${questionId}`;
  const lang = language === 'fi' ? undefined : 'fi';
  return (
    <div class="panel">
      <p>{saidOf(questionTexts[language], { isEntry: entryId !== null, reason })}</p>
      <p>
        {title === null ? (
          questionTexts[language].seenNoLonger
        ) : (
          <a href={localHref(language, path)} lang={lang}>
            {title}
          </a>
        )}
      </p>
    </div>
  );
}

type Texts = (typeof questionTexts)['fi' | 'sv' | 'en'];

function saidOf(texts: Texts, { isEntry, reason }: { isEntry: boolean; reason: string }): string {
  if (reason === '') return isEntry ? texts.sawEntry : texts.sawWaiting;
  return fill(isEntry ? texts.sawEntryBut : texts.sawWaitingBut, { reason });
}
