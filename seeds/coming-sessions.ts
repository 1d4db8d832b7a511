import { answerText } from '../server/answers/answer-text.ts';
import { insertVersion } from '../server/answers/answer-store.ts';
import type { Transaction } from '../server/platform/database.ts';
import { helsinkiDay, momentOf } from '../server/platform/helsinki-time.ts';
import { preparedAnswers } from './demonstration-answers.ts';
import {
  askingSession,
  type DemonstrationQuestion,
  type DemonstrationSession,
  readySession,
} from './demonstration-questions.ts';
import { forumSeedId } from './forums.ts';
import { seedDiscussion } from './discussion.ts';
import { castSeedId, questionSeedId, seedId } from './seed-id.ts';

const dayMs = 86_400_000;
const askers = { aino: 'aino-alatalo', juho: 'juho-jokela' } as const;
const places = { lea: 1, lauri: 2 } as const;
const authors = { lea: 'lea-lehto', lauri: 'lauri-laine' } as const;

type Times = { state: 'open' | 'frozen'; startsAt: Date; askingOpensAt: Date; askingClosesAt: Date };

/** One session open for asking, its questions in the states that triage meets, and one frozen and ready to go live. */
export async function seedComingSessions(tx: Transaction, now: Date): Promise<void> {
  await seedSession(tx, askingSession, {
    state: 'open',
    startsAt: at(now, 10, '13:00'),
    askingOpensAt: at(now, -7, '08:00'),
    askingClosesAt: at(now, 9, '16:00'),
  });
  await seedSession(tx, readySession, {
    state: 'frozen',
    startsAt: at(now, 0, '13:00'),
    askingOpensAt: at(now, -14, '08:00'),
    askingClosesAt: at(now, -1, '16:00'),
  });
  await seedQuestions(tx, askingSession, now);
  await seedQuestions(tx, readySession, now);
  await seedDiscussion(tx, helsinkiDay(now));
  for (const { questionKey, writtenBy, markdown, citations } of preparedAnswers) {
    const version = {
      id: seedId(`draft ${questionKey}`),
      questionId: questionSeedId(questionKey),
      number: 1,
    };
    const text = answerText({ markdown, citations: citations.join('\n') });
    await insertVersion(tx, { ...version, authorId: castSeedId(authors[writtenBy]) }, text);
  }
}

const sessionSeedId = (session: DemonstrationSession) => seedId(`session ${session.title}`);

function at(now: Date, days: number, time: string): Date {
  return momentOf(`${helsinkiDay(new Date(now.getTime() + days * dayMs))}T${time}`);
}

async function seedSession(tx: Transaction, session: DemonstrationSession, times: Times): Promise<void> {
  const id = sessionSeedId(session);
  await tx('sessions').insert({
    id,
    forum_id: forumSeedId(session.forum),
    title: session.title,
    intro: session.intro,
    state: times.state,
    starts_at: times.startsAt,
    ends_at: new Date(times.startsAt.getTime() + 90 * 60_000),
    asking_opens_at: times.askingOpensAt,
    asking_closes_at: times.askingClosesAt,
  });
  await tx('session_lawyers').insert(
    Object.values(authors).map((subject, index) => ({
      session_id: id,
      person_id: castSeedId(subject),
      position: index + 1,
    })),
  );
}

async function seedQuestions(tx: Transaction, session: DemonstrationSession, now: Date): Promise<void> {
  // What others were merged into, or follow, must be there first.
  const ordered = [...session.questions].sort((one, other) => rank(one) - rank(other));
  let position = 0;
  for (const question of ordered) {
    if (question.state === 'queued') position += 1;
    await seedQuestion(tx, question, { sessionId: sessionSeedId(session), position, now });
  }
}

const rank = (question: DemonstrationQuestion) => (question.mergedInto || question.follows ? 1 : 0);

type Place = { sessionId: string; position: number; now: Date };

async function seedQuestion(tx: Transaction, question: DemonstrationQuestion, place: Place): Promise<void> {
  const { sessionId, position, now } = place;
  const id = questionSeedId(question.key);
  const day = (days: number) => helsinkiDay(new Date(now.getTime() + days * dayMs));
  await tx('questions').insert({
    id,
    session_id: sessionId,
    state: question.state,
    public_title: question.publicText === null ? null : question.title,
    public_text: question.publicText,
    section_hint: question.sectionHint ?? '',
    needed_by: question.neededInDays === undefined ? null : day(question.neededInDays),
    consent: question.consent,
    position: question.state === 'queued' ? position : null,
    info_request: question.infoRequest ?? null,
    decline_reason: question.declinedReason ?? null,
    decline_text: question.declinedText ?? null,
    merged_into_id: question.mergedInto === undefined ? null : questionSeedId(question.mergedInto),
    parent_id: question.follows === undefined ? null : questionSeedId(question.follows),
    suggested_minutes: question.minutes ?? null,
    first_lawyer: question.firstLawyer === undefined ? null : places[question.firstLawyer],
    submitted_on: day(-2),
  });
  await tx('question_originals').insert({ question_id: id, text: question.originalText });
  await tx.raw('select identity.seal(?, ?)', [id, castSeedId(askers[question.askedBy])]);
}
