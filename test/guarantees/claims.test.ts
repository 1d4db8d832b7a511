import { expect } from 'chai';
import { newId } from '../../server/platform/id.ts';
import { deep } from '../support/deep.ts';
import { useProcesses } from '../support/use-processes.ts';
import { cast } from '../support/world.ts';
import { httpSender, type Outcome, type Sender } from './sender.ts';

const questions = deep ? 500 : 40;
const rivals = 10;
const atOnce = 5;

// G4. The defect: `takeClaim` reads who holds the claim and then writes. The race in one process is test/answers/claim-race.test.ts.
describe('the race for a claim on two processes', function () {
  this.timeout(deep ? 300_000 : 60_000);
  const processes = useProcesses(2);

  it(`has one winner among ${rivals} in each of ${questions} questions, and tells the rest who`, async () => {
    const { build } = processes.world;
    const sessionId = await build.openSession();
    const ids: string[] = [];
    while (ids.length < questions) ids.push(await build.queued(sessionId));
    const senders = await rivalsOnBoth();
    const winners: string[] = [];
    let told = 0;

    const race = async (questionId: string) => {
      const claim = ({ by }: Rival) =>
        by.send({ command: 'claim-question', input: { questionId }, operationId: newId() });
      const outcomes = await Promise.all(senders.map(claim));
      const won = senders.filter((_, index) => outcomes[index]?.kind === 'done').map(({ name }) => name);
      expect(new Set(won).size, JSON.stringify(outcomes)).to.equal(1);
      // All of the winner's own claims are one and the same.
      expect(won).to.have.lengthOf(rivals / 2);
      for (const outcome of outcomes) if (isToldWho(outcome, won[0]!)) told += 1;
      winners.push(won[0]!);
    };
    for (let at = 0; at < ids.length; at += atOnce) await Promise.all(ids.slice(at, at + atOnce).map(race));

    const byLea = winners.filter((name) => name === cast.lea.name).length;
    console.log(
      `      G4: ${winners.length} questions × ${rivals} rivals on 2 processes, ${winners.length} winners (Lea ${byLea}, Lauri ${winners.length - byLea}), ${told} told who`,
    );
    expect(told).to.equal((questions * rivals) / 2);
    expect(byLea).to.be.within(1, questions - 1);
  });

  type Rival = { name: string; by: Sender };

  async function rivalsOnBoth(): Promise<Rival[]> {
    const made: Rival[] = [];
    for (let place = 0; place < rivals; place += 1) {
      const lawyer = place % 2 === 0 ? cast.lea : cast.lauri;
      const cookie = (await processes.cookieOf(lawyer)) ?? '';
      const server = processes.servers()[Math.floor(place / 2) % 2];
      made.push({ name: lawyer.name, by: httpSender(server?.url ?? '', cookie) });
    }
    // Whoever is asked first must not always win.
    return made.sort(() => Math.random() - 0.5);
  }
});

function isToldWho(outcome: Outcome, winner: string): boolean {
  return outcome.kind === 'refused' && outcome.code === 'claim_taken' && outcome.detail.includes(winner);
}
