import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { ClaimHolder } from './claim-holder.ts';
import { Deed } from './deed.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import { useStore } from './store.ts';

type ClaimBarProps = { question: QuestionView; claim: ClaimHolder };

/** Who has taken the question, and how to take it or let it go. */
export function ClaimBar({ question, claim }: ClaimBarProps) {
  const live = useLiveSession();
  const { texts, alive, view } = live;
  const { fence, lost } = useStore(claim.store);
  const { language } = usePage();
  const { id: questionId, title } = question;
  const taker = question.claim?.lawyer ?? null;
  const mine = taker !== null && taker === view.lawyer;
  const other = mine ? null : taker;
  return (
    <>
      {lost && !mine && (
        <Notice kind="warning" live>
          <p>{question.state === 'on_air' ? texts.sharedClaimLost : texts.claimLost}</p>
        </Notice>
      )}
      {other && <p>{fill(texts.answeringNow, { name: lawyerName(live, other) })}</p>}
      {mine && <p>{texts.claimedByYou}</p>}
      <Lapsed question={question} />
      <div class="buttons">
        {!mine && (
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
        {mine && fence !== null && (
          <Deed
            key="release"
            command="release-claim"
            formKey={questionId}
            kind="quiet"
            input={{ questionId, fence: String(fence) }}
            text={texts.release}
            onDone={claim.letGo}
          />
        )}
        {!alive && <a href={localHref(language, `/kysymykset/${questionId}`)}>{texts.writeElsewhere}</a>}
      </div>
    </>
  );
}

/** A lease has run out and nobody has taken the question since: what that means for its holder, and for the other. */
function Lapsed({ question: { backstage } }: { question: QuestionView }) {
  const { texts, view } = useLiveSession();
  if (!backstage?.lapsed) return null;
  return <p>{backstage.lapsed === view.lawyer ? texts.ownClaimLapsed : texts.claimLapsed}</p>;
}
