import type { OwnSignIn } from '../../server/people/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { ownDataTexts } from '../texts/own-data.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { formatDay } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';

type OwnSignInsProps = { signIns: readonly OwnSignIn[]; mayEnd: boolean };

/** Where one is signed in; the others can be ended one by one or all at once. */
export function OwnSignIns({ signIns, mayEnd }: OwnSignInsProps) {
  const texts = ownDataTexts[usePage().language];
  const current = signIns.find((signIn) => signIn.current);
  const others = signIns.filter((signIn) => !signIn.current);
  return (
    <section aria-labelledby="kirjautumiset">
      <h2 id="kirjautumiset">{texts.signInsTitle}</h2>
      <p>{texts.signInsText}</p>
      <ul class="cards">
        {signIns.map((signIn) => (
          <li key={signIn.key} class="card">
            <SignIn signIn={signIn} mayEnd={mayEnd && !signIn.current} />
          </li>
        ))}
      </ul>
      {others.length === 0 && <p class="meta">{texts.onlyThis}</p>}
      {mayEnd && current && others.length > 1 && (
        <ActionForm command="end-other-sign-ins" hidden={{ keptSignInKey: current.key }} inline>
          <Button kind="secondary">{texts.endOthers}</Button>
        </ActionForm>
      )}
    </section>
  );
}

function SignIn({
  signIn: { key, current, device, signedInOn },
  mayEnd,
}: {
  signIn: OwnSignIn;
  mayEnd: boolean;
}) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  const shown = device ?? texts.unknownDevice;
  const day = signedInOn ? formatDay(language, signedInOn) : '';
  return (
    <>
      <p>
        <strong>{shown}</strong>
        {current && ` (${texts.thisBrowser})`}
      </p>
      {day && <p class="meta">{fill(texts.since, { day })}</p>}
      {mayEnd && (
        <ActionForm command="end-sign-in" formKey={key} hidden={{ signInKey: key }} inline>
          <Button kind="quiet">
            {texts.end}
            <span class="unseen">{fill(texts.endOf, { device: shown, day })}</span>
          </Button>
        </ActionForm>
      )}
    </>
  );
}
