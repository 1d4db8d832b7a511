import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { formatDay } from '../ui/format-date.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';

type SealProps = { question: Pick<OwnQuestionView, 'unsealings' | 'forgottenOn'>; today: string };

/** Who has come to see that one asked a question, why, and when nobody will know it any more. */
export function Seal({ question: { unsealings, forgottenOn }, today }: SealProps) {
  const { language } = usePage();
  const texts = questionTexts[language];
  return (
    <>
      {unsealings.map(({ reason, openedOn }) => (
        <Notice key={`${openedOn} ${reason}`} kind="warning">
          <p>
            <strong>{texts.unsealedTitle}</strong>
          </p>
          <p>{fill(texts.unsealed, { day: formatDay(language, openedOn) })}</p>
          <p lang={language === 'fi' ? undefined : 'fi'}>{fill(texts.unsealedReason, { reason })}</p>
        </Notice>
      ))}
      {forgottenOn !== null && (
        <p class="meta">
          {forgottenOn > today
            ? fill(texts.forgottenOn, { day: formatDay(language, forgottenOn) })
            : texts.forgottenSoon}
        </p>
      )}
    </>
  );
}
