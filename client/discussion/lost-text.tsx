import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { useDiscussion } from './discussion-context.ts';

const written = ['write-remark', 'ask-follow-up'];

/** What was written in a form that is no longer on the page: nothing typed is lost. `keys` are those of the forms that are. */
export function LostText({ keys }: { keys: readonly string[] }) {
  const { texts } = useDiscussion();
  const { attempt, language } = usePage();
  if (!attempt || !written.includes(attempt.command) || !attempt.values['text']) return null;
  if (keys.includes(attempt.key ?? '')) return null;
  return (
    <Notice kind="warning">
      <p>{texts.lostText}</p>
      <p class="question-text" lang={language === 'fi' ? undefined : 'fi'}>
        {attempt.values['text']}
      </p>
    </Notice>
  );
}
