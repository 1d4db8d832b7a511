import { expect } from 'chai';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import { startSession } from '../../server/sessions/start-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { cast, refused, useWorld } from '../support/world.ts';

describe('the commands of sessions', () => {
  const { database, act, plan, build } = useWorld();
  const stateOf = async (id: string) => (await findSession(database(), id))?.state;
  const { forumId: _forum, ...plainPlan } = plan();

  describe('plan-session', () => {
    it('plans a session of a forum with its times in Helsinki', async () => {
      const { sessionId } = await act('sanna', planSession, plan());
      const session = await findSession(database(), sessionId);
      expect(session).to.include({ state: 'planned', title: 'Salassapito koulun kanssa' });
      expect(session?.startsAt.toISOString()).to.equal('2026-11-25T11:00:00.000Z');
    });

    it('refuses an end before the start, naming the field', async () => {
      const planning = act('sanna', planSession, plan({ endsAt: '2026-11-25T12:00' }));
      const problem = await refused(planning, 'session_times');
      expect(problem.details.fields?.[0]).to.include({ field: 'endsAt' });
    });

    it('refuses a lawyer who is none', async () => {
      await refused(act('sanna', planSession, plan({ firstLawyerId: cast.aino.personId })), 'not_found');
    });

    it('is not a lawyer’s to do', async () => {
      await refused(act('lea', planSession, plan()), 'not_found');
    });
  });

  describe('edit-session', () => {
    it('changes what was planned', async () => {
      const sessionId = await build.openSession();
      await act('sanna', editSession, { sessionId, ...plainPlan, title: 'Uusi nimi' });
      expect(await findSession(database(), sessionId)).to.include({ title: 'Uusi nimi' });
    });

    it('refuses to leave an open session with one lawyer', async () => {
      const sessionId = await build.openSession();
      const edit = act('sanna', editSession, { sessionId, ...plainPlan, secondLawyerId: '' });
      await refused(edit, 'session_needs_two_lawyers');
    });
  });

  describe('its life', () => {
    it('goes from planned to closed', async () => {
      const { sessionId } = await act('sanna', planSession, plan());
      const road = [
        openSession,
        freezeSession,
        startSession,
        pauseSession,
        resumeSession,
        wrapUpSession,
        closeSession,
      ];
      const states: unknown[] = [];
      for (const command of road) {
        await act('sanna', command, { sessionId });
        states.push(await stateOf(sessionId));
      }
      expect(states).to.deep.equal(['open', 'frozen', 'live', 'paused', 'live', 'wrap_up', 'closed']);
    });

    it('does not open with fewer than two lawyers', async () => {
      const { sessionId } = await act('sanna', planSession, plan({ secondLawyerId: '' }));
      await refused(act('sanna', openSession, { sessionId }), 'session_needs_two_lawyers');
    });

    it('is cancelled before it is live, and not after', async () => {
      const cancelled = await build.openSession();
      await act('sanna', cancelSession, { sessionId: cancelled });
      expect(await stateOf(cancelled)).to.equal('cancelled');

      const live = await build.openSession();
      await build.goLive(live);
      await refused(act('sanna', cancelSession, { sessionId: live }), 'session_state');
    });

    it('is paused and resumed by its own lawyers', async () => {
      const sessionId = await build.openSession();
      await build.goLive(sessionId);
      await act('lauri', pauseSession, { sessionId });
      await act('lea', resumeSession, { sessionId });
      expect(await stateOf(sessionId)).to.equal('live');
    });

    it('does not close while a question has no disposition, and says how many', async () => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await build.goLive(sessionId);
      await act('sanna', wrapUpSession, { sessionId });
      const problem = await refused(
        act('sanna', closeSession, { sessionId }),
        'questions_without_disposition',
      );
      expect(problem.details.named).to.deep.equal({ count: 1 });

      await act('sanna', declineQuestion, { questionId, reason: 'single_case', text: 'Yksittäinen asia.' });
      await act('sanna', closeSession, { sessionId });
    });
  });

  describe('what is on air', () => {
    it('is one question at a time', async () => {
      const sessionId = await build.openSession();
      const [first, second] = [await build.queued(sessionId), await build.queued(sessionId)];
      await build.goLive(sessionId);
      await act('sanna', putOnAir, { sessionId, questionId: first });

      await act('lea', putOnAir, { sessionId, questionId: second });

      const onAir = await database()('questions').where({ session_id: sessionId, state: 'on_air' });
      expect(onAir.map((row) => row.id)).to.deep.equal([second]);
    });

    it('goes back to the queue when no lawyer has signed, and is answered when one has', async () => {
      const { sessionId, questionId } = await build.onAir();
      await act('lea', takeOffAir, { sessionId });
      expect(await database()('questions').where({ id: questionId }).first()).to.include({ state: 'queued' });

      await act('lea', putOnAir, { sessionId, questionId });
      await build.signedTwice(questionId);
      await act('lea', takeOffAir, { sessionId });
      expect(await database()('questions').where({ id: questionId }).first()).to.include({
        state: 'answered',
      });
    });

    it('is nothing before the session is live', async () => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await refused(act('sanna', putOnAir, { sessionId, questionId }), 'session_state');
    });

    it('is never a question of another session', async () => {
      const { sessionId } = await build.onAir();
      const elsewhere = await build.queued(await build.openSession());
      await refused(act('sanna', putOnAir, { sessionId, questionId: elsewhere }), 'not_found');
    });
  });

  it('counts add up: what was received is what has a fate', async () => {
    const sessionId = await build.openSession();
    await build.submitted(sessionId);
    await build.queued(sessionId);
    const declined = await build.submitted(sessionId);
    await act('sanna', declineQuestion, { questionId: declined, reason: 'other', text: 'Muu syy tässä.' });

    const session = await findSession(database(), sessionId);

    const { received, ...fates } = session?.counts ?? { received: -1 };
    expect(received).to.equal(3);
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).to.equal(received);
  });
});
