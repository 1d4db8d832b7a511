import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import type { Socket } from 'socket.io-client';
import { endOtherSignIns } from '../../server/people/end-other-sign-ins.ts';
import { perform } from '../../server/platform/command.ts';
import { newId } from '../../server/platform/id.ts';
import { connected } from '../live/live-world.ts';
import { deep } from '../support/deep.ts';
import type { RunningServer } from '../support/running-server.ts';
import { addSignIn } from '../support/sign-in-cookie.ts';
import { useProcesses } from '../support/use-processes.ts';
import { cast, someWords } from '../support/world.ts';
import { httpSender, type Outcome, type Sender, socketSender } from './sender.ts';

const victimsOfEach = deep ? 12 : 2;
const bystanders = deep ? 40 : 10;
/** The guarantee is two seconds; what is measured is printed, and this is when the wait is given up. */
const closedWithinMs = 10_000;
const patienceMs = 40_000;

type Victim = { personId: string; sockets: Socket[]; tries: Try[]; stop(): Promise<void> };
type Try = { sentAt: number; door: string; outcome: Outcome };

// G10. The defect: the role is kept in the socket.
describe('a role that is taken away', function () {
  this.timeout(deep ? 300_000 : 120_000);
  const processes = useProcesses(2);
  const { world } = processes;
  let sessionId = '';
  let questionId = '';
  let bystandersLeft: () => Promise<number>;

  before(async () => {
    sessionId = await world.build.openSession();
    questionId = await world.build.queued(sessionId);
    bystandersLeft = await startBystanders();
  });

  const ways: Record<string, (personId: string) => Promise<unknown>> = {
    'a role taken away': (personId) => asSanna('change-role', { personId, role: 'participant' }),
    'a person disabled': (personId) => asSanna('disable-person', { personId }),
    'the other sign-ins ended': async (personId) =>
      perform(world.host(), endOtherSignIns, {
        actor: { kind: 'coordinator', personId, areaId: null, name: '' },
        input: { keptSignInKey: await addSignIn(world.database(), personId) },
      }),
    'a sign-out': async (personId) =>
      processes.ask('/kirjaudu-ulos', {
        method: 'POST',
        headers: { cookie: (await processes.cookieOf({ personId })) ?? '', Origin: processes.publicUrl() },
      }),
  };

  for (const [way, take] of Object.entries(ways)) {
    it(`${way} ends every privileged command and every socket, on each process`, async () => {
      const closings: number[] = [];
      const { late, refusals } = await takeFromSome(async ({ personId, sockets }) => {
        const closed = sockets.map(whenClosed);
        await take(personId);
        const takenAt = performance.now();
        return async () => {
          for (const closing of closed) closings.push(Math.max(0, (await closing) - takenAt));
        };
      });

      closings.sort((one, other) => one - other);
      console.log(
        `      G10, ${way}: ${closings.length} sockets closed within ${Math.round(closings.at(-1) ?? 0)} ms ` +
          `(half of them ${Math.round(closings[closings.length >> 1] ?? 0)} ms); ${late.length} commands accepted after it, ${refusals} refused`,
      );
      expect(late).to.deep.equal([]);
      expect(refusals).to.be.above(0);
    });
  }

  it('ends every privileged command though no process is told of it', async () => {
    const { late, refusals } = await takeFromSome(async ({ personId }) => {
      await world.database().transaction(async (tx) => {
        await tx.raw('set local session_replication_role = replica');
        await tx('people').where({ id: personId }).update({ role: 'participant' });
      });
      return async () => undefined;
    });

    expect(late).to.deep.equal([]);
    expect(refusals).to.be.above(0);
  });

  it('ends it for a request whose body has not come yet, too', async () => {
    const { personId } = await addCoordinator();
    const [server] = processes.servers();
    const begun = await beginRequest(server!, (await processes.cookieOf({ personId })) ?? '');

    await asSanna('change-role', { personId, role: 'participant' });

    expect(await begun.finish()).to.equal(404);
  });

  it('leaves everybody else where they were', async () => {
    expect(await bystandersLeft()).to.equal(0);
  });

  /** Takes it from several at once while they send; tells by what doors a command sent after that was still accepted. */
  async function takeFromSome(take: (victim: Victim) => Promise<() => Promise<void>>) {
    const victims = await Promise.all(Array.from({ length: victimsOfEach }, startVictim));
    const late: string[] = [];
    let refusals = 0;
    await Promise.all(
      victims.map(async (victim) => {
        await reached(() => enough(victim.tries.filter(({ outcome }) => outcome.kind === 'done')));
        const taken = await take(victim);
        const takenAt = performance.now();
        const after = () => victim.tries.filter(({ sentAt }) => sentAt > takenAt);
        await taken();
        await reached(() => enough(after()));
        await victim.stop();
        late.push(...after().flatMap(({ door, outcome }) => (outcome.kind === 'done' ? [door] : [])));
        refusals += after().filter(({ outcome }) => outcome.kind === 'refused').length;
      }),
    );
    return { late, refusals };
  }

  /** A command by another coordinator, to whichever process is next. */
  async function asSanna(command: string, input: object): Promise<void> {
    const answer = await processes.ask(`/api/v1/commands/${command}`, {
      by: 'sanna',
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: processes.publicUrl() },
      body: JSON.stringify(input),
    });
    expect(answer.status).to.equal(200);
  }

  const wording = () => ({ questionId, title: `${someWords.title}`, text: someWords.publicText });

  async function addCoordinator(): Promise<{ personId: string }> {
    const id = newId();
    const row = { id, issuer: 'test', subject: id, display_name: 'Koordinaattori', role: 'coordinator' };
    await world.database()('people').insert(row);
    return { personId: id };
  }

  /** Someone with a privileged command to send, without end, by HTTP and by socket to both processes. */
  async function startVictim(): Promise<Victim> {
    const { personId } = await addCoordinator();
    const cookie = (await processes.cookieOf({ personId })) ?? '';
    const tries: Try[] = [];
    const senders: Sender[] = processes
      .servers()
      .flatMap(({ url }) => [
        httpSender(url, cookie),
        socketSender({ url, origin: processes.publicUrl(), cookie }),
      ]);
    const sockets = await Promise.all(
      processes.servers().map(async (server) => {
        const socket = await connected(await processes.socketOf({ personId }, server));
        await socket.emitWithAck('session:follow', { input: { sessionId } });
        return socket;
      }),
    );
    let stopped = false;
    const sending = senders.map(async (sender) => {
      while (!stopped) {
        const sentAt = performance.now();
        const operationId = newId();
        const outcome = await sender.send({ command: 'edit-wording', input: wording(), operationId });
        tries.push({ sentAt, door: sender.door, outcome });
        // More than fifteen a second of one person's are refused whatever they are.
        if (sender.door === 'socket') await delay(80);
      }
    });
    const stop = async () => {
      stopped = true;
      for (const sender of senders) sender.close();
      await Promise.all(sending);
    };
    return { personId, sockets, tries, stop };
  }

  /**
   * Others follow the same session meanwhile, and a worker supports and unsupports. Gives what ends it and tells how many of
   * the followers have lost their line.
   */
  async function startBystanders(): Promise<() => Promise<number>> {
    const sockets = await Promise.all(
      Array.from({ length: bystanders }, async (_, index) => {
        const server = processes.servers()[index % 2];
        const socket = await connected(await processes.socketOf(index % 3 === 0 ? 'pia' : 'visitor', server));
        await socket.emitWithAck('session:follow', { input: { sessionId } });
        return socket;
      }),
    );
    const cookie = (await processes.cookieOf(cast.aino)) ?? '';
    const worker = httpSender(processes.publicUrl(), cookie);
    let stopped = false;
    const supporting = (async () => {
      for (let turn = 0; !stopped; turn += 1) {
        const command = turn % 2 === 0 ? 'support-question' : 'unsupport-question';
        await worker.send({ command, input: { questionId }, operationId: newId() });
      }
    })();
    return async () => {
      stopped = true;
      await supporting;
      return sockets.filter((socket) => !socket.connected).length;
    };
  }

  /** A command of which the last byte is held back. */
  async function beginRequest(server: RunningServer, cookie: string) {
    const body = JSON.stringify(wording());
    const socket = connect(server.port, '127.0.0.1');
    const head = [
      'POST /api/v1/commands/edit-wording HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Expect: 100-continue',
      'Connection: close',
    ];
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => {
        text += part;
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(body.slice(0, -1));
    // The server has the head, and whatever it reads of who asks at that point, before the next request is answered.
    await processes.ask('/readyz', { to: server });
    await processes.ask('/api/v1/sessions', { to: server, by: 'sanna' });
    return {
      async finish(): Promise<number> {
        socket.write(body.slice(-1));
        const statuses = [...(await answer).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) =>
          Number(status),
        );
        return statuses.at(-1) ?? 0;
      },
    };
  }
});

function whenClosed(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The socket was not closed')), closedWithinMs);
    socket.once('disconnect', () => {
      clearTimeout(timer);
      resolve(performance.now());
    });
  });
}

/** Several by each door. */
function enough(tries: Try[]): boolean {
  return ['http', 'socket'].every((door) => tries.filter((each) => each.door === door).length >= 6);
}

async function reached(condition: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > giveUpAt) throw new Error('It does not come to that');
    await delay(10);
  }
}
