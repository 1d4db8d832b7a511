import { expect } from 'chai';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { someoneWaits } from '../resilience/waiting-for.ts';
import { refused, someWords, useWorld, worldOn } from '../support/world.ts';

// Seen red: without the question's lock in `save-answer` the second signature is put under the first version.
describe('an answer that is saved anew while the other lawyer signs', () => {
  const { database, act, build } = useWorld();

  it('lets no second signature be put under the version that is no longer the newest', async () => {
    const { questionId } = await build.onAir();
    const { versionId, revision, fence } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    const transaction = await database().transaction();
    const markdown = `${someWords.answer} Ja vielä.`;
    const saving = worldOn(() => transaction);
    const saved = await saving.act('lea', saveAnswer, { questionId, fence, revision: 0, markdown });

    const signing = refused(act('lauri', signAnswer, { versionId, revision }), 'answer_changed');
    await someoneWaits(database());
    await transaction.commit();

    await signing;
    expect(saved.number).to.equal(2);
    expect(await database()('signatures').where({ version_id: versionId })).to.have.lengthOf(1);
  });
});
