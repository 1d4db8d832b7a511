import { expect } from 'chai';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editQuestion } from '../../server/questions/edit-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { findQuestion, questionsOfSession } from '../../server/questions/queries.ts';
import { requestInfo } from '../../server/questions/request-info.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { refused, someWords, testNow, useWorld, worldOn } from '../support/world.ts';

const december = { startsAt: '2026-12-09T13:00', endsAt: '2026-12-09T14:30' };
const january = { startsAt: '2027-01-13T13:00', endsAt: '2027-01-13T14:30' };
const october = {
  startsAt: '2026-10-14T13:00',
  endsAt: '2026-10-14T14:30',
  askingOpensAt: '2026-10-01T08:00',
  askingClosesAt: '2026-10-14T12:00',
};
const written = { deferral: 'written', until: '2026-12-09', lawyer: 2 };

describe('defer-question', () => {
  const { database, clock, act, plan, build } = useWorld();
  const rowOf = (id: string) => database()('questions').where({ id }).first();
  const countsOf = async (sessionId: string) => (await findSession(database(), sessionId))?.counts;
  const toNext = (questionId: string) =>
    act('sanna', deferQuestion, { questionId, deferral: 'next_session' });
  const eventsOf = async (questionId: string) => {
    const rows = await database()('events')
      .whereRaw(`subject->>'questionId' = ?`, [questionId])
      .orderBy('seq');
    return rows.map((row) => ({ type: row.type, sessionId: row.session_id }));
  };

  afterEach(async () => {
    clock.time = testNow;
    await database()('questions')
      .whereIn('state', ['deferred', 'submitted', 'needs_info', 'queued'])
      .update({ state: 'withdrawn' });
    await database()('sessions').update({ state: 'closed' });
  });

  describe('to the next session', () => {
    it('goes there at once when there is one, last in its order, and both sessions count it', async () => {
      const [sessionId, next] = [await build.openSession(), await build.openSession(december)];
      const [questionId] = [await build.queued(sessionId), await build.queued(next)];

      const { movedTo } = await toNext(questionId);

      expect(movedTo).to.deep.equal({
        id: next,
        title: 'Salassapito koulun kanssa',
        startsAt: '2026-12-09T11:00:00.000Z',
      });
      expect(await rowOf(questionId)).to.include({
        session_id: next,
        state: 'queued',
        position: 2,
        deferral: null,
      });
      expect(await countsOf(sessionId)).to.include({ received: 1, deferred: 1, waiting: 0 });
      expect(await countsOf(next)).to.include({ received: 2, deferred: 0, waiting: 2 });
      expect((await eventsOf(questionId)).slice(-3)).to.deep.equal([
        { type: 'question.deferred', sessionId },
        { type: 'question.moved', sessionId },
        { type: 'question.requeued', sessionId: next },
      ]);
    });

    it('is the nearest after this one, of the same forum, and not one that is over', async () => {
      const sessionId = await build.openSession();
      await build.openSession({ ...december, forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
      const planned = async (times: Record<string, string>) =>
        (await act('sanna', planSession, plan(times))).sessionId;
      await act('sanna', cancelSession, { sessionId: await planned(december) });
      const [, next] = [
        await planned(january),
        await planned({ startsAt: '2026-12-16T13:00', endsAt: '2026-12-16T14:00' }),
        await planned(october),
      ];
      const { movedTo } = await toNext(await build.queued(sessionId));
      expect(movedTo?.id).to.equal(next);
    });

    it('waits when there is none, and is in the next one from its planning on', async () => {
      const sessionId = await build.openSession();
      const [first, second] = [await build.queued(sessionId), await build.queued(sessionId)];
      expect((await toNext(second)).movedTo).to.equal(null);
      await toNext(first);
      expect(await rowOf(first)).to.include({
        session_id: sessionId,
        state: 'deferred',
        deferral: 'next_session',
      });

      const { sessionId: next, carried } = await act('sanna', planSession, plan(december));

      expect(carried).to.equal(2);
      expect(await rowOf(first)).to.include({
        session_id: next,
        state: 'queued',
        position: 1,
        deferral: null,
      });
      expect(await rowOf(second)).to.include({ session_id: next, state: 'queued', position: 2 });
      expect(await countsOf(sessionId)).to.include({ received: 2, deferred: 2, waiting: 0 });
      expect(await countsOf(next)).to.include({ received: 2, waiting: 2 });
      expect((await eventsOf(first)).slice(-2)).to.deep.equal([
        { type: 'question.moved', sessionId },
        { type: 'question.requeued', sessionId: next },
      ]);
    });

    it('is not left waiting for a session that is being planned at the same time', async () => {
      const questionId = await build.queued(await build.openSession());
      const planning = await database().transaction();
      const planned = await worldOn(() => planning).act('sanna', planSession, plan(december));
      let isDone = false;
      const deferring = toNext(questionId).finally(() => (isDone = true));
      const waits = async () => {
        const { rows } = await database().raw(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        );
        return rows.length > 0;
      };
      while (!isDone && !(await waits()));
      await planning.commit();
      expect((await deferring).movedTo?.id).to.equal(planned.sessionId);
    });

    it('leaves where it is what another forum’s session could take', async () => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await toNext(questionId);
      const elsewhere = plan({ ...december, forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
      expect(await act('sanna', planSession, elsewhere)).to.include({ carried: 0 });
      expect(await rowOf(questionId)).to.include({ session_id: sessionId, state: 'deferred' });
    });

    it('takes drafts, supports and askers along', async () => {
      const [sessionId, next] = [await build.openSession(), await build.openSession(december)];
      const questionId = await build.queued(sessionId);
      await act('juho', supportQuestion, { questionId });
      await build.answerSaved(questionId);

      await toNext(questionId);

      const [there] = await questionsOfSession(database(), next);
      expect(there).to.include({ id: questionId, supports: 1, late: false });
      expect(there?.newest?.markdown).to.equal(someWords.answer);
      await act('aino', submitQuestion, { sessionId: next, text: someWords.question, consent: 'as_is' });
    });
  });

  describe('before it has been read', () => {
    it('is there to be read, also when it once had a wording for another text', async () => {
      const [sessionId, next] = [await build.openSession(), await build.openSession(december)];
      const questionId = await build.queued(sessionId);
      await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });
      await act('aino', editQuestion, {
        questionId,
        text: `${someWords.question} Entä muuten?`,
        consent: 'as_is',
      });

      await toNext(questionId);

      expect(await rowOf(questionId)).to.include({
        session_id: next,
        state: 'submitted',
        public_text: null,
        position: null,
      });
    });

    it('still waits for its asker when more was asked', async () => {
      const [sessionId, next] = [await build.openSession(), await build.openSession(december)];
      const questionId = await build.submitted(sessionId);
      await act('sanna', requestInfo, { questionId, request: 'Kerro lisää tilanteesta.' });

      await toNext(questionId);

      expect(await rowOf(questionId)).to.include({
        session_id: next,
        state: 'needs_info',
        info_request: 'Kerro lisää tilanteesta.',
      });
      await act('aino', editQuestion, { questionId, text: someWords.question, consent: 'as_is' });
      expect(await rowOf(questionId)).to.include({ session_id: next, state: 'submitted' });
    });
  });

  describe('to a written answer', () => {
    it('has its day and its lawyer', async () => {
      const questionId = await build.queued(await build.openSession());
      await act('sanna', deferQuestion, { questionId, ...written });
      expect(await rowOf(questionId)).to.include({
        state: 'deferred',
        deferral: 'written',
        deferred_until: '2026-12-09',
        written_lawyer: 2,
      });
    });

    it('takes today, and refuses a day gone by and no lawyer, naming the fields', async () => {
      const questionId = await build.queued(await build.openSession());
      const late = act('sanna', deferQuestion, { questionId, ...written, until: '2026-11-24', lawyer: '' });
      const problem = await refused(late, 'invalid_input');
      expect(problem.details.fields).to.deep.equal([
        { field: 'until', rule: 'day_past' },
        { field: 'lawyer', rule: 'required' },
      ]);
      await act('sanna', deferQuestion, { questionId, ...written, until: '2026-11-25', lawyer: '1' });
    });

    it('refuses the place of a lawyer who has not been named', async () => {
      const { sessionId } = await act('sanna', planSession, plan({ secondLawyerId: '' }));
      await database()('sessions').where({ id: sessionId }).update({ state: 'open' });
      const questionId = await build.queued(sessionId);
      const problem = await refused(act('sanna', deferQuestion, { questionId, ...written }), 'invalid_input');
      expect(problem.details.fields).to.deep.equal([{ field: 'lawyer', rule: 'not_a_choice' }]);
    });

    it('may be given another day, another lawyer, or a session after all', async () => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await act('sanna', deferQuestion, { questionId, ...written });
      await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-16', lawyer: 1 });
      expect(await rowOf(questionId)).to.include({ deferred_until: '2026-12-16', written_lawyer: 1 });

      const next = await build.openSession(december);
      await toNext(questionId);
      expect(await rowOf(questionId)).to.include({
        session_id: next,
        state: 'queued',
        deferred_until: null,
        written_lawyer: null,
      });
    });
  });

  describe('undone', () => {
    it('is where it was, and no session’s books tell otherwise', async () => {
      const [sessionId, next] = [await build.openSession(), await build.openSession(december)];
      const questionId = await build.queued(sessionId);
      const { updated_at: _, ...before } = await rowOf(questionId);
      await toNext(questionId);

      await act('sanna', undoTriage, { questionId });

      const { updated_at: _after, ...after } = await rowOf(questionId);
      expect(after).to.deep.equal(before);
      expect(await database()('carried_questions').where({ question_id: questionId })).to.deep.equal([]);
      expect(await countsOf(sessionId)).to.include({ received: 1, waiting: 1, deferred: 0 });
      expect(await countsOf(next)).to.include({ received: 0, waiting: 0 });
      expect((await eventsOf(questionId)).slice(-2)).to.deep.equal([
        { type: 'question.triage_undone', sessionId: next },
        { type: 'question.triage_undone', sessionId },
      ]);
    });

    it('puts back the wording of one that had not been read', async () => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });
      await act('aino', editQuestion, { questionId, text: someWords.question, consent: 'as_is' });
      await toNext(questionId);
      await act('sanna', undoTriage, { questionId });
      expect(await rowOf(questionId)).to.include({ state: 'submitted', public_text: someWords.publicText });
    });

    it('is refused when the session has been closed meanwhile: it has no question without a disposition', async () => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await build.goLive(sessionId);
      await act('sanna', wrapUpSession, { sessionId });
      await toNext(questionId);
      await act('sanna', closeSession, { sessionId });
      await refused(act('sanna', undoTriage, { questionId }), 'undo_expired');
      expect(await rowOf(questionId)).to.include({ state: 'deferred' });
    });
  });

  it('brings what a cancelled session left to the next one that is planned', async () => {
    const sessionId = await build.openSession();
    const [queued, unread] = [await build.queued(sessionId), await build.submitted(sessionId)];
    await act('sanna', cancelSession, { sessionId });
    expect(await rowOf(queued)).to.include({ session_id: sessionId, state: 'queued' });

    const { sessionId: next, carried } = await act('sanna', planSession, plan(december));

    expect(carried).to.equal(2);
    expect(await rowOf(queued)).to.include({ session_id: next, state: 'queued', position: 1 });
    expect(await rowOf(unread)).to.include({ session_id: next, state: 'submitted', position: null });
    expect(await countsOf(sessionId)).to.include({ received: 2, deferred: 2, waiting: 0 });
  });

  it('shows a signature by its giver’s name also where others are the lawyers', async () => {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    await build.signedTwice(questionId);
    await act('sanna', cancelSession, { sessionId });
    const olavi = '0javey0000000000';
    const row = { issuer: 'test', subject: 'olavi', display_name: 'Olavi Oja', role: 'lawyer' };
    await database()('people').insert({ id: olavi, ...row });
    await act('sanna', planSession, plan({ ...december, firstLawyerId: olavi }));

    const { newestSigned } = (await findQuestion(database(), questionId)) ?? {};

    expect(newestSigned?.signatures.map(({ lawyer, name }) => [lawyer, name])).to.deep.equal([
      [null, 'Lea Lehto'],
      [2, 'Lauri Laine'],
    ]);
  });

  describe('sent again', () => {
    const declined = async () => {
      const sessionId = await build.openSession();
      const questionId = await build.submitted(sessionId);
      await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });
      return { sessionId, questionId };
    };
    const asked = { text: someWords.question, consent: 'as_is' };

    it('to another session, stays declined where it was declined', async () => {
      const { sessionId, questionId } = await declined();
      const next = await build.openSession(december);
      await act('aino', submitQuestion, { questionId, sessionId: next, ...asked });
      expect(await countsOf(sessionId)).to.include({ received: 1, declined: 1, deferred: 0 });
      expect(await countsOf(next)).to.include({ received: 1, waiting: 1 });
    });

    it('does not come back to a session that is over', async () => {
      const { sessionId, questionId } = await declined();
      await build.goLive(sessionId);
      await act('sanna', wrapUpSession, { sessionId });
      await act('sanna', closeSession, { sessionId });
      await refused(act('aino', editQuestion, { questionId, ...asked }), 'asking_closed');
      expect(await countsOf(sessionId)).to.include({ declined: 1, waiting: 0 });
    });
  });
});
