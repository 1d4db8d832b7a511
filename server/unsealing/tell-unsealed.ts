import { questionTellingTexts } from '../../client/texts/question-telling.ts';
import { fill } from '../../client/texts/catalogue.ts';
import { localHref } from '../../client/ui/local-href.ts';
import type { Database } from '../platform/database.ts';
import type { Mailer } from '../platform/mail.ts';

/**
 * Tells the asker of a question whose seal has been opened to look at one's own questions, where it says when and why. The mail
 * is the same as of anything else that happens to a question.
 */
export function tellUnsealed(deps: { database: Database; mailer: Mailer | null; baseUrl: string }) {
  return async ({ unsealingId }: Record<string, string>): Promise<void> => {
    if (!deps.mailer || !unsealingId) return;
    const { rows } = await deps.database.raw(
      `select p.email, p.language from unsealings u join identity.askers a on a.question_id = u.question_id
       join people p on p.id = a.person_id and p.disabled_at is null and p.email is not null
       where u.id = ? and u.state = 'approved'`,
      [unsealingId],
    );
    for (const { email, language } of rows as { email: string; language: 'fi' | 'sv' | 'en' }[]) {
      const texts = questionTellingTexts[language];
      const address = deps.baseUrl + localHref(language, '/omat-kysymykset');
      await deps.mailer.send({ to: email, subject: texts.subject, text: fill(texts.body, { address }) });
    }
  };
}
