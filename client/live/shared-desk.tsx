import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { UnclearCount } from '../discussion/unclear.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { createClaimHolder } from './claim-holder.ts';
import { useLiveSession } from './live-context.ts';
import { Notes } from './notes.tsx';
import { SharedForm } from './shared-form.tsx';
import { useSharedModule } from './use-shared-module.ts';

type SharedDeskProps = { question: QuestionView; lawyer: 1 | 2 };

/** Where the session's two lawyers write the answer to the question on air, both at once; one of them has taken it. */
export function SharedDesk({ question, lawyer }: SharedDeskProps) {
  const { texts, alive, send, tell } = useLiveSession();
  const [claim] = useState(() => createClaimHolder(question.id, lawyer, { send, tell }));
  useEffect(() => claim.begin(), [claim]);
  useEffect(() => claim.follow(question.claim), [claim, question]);
  const module = useSharedModule();
  const titleId = `desk-${question.id}`;
  return (
    <section class="panel" aria-labelledby={titleId} data-focus-home tabindex={-1}>
      <h2 id={titleId}>{texts.desk}</h2>
      <UnclearCount question={question} />
      <ClaimBar question={question} claim={claim} />
      {module && <SharedForm question={question} lawyer={lawyer} claim={claim} module={module} />}
      {alive && !module && <p class="meta">{texts.sharedLoading}</p>}
      <Notes question={question} lawyer={lawyer} />
    </section>
  );
}
