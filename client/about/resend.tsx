import { aboutTexts } from '../texts/about.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

type ResendProps = { command: string; typed: Readonly<Record<string, string>>; signInFirst: boolean };

/** The same form once more: after signing in on another tab, or simply again. */
export function Resend({ command, typed, signInFirst }: ResendProps) {
  const { language } = usePage();
  const texts = aboutTexts[language];
  const form = (
    <ActionForm command={command} hidden={typed} inline>
      <Button>{texts.resend}</Button>
    </ActionForm>
  );
  if (!signInFirst) return form;
  return (
    <section aria-labelledby="jatka">
      <h2 id="jatka">{texts.signInTitle}</h2>
      <ol>
        <li>
          {texts.signInFirst}{' '}
          <a
            href={`${localHref(language, '/kirjaudu')}?paluu=${encodeURIComponent(localHref(language, '/'))}`}
            target="_blank"
          >
            {texts.signIn}
          </a>
        </li>
        <li>
          {texts.signInThen} {form}
        </li>
      </ol>
    </section>
  );
}
