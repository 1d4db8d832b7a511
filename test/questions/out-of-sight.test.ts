import { expect } from 'chai';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { waitingQuestions } from '../../server/questions/queries.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { unsupportQuestion } from '../../server/questions/unsupport-question.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { cast, refused, useWorld } from '../support/world.ts';

describe('a question carried over to a session that is only planned', () => {
  const { database, act, plan, build } = useWorld();
  let nextId: string;
  let questionId: string;
  const isOffered = async () =>
    (await waitingQuestions(database(), cast.juho.personId)).some(({ id }) => id === questionId);

  // Each in a forum of its own, or the second would go to the session that the first has opened.
  const forums = ['salassapito-ja-yhteistyo', 'paatokset-ja-osallisuus'].map(forumSeedId);

  beforeEach(async () => {
    const forumId = forums.pop() ?? '';
    questionId = await build.queued(await build.openSession({ forumId }));
    const times = { forumId, startsAt: '2026-12-09T13:00', endsAt: '2026-12-09T14:00' };
    ({ sessionId: nextId } = await act('sanna', planSession, plan(times)));
  });

  it('is not offered as one that waits, until its session opens', async () => {
    expect(await isOffered()).to.equal(true);
    await act('sanna', deferQuestion, { questionId, deferral: 'next_session', until: '' });
    expect(await isOffered()).to.equal(false);
    await act('sanna', openSession, { sessionId: nextId });
    expect(await isOffered()).to.equal(true);
  });

  it('is absent for those who would support it, who keep what they gave', async () => {
    await act('juho', supportQuestion, { questionId });
    await act('sanna', deferQuestion, { questionId, deferral: 'next_session', until: '' });

    for (const command of [supportQuestion, unsupportQuestion])
      await refused(act('juho', command, { questionId }), 'not_found');

    await act('sanna', openSession, { sessionId: nextId });
    expect(await database()('supports').where({ question_id: questionId })).to.have.lengthOf(1);
    await act('juho', unsupportQuestion, { questionId });
  });
});
