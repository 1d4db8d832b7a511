import { createServer, type Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { SignIn, SignInStore } from '../accounts/sign-in-store.ts';
import { clientAddress } from '../platform/client-address.ts';
import type { CommandHost } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { answerEvents } from './answer-events.ts';
import { socketAuth } from './contract.ts';
import { countFollowers } from './follower-count.ts';
import { endSocket } from './end-socket.ts';
import { type Followers, followersIn } from './followers.ts';
import type { LiveSocket, LiveSockets } from './live-socket.ts';
import type { Ended } from './notices.ts';
import { createRateLimit } from './rate-limit.ts';
import { personRoom, signInRoom } from './rooms.ts';
import { watchSignIns } from './sign-in-watch.ts';
import { socketActor } from './socket-actor.ts';

export type LiveServerOptions = {
  server: HttpServer;
  host: CommandHost;
  signIns: Pick<SignInStore, 'readSignIn'>;
  /** The one `Origin` from which sockets are accepted. */
  publicUrl: string;
  /** How many proxies of ours stand in front. */
  trustProxy?: number;
  /** How many events one person, or one visitor's socket, may send; all visitors of one address together some times more. */
  rate?: { burst: number; perSecond: number };
};

export type LiveServer = {
  followers: Followers;
  /** Counts them and tells the number at once, as is done every few seconds. */
  countFollowers(): Promise<void>;
  socketCount(): number;
  /** Closes the sockets of a sign-in that has ended, in every process. */
  endSignIn(signInId: string): Promise<void>;
  /** Closes the sockets of a person whose role or standing has changed, in every process; they come back with new rights. */
  endPerson(personId: string): Promise<void>;
  /** Closes them in this process alone: what the feed does when it hears of an end. */
  close(ended: Ended): void;
  /** Closes in this process whatever should have been closed, for what was said while nobody listened. */
  closeEnded(): void;
  stop(): Promise<void>;
};

// Every message is small, and a page must know within half a minute that nobody answers.
const options = {
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
  maxHttpBufferSize: 64 * 1024,
  pingInterval: 15_000,
  pingTimeout: 10_000,
  connectTimeout: 10_000,
};

/** Serves sockets on an HTTP server's upgrades; connection state recovery stays off, for it hands out what rights no longer allow. */
export function startLiveServer(given: LiveServerOptions): LiveServer {
  const { server, host, signIns, publicUrl, trustProxy = 0, rate = { burst: 40, perSecond: 15 } } = given;
  const known = new WeakMap<object, Came>();
  // Engine.IO puts itself before an HTTP server's requests too; sockets need only the upgrades.
  const upgrades = createServer();
  const onUpgrade = (...upgrade: unknown[]) => void upgrades.emit('upgrade', ...upgrade);
  const sockets: LiveSockets = new Server(upgrades, {
    ...options,
    transports: ['websocket'],
    allowRequest: (request, decide) => {
      if (request.headers.origin !== publicUrl) return decide('Origin', false);
      signIns.readSignIn(request).then(
        (signIn) => {
          known.set(request, { signIn, address: clientAddress(request, trustProxy) });
          decide(null, true);
        },
        () => decide('Unavailable', false),
      );
    },
  });
  server.on('upgrade', onUpgrade);
  sockets.engine.on('connection', (raw: { request: object }) => {
    known.set(raw, known.get(raw.request) ?? nobody);
    // A follower stays for hours; the request it came with would stay with it.
    Object.assign(raw, { request: null });
  });
  const limit = createRateLimit(rate);
  // Visitors open as many sockets as they like. What those of one address share is enough for a hall that comes back at once.
  const visitorsLimit = createRateLimit({ burst: rate.burst * 25, perSecond: rate.perSecond * 4 });
  sockets.on('connection', (socket) => {
    begin(socket, known.get(socket.conn) ?? nobody);
    answerEvents(socket, { host, limit, visitorsLimit });
    void closeIfMadeForAnother(socket, host);
  });
  const followers = followersIn(sockets);
  const counting = countFollowers(followers, host);
  const watch = watchSignIns(sockets, host);
  const close = (ended: Ended) => {
    const room = 'personId' in ended ? personRoom(ended.personId) : signInRoom(ended.signInId);
    sockets.in(room).emit('rights_changed');
    sockets.in(room).disconnectSockets(true);
  };
  const end = async (ended: Ended) => {
    close(ended);
    await host.database.raw(`select pg_notify('sign_ins', ?)`, [JSON.stringify(ended)]);
  };
  return {
    followers,
    countFollowers: counting.countNow,
    socketCount: () => sockets.engine.clientsCount,
    endSignIn: (signInId) => end({ signInId }),
    endPerson: (personId) => end({ personId }),
    close,
    closeEnded: watch.closeEnded,
    async stop() {
      watch.stop();
      server.removeListener('upgrade', onUpgrade);
      sockets.disconnectSockets(true);
      sockets.engine.close();
      await counting.stop();
    },
  };
}

/** What the handshake told of who came. */
type Came = { signIn: SignIn | null; address: string };
const nobody: Came = { signIn: null, address: '' };

function begin(socket: LiveSocket, { signIn, address }: Came): void {
  const said = socketAuth.safeParse(socket.handshake.auth).data;
  socket.data = {
    signIn,
    address,
    language: said?.language ?? 'fi',
    role: said?.role ?? null,
    following: null,
  };
  if (signIn) void socket.join([signInRoom(signIn.signInId), personRoom(signIn.personId)]);
}

/** A page that was away while rights changed says in what role it was made, and is told when that is over. */
async function closeIfMadeForAnother(socket: LiveSocket, { database, log }: CommandHost): Promise<void> {
  const { signIn, role } = socket.data;
  if (role === null) return;
  if (!signIn) return endSocket(socket);
  await socketActor(database, socket).catch((error: unknown) => {
    if (!(error instanceof Problem))
      log.warn({ part: 'sockets', error: error instanceof Error ? error.name : 'fault' });
  });
}
