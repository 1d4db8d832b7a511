import { expect } from 'chai';
import type { Actor } from '../../server/accounts/actor.ts';
import { commands } from '../../server/commands.ts';
import { type AnyCommand, perform } from '../../server/platform/command.ts';
import type { Database } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/id.ts';
import { problemDocument } from '../../server/platform/problem-response.ts';
import { Problem } from '../../server/platform/problem.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { type ActorName, actorNames, actorsIn, addOthers } from '../authorization/actors.ts';
import { commandVerdicts } from '../authorization/command-verdicts.ts';
import { askRoute, makeRouteScene } from '../authorization/route-scene.ts';
import { type RouteVerdict, routeVerdicts, type SceneIds } from '../authorization/route-verdicts.ts';
import { ask, connected, socketFor, useLiveWorld } from '../live/live-world.ts';
import { useDatabase } from '../support/database.ts';
import { useProduct } from '../support/product.ts';
import { worldOn } from '../support/world.ts';

/** What whoever asked could tell two refusals apart by; time is not measured, the work is: its statements. */
type Told = { status: number; body: unknown; headers?: Record<string, string>; statements: string[] };

/** Where the refused may read the thing itself, so that its being there is no secret: the words are the same, the work is not. */
const readAnyway = new Set([
  // A lawyer of the session reads its versions; that none of the dissents is one's own is all that is told.
  'withdraw-dissent',
  // A question that waits is read by everyone who is signed in.
  'POST /kysymykset/{id}/esikatselu',
]);
const comparable = (name: string, told: Told): Told =>
  readAnyway.has(name) ? { ...told, statements: [] } : told;

// G7. A refusal that says "forbidden", or that costs one statement more, turns this red.
describe('what is absent and what is forbidden', () => {
  describe('to a command', () => {
    const database = useDatabase();
    before(() => addOthers(database()));

    for (const command of commands) {
      it(`${command.name} is told in the same words after the same work`, async () => {
        const written = commandVerdicts[command.name];
        if (!written) throw new Error(`${command.name} has no verdicts`);
        const transaction = await database().transaction();
        try {
          const input = await written.scene(worldOn(() => transaction));
          const actors = await actorsIn(transaction);
          for (const name of actorNames.filter((each) => !written.done.includes(each))) {
            const forbidden = await toldBy(transaction, command, { actor: actors[name], input });
            if (forbidden.status !== 404) continue;
            for (const absent of withoutIts(input)) {
              const told = await toldBy(transaction, command, { actor: actors[name], input: absent });
              expect(comparable(command.name, told), `${name} with ${JSON.stringify(absent)}`).to.deep.equal(
                comparable(command.name, forbidden),
              );
            }
          }
        } finally {
          await transaction.rollback();
        }
      });
    }
  });

  describe('at an address', function () {
    this.timeout(30_000);
    const product = useProduct();
    let ids: SceneIds;
    before(async () => {
      ids = await makeRouteScene(product().host.database);
    });

    for (const [route, cases] of Object.entries(routeVerdicts)) {
      for (const verdict of cases.filter(namesAnId)) {
        const actors = actorNames.filter((name) => verdict.statuses[name] === 404);
        if (actors.length === 0) continue;
        it(`${route}${verdict.when ? ` when ${verdict.when}` : ''} is answered alike`, async () => {
          for (const as of actors) {
            const forbidden = await answered(route, { verdict, as, ids });
            const absent = await answered(route, { verdict, as, ids: absentIds(ids) });
            expect(forbidden.status, as).to.equal(404);
            expect(comparable(route, absent), as).to.deep.equal(comparable(route, forbidden));
          }
        });
      }
    }

    async function answered(
      route: string,
      { verdict, as, ids: named }: { verdict: RouteVerdict; as: ActorName; ids: SceneIds },
    ): Promise<Told> {
      const { database } = product().host;
      let fewest: string[] | null = null;
      let told: Omit<Told, 'statements'> = { status: 0, body: '' };
      // What the product does beside may fall in between: it adds statements, never takes any away.
      for (let times = 0; times < 3; times += 1) {
        const statements = await statementsOf(database, async () => {
          const response = await askRoute(product(), { route, verdict, ids: named, as });
          told = {
            status: response.status,
            headers: headersOf(response, named),
            body: withoutNames(await response.text(), named),
          };
        });
        if (!fewest || statements.length < fewest.length) fewest = statements;
      }
      return { ...told, statements: fewest ?? [] };
    }
  });

  describe('to a socket', () => {
    const world = useLiveWorld();

    it('is told in the same words after the same work', async () => {
      const { sessionId } = await world.act('sanna', planSession, world.plan());
      const forSignedIn = await world.build.openSession({ visibility: 'signed_in' });
      for (const [name, forbidden] of [
        ['visitor', forSignedIn],
        ['aino', sessionId],
      ] as const) {
        const socket = await connected(await socketFor({ process: world.process(), world, name }));
        const tell = async (id: string): Promise<unknown> => {
          let reply: unknown;
          const statements = await statementsOf(world.database(), async () => {
            reply = await ask(socket, 'session:follow', { sessionId: id });
          });
          return { reply, statements };
        };
        expect(await tell(newId()), name).to.deep.equal(await tell(forbidden));
        socket.disconnect();
      }
    });
  });
});

/** Who is refused a command, and after what. */
async function toldBy(
  database: Database,
  command: AnyCommand,
  deed: { actor: Actor; input: unknown },
): Promise<Told> {
  const attempt = await database.transaction();
  let told: Omit<Told, 'statements'> = { status: 200, body: null };
  try {
    const statements = await statementsOf(attempt, async () => {
      await perform(worldOn(() => attempt).host(), command, deed).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        told = { status: error.status, body: problemDocument(error, 'fi') };
      });
    });
    return { ...told, statements };
  } finally {
    await attempt.rollback();
  }
}

/** The texts of the statements a deed sends, in their order. */
async function statementsOf(database: Database, deed: () => Promise<void>): Promise<string[]> {
  const statements: string[] = [];
  // A savepoint has a name of its own each time.
  const take = ({ sql }: { sql: string }) => void statements.push(sql.replace(/\btrx\w+/g, 'trx'));
  database.on('query', take);
  try {
    await deed();
  } finally {
    database.removeListener('query', take);
  }
  return statements;
}

const isId = (value: unknown) => typeof value === 'string' && /^[A-Za-z0-9_-]{16}$/.test(value);

/** The same input with ids of nothing: each of them alone, and all at once. */
function withoutIts(input: Record<string, unknown>): Record<string, unknown>[] {
  const names = Object.keys(input).filter((name) => name.endsWith('Id') && isId(input[name]));
  const absent = (some: string[]) => ({
    ...input,
    ...Object.fromEntries(some.map((name) => [name, newId()])),
  });
  return names.length > 1
    ? [...names.map((name) => absent([name])), absent(names)]
    : names.map((name) => absent([name]));
}

const named = (value: string) => [value, encodeURIComponent(value)];

function absentIds(ids: SceneIds): SceneIds {
  const absent = Object.entries(ids).map(([name, id]) => [name, id.length === 16 ? newId() : 'zzzzzz']);
  return Object.fromEntries(absent) as SceneIds; // as: it has the same names
}

// The address that was asked for stands in the page's own links; each reply to the signed-in has a nonce.
function withoutNames(text: string, ids: SceneIds): string {
  return Object.values(ids)
    .flatMap(named)
    .reduce((cleaned, id) => cleaned.replaceAll(id, '…'), text)
    .replace(/nonce(?:-|=")[\w-]{22}/g, 'nonce');
}

function headersOf(response: Response, ids: SceneIds): Record<string, string> {
  const changing = new Set(['date', 'etag']);
  return Object.fromEntries(
    [...response.headers]
      .filter(([name]) => !changing.has(name))
      .map(([name, value]) => [name, withoutNames(value, ids)]),
  );
}

/** A case whose path, or what is sent to it, holds one of the scene's ids. */
function namesAnId({ path, body }: RouteVerdict): boolean {
  const ids = new Proxy({} as SceneIds, { get: (_ids, name) => `<${String(name)}>` }); // as: it has every name
  return /<\w+>/.test(path(ids) + JSON.stringify(body?.(ids) ?? ''));
}
