import { expect } from 'chai';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { changesOf } from '../../server/live/session-changes.ts';
import { sessionEventsAfter } from '../../server/platform/events.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { joinQuestion } from '../../server/questions/join-question.ts';
import {
  followedBy,
  questionsAskedBy,
  questionsOfSession,
  waitingQuestions,
} from '../../server/questions/queries.ts';
import { releaseQuestions } from '../../server/questions/release-questions.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { questionViews } from '../../server/questions/views.ts';
import type { Audience } from '../../server/sessions/contract.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { sessionView } from '../../server/sessions/views.ts';
import { startSession } from '../../server/sessions/start-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { cast, refused, someWords, testNow, useWorld } from '../support/world.ts';
import { useQuestionApp } from './question-app.ts';

describe('an approved question', () => {
  const world = useWorld();
  const { database, host, act, build, clock } = world;
  const app = useQuestionApp(world);
  before(() => database()('settings').where({ name: 'release_daily' }).update({ value: 1 }));
  afterEach(() => {
    clock.time = testNow;
  });
  const runAt = (moment: string) => {
    clock.time = new Date(moment);
    return releaseQuestions({ database: host().database, clock })();
  };
  const seen = async (sessionId: string, audience: Audience) =>
    questionViews(await questionsOfSession(database(), sessionId), audience);
  const idsSeen = async (sessionId: string, audience: Audience) =>
    (await seen(sessionId, audience)).map(({ id }) => id);
  const session = async (sessionId: string) => {
    const found = await findSession(database(), sessionId);
    if (!found) throw new Error('There is no session');
    return found;
  };
  const approved = async () => {
    const sessionId = await build.openSession();
    return { sessionId, questionId: await build.queued(sessionId) };
  };
  const eventsOf = (sessionId: string) =>
    sessionEventsAfter(database(), sessionId, { sessionSeq: 0, limit: 1_000 });

  it('goes with nobody told when its asker takes it back before it was seen', async () => {
    const { sessionId, questionId } = await approved();
    await act('aino', withdrawQuestion, { questionId });
    const events = await eventsOf(sessionId);
    const state = {
      session: await session(sessionId),
      questions: await questionsOfSession(database(), sessionId),
      remarks: [],
    };

    for (const audience of ['visitor', 'member'] as const)
      expect(JSON.stringify(changesOf(events, state, { audience, now: testNow }))).not.to.include(questionId);
    expect(JSON.stringify(changesOf(events, state, { audience: 'lawyer', now: testNow }))).to.include(
      questionId,
    );
  });

  it('is seen by those who run the session, who are told that it waits, and by its asker', async () => {
    const { sessionId, questionId } = await approved();
    for (const audience of ['lawyer', 'coordinator'] as const)
      expect((await seen(sessionId, audience)).map(({ backstage }) => backstage?.held)).to.deep.equal([true]);
    for (const audience of ['visitor', 'member'] as const)
      expect(await idsSeen(sessionId, audience)).to.deep.equal([]);
    const [own] = await questionsAskedBy(database(), cast.aino.personId, { questionId });
    expect(own?.held).to.equal(true);
  });

  // Seen red: a requeue that does not hold back.
  it('is held back again when it is put aside and brought back on the same day', async () => {
    const { sessionId, questionId } = await approved();
    await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-01', lawyer: 1 });
    await act('sanna', requeueQuestion, { questionId });
    expect(await idsSeen(sessionId, 'member')).to.deep.equal([]);
    await runAt('2026-11-26T04:00:00Z');
    expect(await idsSeen(sessionId, 'member')).to.deep.equal([questionId]);
  });

  // Seen red: without the hour.
  it('comes to be seen by colleagues at six the next morning in Finland, with the others of its day', async () => {
    const { sessionId } = await approved();
    await build.queued(sessionId, 'juho');
    for (const early of ['2026-11-25T21:30:00Z', '2026-11-25T22:30:00Z', '2026-11-26T03:59:00Z']) {
      await runAt(early);
      expect(await idsSeen(sessionId, 'member'), early).to.deep.equal([]);
    }
    await runAt('2026-11-26T04:00:00Z');

    expect(await idsSeen(sessionId, 'member')).to.have.lengthOf(2);
    const types = (await eventsOf(sessionId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'session.questions_released')).to.have.lengthOf(1);
    await runAt('2026-11-26T05:00:00Z');
    expect(await eventsOf(sessionId)).to.have.lengthOf(types.length);
  });

  it('waits a day of its own when it is approved after the others came to be seen', async () => {
    const { sessionId } = await approved();
    const later = await build.submitted(sessionId, 'juho');
    await runAt('2026-11-26T04:00:00Z');
    await act('sanna', approveQuestion, {
      questionId: later,
      title: someWords.title,
      text: someWords.publicText,
    });
    await runAt('2026-11-26T12:00:00Z');
    expect(await idsSeen(sessionId, 'member')).not.to.include(later);
    await runAt('2026-11-27T04:00:00Z');
    expect(await idsSeen(sessionId, 'member')).to.include(later);
  });

  it('comes to be seen at the freeze at the latest, and from then on at once', async () => {
    const { sessionId, questionId } = await approved();
    await act('sanna', freezeSession, { sessionId });
    expect(await idsSeen(sessionId, 'member')).to.deep.equal([questionId]);
    await act('sanna', startSession, { sessionId });
    const late = await build.queued(sessionId, 'juho');
    expect(await idsSeen(sessionId, 'member')).to.include(late);
  });

  it('comes to be seen at once where the coordinators have it so', async () => {
    await database()('settings').where({ name: 'release_daily' }).update({ value: 0 });
    const { sessionId, questionId } = await approved();
    await database()('settings').where({ name: 'release_daily' }).update({ value: 1 });
    expect(await idsSeen(sessionId, 'member')).to.deep.equal([questionId]);
  });

  it('goes on waiting when it is worded anew, and when a decision on it is undone', async () => {
    const { sessionId, questionId } = await approved();
    const wording = { title: 'Saako koulu kertoa?', text: someWords.publicText };
    await act('sanna', editWording, { questionId, ...wording });
    await act('sanna', declineQuestion, { questionId, reason: 'other', text: 'Muu syy tähän.' });
    await act('sanna', undoTriage, { questionId });
    expect(await idsSeen(sessionId, 'member')).to.deep.equal([]);
    const [backstage] = await seen(sessionId, 'coordinator');
    expect(backstage).to.include({ state: 'queued', title: wording.title });
    expect(backstage?.backstage?.held).to.equal(true);
  });

  it('waits no more when its approval is undone, and does anew when it is approved again', async () => {
    const { sessionId, questionId } = await approved();
    await act('sanna', undoTriage, { questionId });
    expect((await seen(sessionId, 'coordinator')).map(({ backstage }) => backstage?.held)).to.deep.equal([
      false,
    ]);
    clock.time = new Date('2026-11-26T10:00:00Z');
    await act('sanna', approveQuestion, { questionId, title: someWords.title, text: someWords.publicText });
    await runAt('2026-11-26T20:00:00Z');
    expect(await idsSeen(sessionId, 'member')).to.deep.equal([]);
  });

  it('is absent meanwhile to who would support, join, discuss or read it', async () => {
    const { sessionId, questionId } = await approved();
    await refused(act('juho', supportQuestion, { questionId }), 'not_found');
    await refused(
      act('juho', joinQuestion, { joinedId: questionId, sessionId, text: 'Saako k' }),
      'not_found',
    );
    for (const name of ['juho', 'pia'] as const) {
      await refused(act(name, writeRemark, { questionId, text: 'Meilläkin on kysytty.' }), 'not_found');
      for (const path of [`/kysymykset/${questionId}`, `/api/v1/questions/${questionId}`])
        expect((await app.get(name, path)).status, `${path} to ${name}`).to.equal(404);
    }
    const waiting = await waitingQuestions(database(), cast.juho.personId);
    expect(waiting.map(({ id }) => id)).not.to.include(questionId);
    expect((await app.get('sanna', `/kysymykset/${questionId}`)).text).to.include('huomisaamusta');
  });

  it('is hidden too from who followed it, and as what another follows up', async () => {
    const { sessionId, questionId } = await approved();
    const followUp = await build.queued(sessionId, 'juho');
    await database()('questions').where({ id: followUp }).update({ parent_id: questionId, held_on: null });
    await database()('supports').insert({ question_id: questionId, person_id: cast.juho.personId });
    const parents = async (audience: Audience) =>
      (await seen(sessionId, audience)).flatMap(({ parent }) => parent?.id ?? []);
    expect(await parents('member')).to.deep.equal([]);
    expect(await parents('coordinator')).to.deep.equal([questionId]);
    expect(await followedBy(database(), cast.juho.personId)).to.deep.equal({ questions: [], hidden: 1 });
  });

  it('is told of in no live change to colleagues, from its asking until it is seen', async () => {
    const { sessionId, questionId } = await approved();
    const state = {
      session: await session(sessionId),
      questions: await questionsOfSession(database(), sessionId),
    };
    const told = async (audience: Audience) =>
      JSON.stringify(
        changesOf(await eventsOf(sessionId), { ...state, remarks: [] }, { audience, now: testNow }),
      );
    for (const audience of ['visitor', 'member'] as const)
      expect(await told(audience))
        .not.to.include(questionId)
        .and.not.to.include(someWords.title);
    expect(await told('coordinator')).to.include(questionId);
  });

  // Seen red: with the counts of all given to all.
  it('is counted meanwhile, as what is unread, for those alone who run the session', async () => {
    const { sessionId } = await approved();
    await build.submitted(sessionId, 'juho');
    const told = async (audience: Audience) => {
      const { counts, queued } = sessionView(await session(sessionId), testNow, audience);
      return { received: counts.received, waiting: counts.waiting, queued };
    };
    const all = { received: 2, waiting: 2, queued: 1 };
    for (const audience of ['lawyer', 'coordinator'] as const)
      expect(await told(audience)).to.deep.equal(all);
    for (const audience of ['visitor', 'member'] as const)
      expect(await told(audience)).to.deep.equal({ received: 0, waiting: 0, queued: 0 });

    await act('sanna', freezeSession, { sessionId });
    expect(await told('member')).to.deep.equal({ received: 1, waiting: 1, queued: 1 });
    await act('sanna', startSession, { sessionId });
    await act('sanna', wrapUpSession, { sessionId });
    expect(await told('visitor')).to.deep.equal(all);
  });

  it('says not when it was asked: a sealed deed is known by its day, and what came late is told backstage alone', async () => {
    const { sessionId, questionId } = await approved();
    await act('sanna', freezeSession, { sessionId });
    await act('sanna', startSession, { sessionId });
    await database()('questions').where({ id: questionId }).update({ late: true });
    const lateTo = async (audience: Audience) => (await seen(sessionId, audience)).map(({ late }) => late);
    expect([await lateTo('member'), await lateTo('coordinator')]).to.deep.equal([[false], [true]]);

    const times = new Map((await eventsOf(sessionId)).map(({ type, at }) => [type, at.toISOString()]));
    expect(times.get('question.submitted')).to.equal('2026-11-24T22:00:00.000Z');
    expect(times.get('question.approved')).to.equal(testNow.toISOString());
  });
});
