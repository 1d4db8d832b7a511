import { expect } from 'chai';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { findQuestion, questionsAskedBy, questionsOnDesk } from '../../server/questions/queries.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { questionView } from '../../server/questions/views.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { cast, refused, someWords, testNow, useWorld } from '../support/world.ts';

const text = 'Entä jos oppilas on täysi-ikäinen ja kieltää kertomasta?';
const later = {
  startsAt: '2026-12-09T13:00',
  endsAt: '2026-12-09T14:30',
  askingClosesAt: '2026-12-09T12:30',
};

describe('ask-follow-up', () => {
  const { database, clock, act, build } = useWorld();
  let sessionId: string;
  let parentId: string;

  beforeEach(async () => {
    clock.time = testNow;
    await database()('sessions').update({ state: 'cancelled' });
    sessionId = await build.openSession();
    parentId = await build.queued(sessionId);
  });

  const ask = (changes: object = {}) => act('juho', askFollowUp, { questionId: parentId, text, ...changes });

  it('sends a question of its own to be read, without a person in its row or its event', async () => {
    const asked = await ask({ consent: 'not' });

    const row = await database()('questions').where({ id: asked.questionId }).first();
    const event = await database()('events')
      .whereRaw(`subject->>'questionId' = ?`, [asked.questionId])
      .first();
    expect(row).to.include({
      state: 'submitted',
      parent_id: parentId,
      session_id: sessionId,
      consent: 'not',
      late: false,
    });
    expect(event).to.include({ type: 'question.submitted', actor_id: null });
    expect(JSON.stringify([row, event])).not.to.include(cast.juho.personId);
  });

  it('is a late question while the session is live', async () => {
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId: parentId });

    const { questionId } = await ask();

    expect((await database()('questions').where({ id: questionId }).first()).late).to.equal(true);
  });

  it('goes to the forum’s nearest session that takes questions when its parent’s does not', async () => {
    const elsewhere = await build.openSession({
      ...later,
      forumId: forumSeedId('sijaishuolto-ja-rajoitukset'),
    });
    const nextId = await build.openSession(later);
    await database()('sessions').where({ id: sessionId }).update({ state: 'closed' });

    const asked = await ask();

    expect(asked.sessionId).to.equal(nextId).and.not.to.equal(elsewhere);
  });

  it('is refused when no session of the forum takes questions, and nothing is kept', async () => {
    await database()('sessions').where({ id: sessionId }).update({ state: 'closed' });
    const before = await database()('questions').count();

    await refused(ask(), 'asking_closed');

    expect(await database()('questions').count()).to.deep.equal(before);
  });

  it('is refused on a question that the asker may not read, as if there were none', async () => {
    const submittedId = await build.submitted(sessionId);
    await refused(ask({ questionId: submittedId }), 'not_found');
    await refused(ask({ questionId: '0123456789abcdef' }), 'not_found');
  });

  it('is refused with a client’s identifier in it', async () => {
    const problem = await refused(
      ask({ text: 'Entä jos hänen tunnuksensa on 131052-308T?' }),
      'identifiers_found',
    );
    expect(problem.details.findings?.[0]).to.include({ field: 'text' });
  });

  it('stands on the desk, in the queue and among one’s own with what it follows up', async () => {
    const { questionId } = await ask();
    const parent = { id: parentId, title: someWords.title };

    const onDesk = (await questionsOnDesk(database(), sessionId)).find(({ id }) => id === questionId);
    const [own] = await questionsAskedBy(database(), cast.juho.personId, { questionId });
    expect(onDesk).to.deep.include({ id: questionId, parent });
    expect(own).to.deep.include({ parent });

    await act('sanna', approveQuestion, { questionId, title: 'Täysi-ikäinen oppilas', text });
    const record = await findQuestion(database(), questionId);
    expect(questionView(record!, 'member')?.parent).to.deep.equal(parent);
  });

  it('tells visitors its parent only when that has been heard in a public session', async () => {
    const { questionId } = await ask();
    await act('sanna', approveQuestion, { questionId, title: 'Täysi-ikäinen oppilas', text });
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId });
    const seenBy = async (audience: 'visitor' | 'member') =>
      questionView((await findQuestion(database(), questionId))!, audience)?.parent ?? null;

    expect(await seenBy('visitor')).to.equal(null);
    expect((await seenBy('member'))?.id).to.equal(parentId);

    await database()('questions').where({ id: parentId }).update({ state: 'answered' });
    expect((await seenBy('visitor'))?.id).to.equal(parentId);
  });

  it('tells members nothing of a parent that was taken back', async () => {
    const { questionId } = await ask();
    await act('sanna', approveQuestion, { questionId, title: 'Täysi-ikäinen oppilas', text });

    await act('aino', withdrawQuestion, { questionId: parentId });

    const record = await findQuestion(database(), questionId);
    expect(questionView(record!, 'member')?.parent).to.equal(null);
  });
});
