import { expect } from 'chai';
import type { Person } from '../../server/accounts/actor.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { newId } from '../../server/platform/id.ts';
import { perform } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { deep } from '../support/deep.ts';
import { cast, useWorld } from '../support/world.ts';

const questions = deep ? 500 : 100;
const attemptsEach = deep ? 5 : 1;

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

    const rivals = Array.from({ length: attemptsEach }, () => [cast.lea, cast.lauri]).flat();

    // Ten questions at once keep every connection of the pool busy.
    const outcomes: unknown[][] = [];
    for (let at = 0; at < ids.length; at += 10) {
      const some = ids.slice(at, at + 10);
      outcomes.push(
        ...(await Promise.all(some.map((id) => Promise.all(rivals.map((rival) => claim(rival, id)))))),
      );
    }

    expect(outcomes).to.have.lengthOf(questions);
    for (const outcome of outcomes) {
      const winners = new Set(outcome.filter((each) => typeof each === 'string'));
      const losers = outcome.filter((each) => each instanceof Problem);
      expect([...winners]).to.have.lengthOf(1);
      expect(losers).to.have.lengthOf(attemptsEach);
      for (const loser of losers)
        expect(loser).to.have.nested.property('details.named.name', [...winners][0]);
    }
  });
});
