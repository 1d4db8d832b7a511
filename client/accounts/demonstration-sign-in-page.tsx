import type { CastMemberView, DemonstrationSignInView } from '../../server/accounts/contract.ts';
import { accountsTexts } from '../texts/accounts.ts';
import type { Language } from '../texts/catalogue.ts';
import { roleTexts } from '../texts/roles.ts';

/** The page of the demonstration sign-in, at the demonstration provider: who of the cast to be. */
export function DemonstrationSignInPage({ view }: { view: DemonstrationSignInView }) {
  const texts = accountsTexts[view.lang];
  return (
    <html lang={view.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${texts.demonstrationTitle} – Lakifoorumi`}</title>
        <link rel="stylesheet" href={view.stylesheetHref} />
      </head>
      <body>
        <div class="page page-reading">
          <main>
            <h1>{texts.demonstrationTitle}</h1>
            {view.expired ? <p>{texts.expired}</p> : <CastForm view={view} />}
            <p>
              <a href={view.backHref}>{view.expired ? texts.startAgain : texts.backToSite}</a>
            </p>
          </main>
        </div>
      </body>
    </html>
  );
}

function CastForm({ view }: { view: DemonstrationSignInView }) {
  const texts = accountsTexts[view.lang];
  return (
    <>
      <p class="notice notice-info">{texts.demonstrationNotice}</p>
      <form method="post" aria-labelledby="choose-who">
        <h2 id="choose-who">{texts.chooseWho}</h2>
        <ul class="cast">
          {view.cast.map((member) => (
            <li key={member.subject}>
              <button class="button button-secondary" type="submit" name="person" value={member.subject}>
                <span>
                  <strong>{member.name}</strong>, {positionOf(member, view.lang)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  );
}

function positionOf({ role, areaName }: CastMemberView, language: Language): string {
  const roleText = roleTexts[language][role];
  return areaName ? `${roleText}, ${areaName}` : roleText;
}
