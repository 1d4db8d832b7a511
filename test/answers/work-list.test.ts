import { expect } from 'chai';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { workOf } from '../../server/answers/queries.ts';
import { workListView } from '../../server/answers/work-list-view.ts';
import { questionsOnDesk } from '../../server/questions/queries.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { deskQuestionView } from '../../server/questions/desk-view.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { sessionsOfLawyer } from '../../server/sessions/queries.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { cast, testNow, useWorld } from '../support/world.ts';

describe('written answers', () => {
  const { database, act, build } = useWorld();
  let sessionId = '';
  let questionIds: string[] = [];
  const list = async (name: 'lea' | 'lauri', now = testNow) => {
    const { personId: lawyerId } = cast[name];
    const sessions = await sessionsOfLawyer(database(), lawyerId);
    return workListView(sessions, await workOf(database(), lawyerId), { lawyerId, now });
  };

  beforeEach(async () => {
    await database()('questions').update({ state: 'withdrawn' });
    sessionId = await build.openSession();
    questionIds = [
      await build.queued(sessionId),
      await build.queued(sessionId),
      await build.queued(sessionId),
    ];
    await build.goLive(sessionId);
    await act('sanna', wrapUpSession, { sessionId });
    const days = ['2026-12-16', '2026-12-02', '2026-12-09'];
    for (const [index, questionId] of questionIds.entries()) {
      const lawyer = index === 2 ? 2 : 1;
      await act('sanna', deferQuestion, { questionId, deferral: 'written', until: days[index], lawyer });
    }
    await act('sanna', closeSession, { sessionId });
  });

  it('are on the named lawyer’s list, the soonest first, though the session is closed', async () => {
    const { written, sessions } = await list('lea');
    expect(written.map((item) => [item.questionId, item.written?.until])).to.deep.equal([
      [questionIds[1], '2026-12-02'],
      [questionIds[0], '2026-12-16'],
    ]);
    const [own] = sessions.filter(({ id }) => id === sessionId);
    expect(own?.items.map((item) => [item.questionId, item.written?.by])).to.deep.equal([
      [questionIds[2], 'Lauri Laine'],
    ]);
  });

  it('are late from the day after, by days as a calendar in Finland counts them', async () => {
    const lateness = async (now: string) =>
      (await list('lauri', new Date(now))).written.map((item) => item.written?.daysLate);
    expect(await lateness('2026-12-09T21:59:00Z')).to.deep.equal([0]);
    expect(await lateness('2026-12-09T22:00:00Z')).to.deep.equal([1]);
    expect(await lateness('2026-12-12T10:00:00Z')).to.deep.equal([3]);
  });

  it('are on the coordinator’s desk by their day, with the lawyer’s name and how late they are', async () => {
    const desk = (await questionsOnDesk(database(), sessionId)).map((each) =>
      deskQuestionView(each, '2026-12-12'),
    );
    expect(desk.map(({ writtenBy, daysLate }) => [writtenBy, daysLate])).to.deep.equal([
      ['Lea Lehto', 10],
      ['Lauri Laine', 3],
      ['Lea Lehto', 0],
    ]);
  });

  it('leave that list when they are answered, and wait for the other signature', async () => {
    const [questionId = ''] = questionIds;
    const { versionId, revision } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    expect((await list('lea')).written.map((item) => item.questionId)).to.deep.equal([questionIds[1]]);
    const items = (await list('lauri')).sessions.flatMap((session) => session.items);
    expect(items.find((item) => item.questionId === questionId)).to.include({ stage: 'sign', written: null });
  });
});
