import { expect } from 'chai';
import { io, type Socket } from 'socket.io-client';
import { socketEvents } from '../../server/live/socket-events.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { digestOfAll } from '../support/digest.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { ask, connected, useLiveWorld } from '../live/live-world.ts';
import { type ActorName, actorNames, addOthers, personIds } from './actors.ts';
import { commandVerdicts } from './command-verdicts.ts';

const anId = '0000000000000000';
const notSignedIn: readonly ActorName[] = ['visitor', 'disabled'];
const signedIn = actorNames.filter((name) => !notSignedIn.includes(name));
const backstage = ['lawyerClaimer', 'lawyerOther', 'coordinator'] as const;

/** What is no command; a command's verdicts are those of `command-verdicts.ts`, by whichever door it comes. */
const eventVerdicts = {
  'session:follow': ['public', 'signed_in', 'planned'],
  'session:leave': ['any'],
} as const;

// A coordinator who asked on someone's behalf may edit and withdraw what was asked.
const onBehalf = new Set(['edit-question', 'withdraw-question']);

// G6 over real sockets. An event without a verdict, or one that answers someone it must not, turns this red.
describe('who may do what by socket', function () {
  this.timeout(30_000);
  // Every event by everyone is more than anyone may send at once.
  const world = useLiveWorld({ rate: { burst: 1_000, perSecond: 1_000 } });
  const sockets: Partial<Record<ActorName, Socket>> = {};

  const open = async (name: ActorName) => {
    const { publicUrl } = world.process();
    const personId = personIds[name];
    const cookie = personId && (await signInCookie({ host: world.host(), publicUrl }, personId));
    const extraHeaders = { origin: publicUrl, ...(cookie ? { cookie } : {}) };
    const options = { transports: ['websocket'], forceNew: true, autoConnect: false, reconnection: false };
    return connected(io(publicUrl, { ...options, extraHeaders }));
  };

  before(async () => {
    await addOthers(world.database());
    for (const name of actorNames) sockets[name] = await open(name);
  });
  after(() => {
    for (const socket of Object.values(sockets)) socket.disconnect();
  });

  const outcomeOf = async (name: ActorName, event: string, input: unknown) => {
    const socket = sockets[name]?.connected ? sockets[name] : await open(name);
    sockets[name] = socket;
    const reply = await ask(socket, event, input).catch(() => null);
    if (!reply) return 'closed';
    return reply.ok ? 'done' : (reply.problem?.code ?? '');
  };
  const outcomes = async (event: string, input: unknown) => {
    const found: Partial<Record<ActorName, string>> = {};
    for (const name of actorNames) found[name] = await outcomeOf(name, event, input);
    return found;
  };
  // Whoever is disabled is not answered at all: the socket is closed.
  const only = (allowed: readonly ActorName[]) =>
    Object.fromEntries(
      actorNames.map((name) => [
        name,
        name === 'disabled' ? 'closed' : allowed.includes(name) ? 'done' : 'not_found',
      ]),
    );

  it('is written down for every event, and for no other', () => {
    const written = [...Object.keys(commandVerdicts), ...Object.keys(eventVerdicts)];
    expect(socketEvents.map(({ name }) => name)).to.have.members(written);
  });

  it('lets everyone follow a public session', async () => {
    const sessionId = await world.build.openSession();
    expect(await outcomes('session:follow', { sessionId })).to.deep.equal(only(actorNames));
  });

  it('lets only the signed in follow a session that is for them', async () => {
    const sessionId = await world.build.openSession({ visibility: 'signed_in' });
    const expected = only(signedIn);
    expect(await outcomes('session:follow', { sessionId })).to.deep.equal(expected);
  });

  it('lets only its lawyers and the coordinator follow a session that is planned', async () => {
    const { sessionId } = await world.act('sanna', planSession, world.plan());
    const expected = only(backstage);
    expect(await outcomes('session:follow', { sessionId })).to.deep.equal(expected);
  });

  it('lets everyone leave', async () => {
    expect(await outcomes('session:leave', {})).to.deep.equal(only(actorNames));
  });

  for (const { name: event } of socketEvents.filter(({ name }) => !Object.hasOwn(eventVerdicts, name))) {
    it(`${event} knows its sender anew: those who may never do it are refused before their input is read`, async () => {
      const { done = [], otherwise = {} } = commandVerdicts[event] ?? {};
      const before = await digestOfAll(world.database(), ['sign_ins']);

      const found = await outcomes(event, { questionId: anId, beside: 'the contract' });

      const expected = actorNames.map((name) => {
        if (name === 'disabled') return [name, 'closed'];
        if (name === 'visitor' && !done.includes(name)) return [name, 'sign_in_required'];
        const role = name.replace(/(Owner|Other|Claimer|Elsewhere)$/, '');
        const tries = [...done, ...Object.keys(otherwise), ...(onBehalf.has(event) ? ['coordinator'] : [])];
        return [name, tries.some((who) => who.startsWith(role)) ? 'invalid_input' : 'not_found'];
      });
      expect(found).to.deep.equal(Object.fromEntries(expected));
      expect(await digestOfAll(world.database(), ['sign_ins'])).to.equal(before);
    });
  }

  it('closes the sockets of whoever’s role is changed, in whatever way it was done', async () => {
    const socket = await open('participant');
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    await world.database()('people').where({ id: personIds.participant }).update({ role: 'worker' });
    expect(await closed).to.equal('io server disconnect');
  });
});
