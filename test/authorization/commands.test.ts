import { expect } from 'chai';
import { commands } from '../../server/commands.ts';
import type { Actor } from '../../server/accounts/actor.ts';
import { type AnyCommand, perform } from '../../server/platform/command.ts';
import type { Database } from '../../server/platform/database.ts';
import { Problem } from '../../server/platform/problem.ts';
import { digestOfAll } from '../support/digest.ts';
import { useDatabase } from '../support/database.ts';
import { worldOn } from '../support/world.ts';
import { type ActorName, actorNames, actorsIn, addOthers } from './actors.ts';
import { commandVerdicts, type CommandVerdict, type Verdict } from './command-verdicts.ts';

const notSignedIn: readonly ActorName[] = ['visitor', 'disabled'];

function expectedFor(actor: ActorName, { done, otherwise }: CommandVerdict): Verdict {
  if (done.includes(actor)) return 'done';
  return otherwise?.[actor] ?? (notSignedIn.includes(actor) ? 'sign_in_required' : 'not_found');
}

// G6. A flipped verdict or a command without one turns this red.
describe('who may do what', () => {
  const database = useDatabase();

  before(() => addOthers(database()));

  it('is written down for every command, and for no other', () => {
    expect(Object.keys(commandVerdicts)).to.have.members(commands.map((command) => command.name));
  });

  for (const command of commands) {
    it(`${command.name}: each actor gets the written verdict, and a refusal changes nothing`, async () => {
      const written = commandVerdicts[command.name];
      if (!written) throw new Error(`${command.name} has no verdicts`);

      const outcomes = await inScene(database(), written, async (scene, input) => {
        const actors = await actorsIn(scene);
        const found: Partial<Record<ActorName, string>> = {};
        for (const name of actorNames)
          found[name] = await outcomeOf(scene, command, { actor: actors[name], input });
        return found;
      });

      const expected = Object.fromEntries(actorNames.map((name) => [name, expectedFor(name, written)]));
      expect(outcomes).to.deep.equal(expected);
    });
  }
});

/** Sets a scene, looks, and rolls it all back. */
async function inScene<Seen>(
  database: Database,
  { scene }: CommandVerdict,
  look: (database: Database, input: Record<string, unknown>) => Promise<Seen>,
): Promise<Seen> {
  const transaction = await database.transaction();
  try {
    return await look(transaction, await scene(worldOn(() => transaction)));
  } finally {
    await transaction.rollback();
  }
}

async function outcomeOf(
  database: Database,
  command: AnyCommand,
  deed: { actor: Actor; input: unknown },
): Promise<string> {
  const attempt = await database.transaction();
  try {
    const host = worldOn(() => attempt).host();
    const before = await digestOfAll(attempt);
    // As the product works, so that a right its role lacks is found here.
    await attempt.raw('set local role lakifoorumi_app');
    const outcome = await perform(host, command, deed).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof Problem) return error.code;
        throw error;
      },
    );
    await attempt.raw('reset role');
    const changed = (await digestOfAll(attempt)) !== before;
    return outcome !== 'done' && changed ? `${outcome}, but something changed` : outcome;
  } finally {
    await attempt.rollback();
  }
}
