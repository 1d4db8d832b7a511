import { expect } from 'chai';
import type { Person } from '../../server/accounts/actor.ts';
import { system, visitor } from '../../server/accounts/actor.ts';
import type { Command, CommandHost } from '../../server/platform/command.ts';
import { perform } from '../../server/platform/command.ts';
import { helsinkiWallTime } from '../../server/platform/helsinki-time.ts';
import { createLog } from '../../server/platform/log.ts';
import { Problem, type ProblemCode } from '../../server/platform/problem.ts';
import { reactions } from '../../server/reactions.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { castSeedId } from '../../seeds/seed-id.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { startSession } from '../../server/sessions/start-session.ts';
import type { Database } from '../../server/platform/database.ts';
import { useDatabases } from './database.ts';

const person = (kind: Person['kind'], name: string, areaId: string | null = null): Person => ({
  kind,
  personId: castSeedId(name.toLowerCase().replace(' ', '-')),
  areaId,
  name,
});

/** The fixed cast. */
export const cast = {
  aino: person('worker', 'Aino Alatalo', 'oulunkaari'),
  juho: person('worker', 'Juho Jokela', 'kallio'),
  lea: person('lawyer', 'Lea Lehto'),
  lauri: person('lawyer', 'Lauri Laine'),
  sanna: person('coordinator', 'Sanna Saari'),
  pia: person('participant', 'Pia Pesonen'),
  visitor,
  system,
} as const;
export type CastName = keyof typeof cast;

/** Noon in Finland on the day on which all tests happen. */
export const testNow = new Date('2026-11-25T10:00:00Z');

export const someWords = {
  question: 'Saako koulu kertoa lastensuojelulle oppilaan poissaoloista ilman huoltajan lupaa?',
  title: 'Saako koulu kertoa poissaoloista lastensuojelulle?',
  publicText: 'Saako koulu kertoa oppilaan poissaoloista lastensuojelulle ilman huoltajan suostumusta?',
  answer: 'Kyllä saa. Ilmoitus tehdään **salassapitosäännösten estämättä**.',
  citations: 'LSL 25 § 1 mom.',
};

/**
 * A database of its own with a clock that stands still, and the short ways to a state of the world. Commands have the rights
 * of the product's role; `database` is the administrator's, to look and to plant with.
 */
export function useWorld() {
  const { database, app } = useDatabases();
  return worldOn(database, stillClock(), app);
}

/** A clock that shows the same moment until a test sets another. */
function stillClock() {
  const clock = { time: testNow, now: () => clock.time };
  return clock;
}

/** The machine's own clock, for a world that real servers work on too. */
export const runningClock = {
  get time() {
    return new Date();
  },
  now: () => new Date(),
};

/** The same on a database that is already open, or on a transaction that will be rolled back. */
export function worldOn(database: () => Database, clock = stillClock(), app = database) {
  const host = (): CommandHost => ({ database: app(), clock, log: createLog('silent'), reactions });

  const act = <Input, Reply>(
    name: CastName,
    command: Command<Input, Reply>,
    input: unknown,
  ): Promise<Reply> => perform(host(), command, { actor: cast[name], input });

  const inMinutes = (minutes: number) => helsinkiWallTime(new Date(clock.time.getTime() + minutes * 60_000));
  const plan = (changes: Record<string, string> = {}) => ({
    forumId: forumSeedId('salassapito-ja-yhteistyo'),
    title: 'Salassapito koulun kanssa',
    intro: '',
    visibility: 'public',
    startsAt: inMinutes(60),
    endsAt: inMinutes(150),
    askingOpensAt: inMinutes(-24 * 24 * 60),
    askingClosesAt: inMinutes(30),
    firstLawyerId: cast.lea.personId,
    secondLawyerId: cast.lauri.personId,
    ...changes,
  });

  const build = {
    async openSession(changes: Record<string, string> = {}): Promise<string> {
      const { sessionId } = await act('sanna', planSession, plan(changes));
      await act('sanna', openSession, { sessionId });
      return sessionId;
    },
    async submitted(sessionId: string, asker: CastName = 'aino', text = someWords.question): Promise<string> {
      const { questionId } = await act(asker, submitQuestion, { sessionId, text, consent: 'as_is' });
      return questionId;
    },
    async queued(sessionId: string, asker: CastName = 'aino'): Promise<string> {
      const questionId = await build.submitted(sessionId, asker);
      await act('sanna', approveQuestion, { questionId, title: someWords.title, text: someWords.publicText });
      return questionId;
    },
    async goLive(sessionId: string): Promise<void> {
      await act('sanna', freezeSession, { sessionId });
      await act('sanna', startSession, { sessionId });
    },
    async onAir(): Promise<{ sessionId: string; questionId: string }> {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await build.goLive(sessionId);
      await act('sanna', putOnAir, { sessionId, questionId });
      return { sessionId, questionId };
    },
    async answerSaved(questionId: string, lawyer: 'lea' | 'lauri' = 'lea') {
      const { fence } = await act(lawyer, claimQuestion, { questionId });
      const saved = await act(lawyer, saveAnswer, {
        questionId,
        fence,
        revision: 0,
        markdown: someWords.answer,
        citations: someWords.citations,
      });
      return { ...saved, fence };
    },
    async signedTwice(questionId: string): Promise<{ versionId: string }> {
      const { versionId, revision } = await build.answerSaved(questionId);
      await act('lea', signAnswer, { versionId, revision });
      await act('lauri', signAnswer, { versionId, revision });
      return { versionId };
    },
  };
  return { database, clock, host, act, plan, build };
}

export type World = ReturnType<typeof worldOn>;

/** Expects a refusal with this code and gives it for a closer look. */
export async function refused(deed: Promise<unknown>, code: ProblemCode): Promise<Problem> {
  const problem = await deed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).to.be.instanceOf(Problem);
  expect(problem).to.have.property('code', code);
  return problem as Problem; // as: expected just above
}
