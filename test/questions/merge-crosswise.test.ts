import { expect } from 'chai';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { someoneWaits } from '../resilience/waiting-for.ts';
import { refused, useWorld, worldOn } from '../support/world.ts';

// Seen red: with a key-share lock on the question that is to stand for the other, each stands for the other and both are gone.
describe('two questions that two coordinators merge at once', () => {
  const { database, act, build } = useWorld();
  let one: string;
  let other: string;

  beforeEach(async () => {
    const sessionId = await build.openSession();
    one = await build.queued(sessionId);
    other = await build.queued(sessionId, 'juho');
  });

  const stateOf = async (id: string) =>
    database()('questions').where({ id }).first('state', 'merged_into_id as into');

  /** Does one thing, and while it is not yet kept another; then keeps it. */
  async function meanwhile(
    first: (world: ReturnType<typeof worldOn>) => Promise<unknown>,
    second: () => Promise<unknown>,
  ) {
    const transaction = await database().transaction();
    await first(worldOn(() => transaction));
    const waited = second();
    await someoneWaits(database());
    await transaction.commit();
    await waited;
  }

  it('never stand each for the other', async () => {
    await meanwhile(
      ({ act: first }) => first('sanna', mergeQuestion, { questionId: one, intoId: other }),
      () => refused(act('sanna', mergeQuestion, { questionId: other, intoId: one }), 'not_found'),
    );

    expect(await stateOf(one)).to.deep.equal({ state: 'merged', into: other });
    expect(await stateOf(other)).to.deep.equal({ state: 'queued', into: null });
  });

  it('are not merged into one that is being declined', async () => {
    await meanwhile(
      ({ act: first }) =>
        first('sanna', declineQuestion, { questionId: one, reason: 'unclear', text: 'Tarkenna kysymystä.' }),
      () => refused(act('sanna', mergeQuestion, { questionId: other, intoId: one }), 'not_found'),
    );
    expect(await stateOf(other)).to.deep.equal({ state: 'queued', into: null });
  });
});
