import type { BackstageView } from '../../server/answers/contract.ts';
import { liveDissentTexts } from '../texts/live-dissents.ts';
import { formOf } from '../ui/form-context.ts';
import { Island } from '../ui/island.tsx';
import { usePage } from '../ui/page-context.ts';
import { DissentForm } from './dissent-form-island.tsx';

/** Beside signing: the way to dissent. A refused form stays with what was typed, even when there is no more dissenting. */
export function DissentDetails({ questionId, backstage }: { questionId: string; backstage: BackstageView }) {
  const { language, attempt } = usePage();
  const texts = liveDissentTexts[language];
  const refused = formOf(attempt, 'sign-dissent').attempt;
  const dissent = backstage.may.dissent ?? (refused && ofRefused(refused.values));
  if (!dissent || backstage.lawyer === null) return null;
  return (
    <details open={dissent.signed || refused !== null}>
      <summary>{dissent.signed ? texts.dissentEdit : texts.dissentWrite}</summary>
      <Island
        name="dissent-form"
        component={DissentForm}
        state={{ questionId, lawyer: backstage.lawyer, dissent, limit: 20_000 }}
      />
    </details>
  );
}

function ofRefused({ versionId = '', revision = '1' }: Record<string, string>) {
  return { versionId, revision: Number(revision), markdown: '', signed: false };
}
