import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { Deed } from './deed.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import type { useClaim } from './use-claim.ts';

type ClaimBarProps = { question: QuestionView; claim: ReturnType<typeof useClaim> };

/** Who has taken the question, and how to take it or let it go. */
export function ClaimBar({ question, claim }: ClaimBarProps) {
  const live = useLiveSession();
  const { texts, alive } = live;
  const { language } = usePage();
  const { id: questionId, title } = question;
  const other = question.claim && !claim.mine ? question.claim.lawyer : null;
  return (
    <>
      {claim.lost && !claim.mine && (
        <Notice kind="warning" live>
          <p>{texts.claimLost}</p>
        </Notice>
      )}
      {other && <p>{fill(texts.claimedByOther, { name: lawyerName(live, other) })}</p>}
      {claim.mine && <p>{texts.claimedByYou}</p>}
      <div class="buttons">
        {!claim.mine && (
          <Deed
            key="claim"
            command="claim-question"
            formKey={questionId}
            kind={other ? 'secondary' : 'primary'}
            input={{ questionId }}
            text={texts.claim}
            label={fill(texts.claimOf, { title })}
            onDone={claim.took}
          />
        )}
        {claim.mine && claim.fence !== null && (
          <Deed
            key="release"
            command="release-claim"
            formKey={questionId}
            kind="quiet"
            input={{ questionId, fence: String(claim.fence) }}
            text={texts.release}
          />
        )}
        {!alive && <a href={localHref(language, `/kysymykset/${questionId}`)}>{texts.writeElsewhere}</a>}
      </div>
    </>
  );
}
