import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';

/** What holds for every request: who is asking, from where, once, and how a refusal looks. */
export function ApiRules() {
  const texts = apiTexts[usePage().language];
  const rules = [
    { title: texts.signInTitle, text: texts.signIn },
    { title: texts.sameSiteTitle, text: texts.sameSite },
    { title: texts.idempotencyTitle, text: texts.idempotency },
    { title: texts.problemFormatTitle, text: texts.problemFormat },
    { title: texts.languageTitle, text: texts.language },
  ];
  return rules.map(({ title, text }) => (
    <div key={title}>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  ));
}
