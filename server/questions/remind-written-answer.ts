import { fill } from '../../client/texts/catalogue.ts';
import { writtenReminderTexts } from '../../client/texts/written-reminder.ts';
import { localHref } from '../../client/ui/local-href.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { type JobInput, type JobOrder, orderJob } from '../platform/jobs.ts';
import type { Mailer } from '../platform/mail.ts';
import { undoGraceSeconds, undoSeconds } from './question.ts';
import { isLongOverdue, nextReminder, reminderMoment } from './reminder-times.ts';

/** Looks at a deferred question, first when the deferral can no longer be undone; of one question one look waits at a time. */
export function lookAtWrittenAnswer(
  questionId: string,
  inSeconds = undoSeconds + undoGraceSeconds,
): JobOrder {
  return {
    name: 'remind-written-answer',
    input: { questionId },
    // A look just before its time would have to be repeated.
    delaySeconds: inSeconds + 1,
    key: `remind-written-answer ${questionId}`,
  };
}

type Deps = { database: Database; clock: Clock; mailer: Mailer | null; baseUrl: string };

/**
 * Reminds the lawyer who is to answer in writing, from the due day on while there is no answer, and after a week the
 * coordinators as well. The mail says only where to look. What has been answered or deferred elsewhere is let be.
 */
export function remindWrittenAnswer(deps: Deps) {
  const { database, clock } = deps;
  return async ({ questionId = '' }: JobInput): Promise<void> => {
    const due = await findDue(database, questionId);
    if (!due) return;
    const now = clock.now();
    if (reminderMoment(due.until, 0) <= now) await remind(deps, due, now);
    const seconds = (nextReminder(due.until, now).getTime() - now.getTime()) / 1000;
    await database.transaction((tx) => orderJob(tx, lookAtWrittenAnswer(questionId, seconds)));
  };
}

type Due = { until: string; sessionId: string; lawyer: number };

async function findDue(database: Database, questionId: string): Promise<Due | null> {
  const row = await database('questions')
    .select({ until: 'deferred_until', sessionId: 'session_id', lawyer: 'written_lawyer' })
    .where({ id: questionId, state: 'deferred', deferral: 'written' })
    .first();
  return row ?? null;
}

async function remind({ database, mailer, baseUrl }: Deps, due: Due, now: Date): Promise<void> {
  if (!mailer) return;
  const people = await database('people as p')
    .select<Told[]>('p.email', 'p.language', 'p.role')
    .whereNull('p.disabled_at')
    .whereNotNull('p.email')
    .where((told) => {
      void told.whereExists(
        database('session_lawyers as l')
          .whereRaw('l.person_id = p.id')
          .where({ 'l.session_id': due.sessionId, 'l.position': due.lawyer }),
      );
      if (isLongOverdue(due.until, now)) void told.orWhere('p.role', 'coordinator');
    });
  for (const { email, language, role } of people) {
    const texts = writtenReminderTexts[language];
    const kind = role === 'coordinator' ? 'coordinator' : isDueToday(due, now) ? 'today' : 'late';
    const path = role === 'coordinator' ? '/tarkistus?tila=deferred' : '/vastattavat';
    const address = baseUrl + localHref(language, path);
    const text = fill(texts[`${kind}_body`], { address });
    await mailer.send({ to: email, subject: texts[`${kind}_subject`], text });
  }
}

type Told = { email: string; language: 'fi' | 'sv' | 'en'; role: string };

function isDueToday({ until }: Due, now: Date): boolean {
  return helsinkiDay(now) === until;
}
