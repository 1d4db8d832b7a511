import { expect } from 'chai';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { questionsOfSession } from '../../server/questions/queries.ts';
import { questionViews } from '../../server/questions/views.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import type { Audience } from '../../server/sessions/contract.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { useWorld } from '../support/world.ts';

// Of Aino's area, Oulunkaari; the last of them makes five with her.
const colleagues = ['c011eaguewrk0001', 'c011eaguewrk0002', 'c011eaguewrk0003', 'c011eaguewrk0004'];

describe('the area of an asker', () => {
  const { database, act, build } = useWorld();
  before(async () => {
    const row = { issuer: 'test', role: 'worker', area_id: 'oulunkaari', display_name: 'Työntekijä' };
    await database()('people').insert(colleagues.map((id) => ({ ...row, id, subject: id })));
  });
  const areas = async (sessionId: string, audience: Audience) =>
    questionViews(await questionsOfSession(database(), sessionId), audience).map(({ area }) => area);
  /** A session in which Aino asked, so many colleagues followed, and Juho, of another area, asked too. */
  const held = async (following: number) => {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    const supports = colleagues
      .slice(0, following)
      .map((person_id) => ({ question_id: questionId, person_id }));
    await database()('supports').insert(supports);
    await build.goLive(sessionId);
    await database()('questions').where({ id: questionId }).update({ state: 'answered' });
    return { sessionId, questionId };
  };
  const close = async (sessionId: string) => {
    await act('sanna', wrapUpSession, { sessionId });
    await act('sanna', closeSession, { sessionId });
  };

  it('is not told where four of it took part', async () => {
    const { sessionId } = await held(3);
    await close(sessionId);
    expect(await areas(sessionId, 'member')).to.deep.equal([null]);
    expect(await areas(sessionId, 'coordinator')).to.deep.equal([null]);
  });

  it('is told where five did, to who is signed in, and not before the session has closed', async () => {
    const { sessionId } = await held(4);
    await act('sanna', wrapUpSession, { sessionId });
    expect(await areas(sessionId, 'member')).to.deep.equal([null]);
    await act('sanna', closeSession, { sessionId });
    expect(await areas(sessionId, 'member')).to.deep.equal(['Oulunkaari']);
    expect(await areas(sessionId, 'visitor')).to.deep.equal([null]);
  });

  it('is counted by area: those of another do not make up the five', async () => {
    const { sessionId } = await held(3);
    const other = await build.submitted(sessionId, 'juho');
    await act('sanna', declineQuestion, { questionId: other, reason: 'other', text: 'Muu syy tähän.' });
    await close(sessionId);
    expect(await areas(sessionId, 'member')).to.deep.equal([null]);
  });
});
