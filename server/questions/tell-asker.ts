import { questionTellingTexts } from '../../client/texts/question-telling.ts';
import { fill } from '../../client/texts/catalogue.ts';
import { localHref } from '../../client/ui/local-href.ts';
import type { Database } from '../platform/database.ts';
import type { Mailer } from '../platform/mail.ts';

/**
 * Tells those who asked a question, or one merged into it, that something has happened to it, and those who follow it that it
 * has been answered. The mail says neither what was asked nor what was decided; a question that has since been taken back is
 * not told of.
 */
export function tellAsker(deps: { database: Database; mailer: Mailer | null; baseUrl: string }) {
  return async ({ questionId }: Record<string, string>): Promise<void> => {
    if (!deps.mailer || !questionId) return;
    for (const { email, language } of await toldOf(deps.database, questionId)) {
      const texts = questionTellingTexts[language];
      const address = deps.baseUrl + localHref(language, '/omat-kysymykset');
      await deps.mailer.send({ to: email, subject: texts.subject, text: fill(texts.body, { address }) });
    }
  };
}

type Told = { email: string; language: 'fi' | 'sv' | 'en' };

/** Each once, in no order that would tell who asked. */
async function toldOf(database: Database, questionId: string): Promise<Told[]> {
  const { rows } = await database.raw(
    `select distinct p.email, p.language
     from questions q
     join lateral (
       select a.person_id from identity.askers a
       where a.question_id = q.id and q.state not in ('withdrawn', 'submitted', 'queued')
       union select s.person_id from supports s
       where s.question_id = q.id
         and exists (select 1 from questions t where t.id = :questionId and t.state = 'published')) as its on true
     join people p on p.id = its.person_id and p.disabled_at is null and p.email is not null
     where q.id = :questionId or q.merged_into_id = :questionId
     order by p.email`,
    { questionId },
  );
  return rows;
}
