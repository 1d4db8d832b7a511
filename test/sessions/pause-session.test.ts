import { expect } from 'chai';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { renewClaim } from '../../server/answers/renew-claim.ts';
import { questionsOfSession } from '../../server/questions/queries.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import { sessionView } from '../../server/sessions/views.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { refused, testNow, useWorld } from '../support/world.ts';

describe('a pause', () => {
  const { database, act, build } = useWorld();
  const shown = async (sessionId: string) => {
    const session = await findSession(database(), sessionId);
    if (!session) throw new Error('There is no session');
    const { state, resumesAt } = sessionView(session, testNow, 'visitor');
    return { state, resumesAt };
  };
  const live = async () => {
    const sessionId = await build.openSession();
    await build.goLive(sessionId);
    return sessionId;
  };

  it('tells everyone when the session goes on, as a clock in Finland shows it', async () => {
    const sessionId = await live();
    await act('lea', pauseSession, { sessionId, until: '14:15' });
    expect(await shown(sessionId)).to.deep.equal({ state: 'paused', resumesAt: '2026-11-25T12:15:00.000Z' });
  });

  it('may be without a time, and forgets the time when it ends', async () => {
    const sessionId = await live();
    await act('sanna', pauseSession, { sessionId, until: '' });
    expect(await shown(sessionId)).to.deep.equal({ state: 'paused', resumesAt: null });
    await act('sanna', resumeSession, { sessionId });
    await act('sanna', pauseSession, { sessionId, until: '12:30' });
    await act('sanna', resumeSession, { sessionId });
    expect(await shown(sessionId)).to.deep.equal({ state: 'live', resumesAt: null });
    await act('sanna', pauseSession, { sessionId, until: '12:30' });
    await act('sanna', wrapUpSession, { sessionId });
    expect(await shown(sessionId)).to.deep.equal({ state: 'wrap_up', resumesAt: null });
  });

  it('refuses a time gone by and what is no time, naming the field, and goes on', async () => {
    const sessionId = await live();
    for (const until of ['12:00', '11:59', '25:00', 'kohta']) {
      const problem = await refused(act('sanna', pauseSession, { sessionId, until }), 'invalid_input');
      expect(problem.details.fields?.[0]).to.include({ field: 'until' });
    }
    expect(await shown(sessionId)).to.include({ state: 'live' });
  });

  it('leaves with its lawyer what has been taken', async () => {
    const { sessionId, questionId } = await build.onAir();
    const { fence } = await act('lea', claimQuestion, { questionId });

    await act('sanna', pauseSession, { sessionId });

    await act('lea', renewClaim, { questionId, fence });
    const [question] = await questionsOfSession(database(), sessionId);
    expect(question).to.include({ state: 'on_air', claimLawyer: 1 });
  });
});
