import { expect } from 'chai';
import type { Person } from '../../server/accounts/actor.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { newId } from '../../server/platform/id.ts';
import { perform } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { cast, useWorld } from '../support/world.ts';

const questions = 100;

// G4: a read before the write lets both win; the defect is seen by making `takeClaim` do so.
describe('the race for a claim', () => {
  const { host, build } = useWorld();

  it(`has exactly one winner among two lawyers in each of ${questions} questions, and tells the other who`, async () => {
    const sessionId = await build.openSession();
    const ids: string[] = [];
    for (let asked = 0; asked < questions; asked += 1) ids.push(await build.queued(sessionId));
    const claim = (lawyer: Person, questionId: string) =>
      perform(host(), claimQuestion, { actor: lawyer, input: { questionId }, operationId: newId() }).then(
        () => lawyer.name,
        (error: unknown) => error,
      );

    const outcomes = await Promise.all(
      ids.map((id) => Promise.all([claim(cast.lea, id), claim(cast.lauri, id)])),
    );

    for (const rivals of outcomes) {
      const winners = rivals.filter((outcome) => typeof outcome === 'string');
      const losers = rivals.filter((outcome) => outcome instanceof Problem);
      expect(winners).to.have.lengthOf(1);
      expect(losers).to.have.lengthOf(1);
      expect(losers[0]).to.have.nested.property('details.named.name', winners[0]);
    }
  });
});
