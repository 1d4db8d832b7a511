import { discussionTexts } from '../texts/discussion.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { usePage } from '../ui/page-context.ts';

/** From a published answer to the discussion under its question, where one may ask on. */
export function DiscussionLink({ questionId }: { questionId: string }) {
  return (
    <div class="buttons">
      <ButtonLink path={`/kysymykset/${questionId}#keskustelu`} kind="secondary">
        {discussionTexts[usePage().language].toDiscussion}
      </ButtonLink>
    </div>
  );
}
