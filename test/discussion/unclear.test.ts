import { expect } from 'chai';
import { callClear } from '../../server/discussion/call-clear.ts';
import { callUnclear } from '../../server/discussion/call-unclear.ts';
import { calledUnclearBy } from '../../server/discussion/queries.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { findQuestion } from '../../server/questions/queries.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { questionView } from '../../server/questions/views.ts';
import { cast, refused, someWords, useWorld } from '../support/world.ts';

describe('calling an answer unclear', () => {
  const { database, act, build } = useWorld();
  let sessionId: string;
  let questionId: string;

  beforeEach(async () => {
    ({ sessionId, questionId } = await build.onAir());
  });

  const count = async () => (await findQuestion(database(), questionId))?.unclear;
  const events = (type: string) =>
    database()('events').whereRaw(`subject->>'questionId' = ?`, [questionId]).where({ type });

  it('is counted once a person, and told to those who answer alone', async () => {
    await act('aino', callUnclear, { questionId });
    await act('aino', callUnclear, { questionId });
    await act('pia', callUnclear, { questionId });

    const record = (await findQuestion(database(), questionId))!;
    expect(record.unclear).to.equal(2);
    expect(questionView(record, 'lawyer')?.backstage?.unclear).to.equal(2);
    expect(questionView(record, 'coordinator')?.backstage?.unclear).to.equal(2);
    expect(JSON.stringify(questionView(record, 'member'))).not.to.include('unclear');
    expect(await events('question.called_unclear')).to.have.length(2);
  });

  it('names nobody in its events, and tells each one’s own', async () => {
    await act('aino', callUnclear, { questionId });

    const [event] = await events('question.called_unclear');
    expect(event.actor_id).to.equal(null);
    expect(JSON.stringify(event)).not.to.include(cast.aino.personId);
    expect(await calledUnclearBy(database(), cast.aino.personId, sessionId)).to.deep.equal([questionId]);
    expect(await calledUnclearBy(database(), cast.pia.personId, sessionId)).to.deep.equal([]);
  });

  it('is taken back by call-clear, which of nothing says nothing', async () => {
    await act('aino', callUnclear, { questionId });

    await act('aino', callClear, { questionId });
    await act('pia', callClear, { questionId });

    expect(await count()).to.equal(0);
    expect(await events('question.called_clear')).to.have.length(1);
  });

  it('is refused once the question has left the air, and for one that nobody may read', async () => {
    const queuedId = await build.queued(sessionId);
    const submittedId = await build.submitted(sessionId);

    await refused(act('aino', callUnclear, { questionId: queuedId }), 'question_state');
    await refused(act('aino', callUnclear, { questionId: submittedId }), 'not_found');
    await act('sanna', takeOffAir, { sessionId });
    await refused(act('aino', callUnclear, { questionId }), 'question_state');
    await refused(act('aino', callClear, { questionId }), 'question_state');
  });

  it('ends when a new version is signed, and not by the second signature', async () => {
    await act('aino', callUnclear, { questionId });
    const { versionId, revision, fence } = await build.answerSaved(questionId);
    expect(await count()).to.equal(1);

    await act('lea', signAnswer, { versionId, revision });
    expect(await count()).to.equal(0);

    await act('aino', callUnclear, { questionId });
    await act('lauri', signAnswer, { versionId, revision });
    expect(await count()).to.equal(1);

    const next = await act('lea', saveAnswer, {
      ...{ questionId, fence, revision: 0 },
      markdown: `${someWords.answer} Tarkennus.`,
    });
    await act('lauri', signAnswer, { versionId: next.versionId, revision: next.revision });
    expect(await count()).to.equal(0);
  });

  it('ends when the question leaves the air', async () => {
    await act('aino', callUnclear, { questionId });

    await act('sanna', takeOffAir, { sessionId });

    expect(await database()('unclear_signals').where({ question_id: questionId })).to.deep.equal([]);
  });
});
