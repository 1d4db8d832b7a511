import { expect } from 'chai';
import { claimSeconds } from '../../server/answers/answer.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { lapseClaim } from '../../server/answers/lapse-claim.ts';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { renewClaim } from '../../server/answers/renew-claim.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { findQuestion } from '../../server/questions/queries.ts';
import { questionView } from '../../server/questions/views.ts';
import { refused, testNow, useWorld } from '../support/world.ts';

describe('the lease on a question', () => {
  const { database, clock, act, build } = useWorld();
  let questionId: string;
  const after = (seconds: number) => (clock.time = new Date(testNow.getTime() + seconds * 1000));
  const look = () => lapseClaim({ database: database(), clock })({ questionId });
  const claimed = async () => {
    const question = await findQuestion(database(), questionId);
    const view = question && questionView(question, 'lawyer');
    return { claim: view?.claim?.lawyer ?? null, lapsed: view?.backstage?.lapsed ?? null };
  };
  const events = async () =>
    database()('events')
      .whereRaw(`subject->>'questionId' = ? and type like 'claim.%'`, [questionId])
      .orderBy('seq')
      .select('type', 'actor_kind', 'actor_id');
  const looks = () =>
    database()('graphile_worker._private_jobs')
      .where({ key: `lapse-claim ${questionId}` })
      .select(database().raw('extract(epoch from run_at - now()) as seconds'));

  beforeEach(async () => {
    after(0);
    ({ questionId } = await build.onAir());
  });

  it('is looked at once, when it would end', async () => {
    await act('lea', claimQuestion, { questionId });
    await act('lea', claimQuestion, { questionId });

    const ordered = await looks();
    expect(ordered).to.have.lengthOf(1);
    expect(Number(ordered[0].seconds)).to.be.within(claimSeconds - 30, claimSeconds + 1);
  });

  it('lapses when nobody has renewed it, and the product tells so once', async () => {
    await act('lea', claimQuestion, { questionId });
    after(claimSeconds - 1);
    await look();
    expect(await claimed()).to.deep.equal({ claim: 1, lapsed: null });

    after(claimSeconds);
    await look();
    await look();

    expect(await claimed()).to.deep.equal({ claim: null, lapsed: 1 });
    const told = await events();
    expect(told.map(({ type }) => type)).to.deep.equal(['claim.taken', 'claim.lapsed']);
    expect(told[1]).to.include({ actor_kind: 'system', actor_id: null });
  });

  it('does not lapse while it is renewed, and is looked at again when it then would end', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    after(100);
    await act('lea', renewClaim, { questionId, fence });
    after(claimSeconds);
    await look();

    expect(await claimed()).to.deep.equal({ claim: 1, lapsed: null });
    const ordered = await looks();
    expect(ordered).to.have.lengthOf(1);
    expect(Number(ordered[0].seconds)).to.be.within(70, 101);
  });

  it('is taken over by the other when it has lapsed, and the late writer is refused', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    after(claimSeconds);
    await look();
    const taken = await act('lauri', claimQuestion, { questionId });
    const late = { questionId, fence, revision: 0, markdown: 'Myöhässä.' };
    await refused(act('lea', saveAnswer, late), 'claim_lost');
    await refused(act('lea', renewClaim, { questionId, fence }), 'claim_lost');

    expect(taken.fence).to.equal(fence + 1);
    expect(await claimed()).to.deep.equal({ claim: 2, lapsed: null });
    await act('lauri', saveAnswer, { ...late, fence: taken.fence, markdown: 'Ajoissa.' });
    expect(
      await database()('answer_versions').where({ question_id: questionId }).pluck('markdown'),
    ).to.deep.equal(['Ajoissa.']);
  });

  it('comes back to life under its number when nobody took it, and is shown again', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    after(claimSeconds);
    await look();
    const again = await act('lea', renewClaim, { questionId, fence });

    expect(again.fence).to.equal(fence);
    expect(await claimed()).to.deep.equal({ claim: 1, lapsed: null });
    expect((await events()).map(({ type }) => type)).to.deep.equal([
      'claim.taken',
      'claim.lapsed',
      'claim.taken',
    ]);
    await refused(act('lauri', claimQuestion, { questionId }), 'claim_taken');
  });

  it('comes back to life when its holder types in the shared text, not when the other does', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    after(claimSeconds);
    await look();
    const typed = { questionId, generation: 1, update: '' };
    await act('lauri', typeProvisional, typed);
    expect(await claimed()).to.deep.equal({ claim: null, lapsed: 1 });

    await act('lea', typeProvisional, typed);

    expect(await claimed()).to.deep.equal({ claim: 1, lapsed: null });
    await act('lea', saveAnswer, { questionId, fence, revision: 0, markdown: 'Kyllä.' });
  });

  it('grows its number when its own holder takes it anew after it lapsed', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    after(claimSeconds);
    await look();

    expect((await act('lea', claimQuestion, { questionId })).fence).to.equal(fence + 1);
    await refused(act('lea', renewClaim, { questionId, fence }), 'claim_lost');
  });

  it('that was let go does not lapse', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    await act('lea', releaseClaim, { questionId, fence });
    after(claimSeconds * 2);
    await look();

    expect(await claimed()).to.deep.equal({ claim: null, lapsed: null });
    expect((await events()).map(({ type }) => type)).to.deep.equal(['claim.taken', 'claim.released']);
  });
});
