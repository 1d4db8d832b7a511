import { questionTellingTexts } from '../../client/texts/question-telling.ts';
import { fill } from '../../client/texts/catalogue.ts';
import { localHref } from '../../client/ui/local-href.ts';
import type { Database } from '../platform/database.ts';
import type { Mailer } from '../platform/mail.ts';

/**
 * Tells those who asked a question, or one merged into it, that something has happened to it. The mail says neither what
 * was asked nor what was decided; a question that has since been taken back is not told of.
 */
export function tellAsker(deps: { database: Database; mailer: Mailer | null; baseUrl: string }) {
  return async ({ questionId }: Record<string, string>): Promise<void> => {
    if (!deps.mailer || !questionId) return;
    const askers = await deps
      .database('question_askers as a')
      .join('questions as q', 'q.id', 'a.question_id')
      .join('people as p', 'p.id', 'a.person_id')
      .where((its) => its.where('q.id', questionId).orWhere('q.merged_into_id', questionId))
      .whereNotIn('q.state', ['withdrawn', 'submitted', 'queued'])
      .whereNull('p.disabled_at')
      .whereNotNull('p.email')
      .distinct<{ email: string; language: 'fi' | 'sv' | 'en' }[]>('p.email', 'p.language');
    for (const { email, language } of askers) {
      const texts = questionTellingTexts[language];
      const address = deps.baseUrl + localHref(language, '/omat-kysymykset');
      await deps.mailer.send({ to: email, subject: texts.subject, text: fill(texts.body, { address }) });
    }
  };
}
