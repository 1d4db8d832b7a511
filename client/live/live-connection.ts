import { io, type Socket } from 'socket.io-client';
import type { CatchUp, ProvisionalText, SessionChange } from '../../server/sessions/contract.ts';
import type { ShownProblem } from '../ui/page-frame.ts';
import { type Outcome, refusalOf, sendByHttp, type Sending } from './attempt.ts';

/** `polling`: no socket can be had, so the page asks again and again. */
export type ConnectionState = 'connecting' | 'open' | 'polling' | 'lost';

export type ConnectionOptions = {
  sessionId: string;
  language: string;
  /** The language's part of addresses: `/sv`, or nothing for Finnish. */
  prefix: string;
  /** The number of the last event that is known. */
  seq(): number;
  onCatchUp(caughtUp: CatchUp): void;
  onChange(change: SessionChange): void;
  onProvisional(text: ProvisionalText): void;
  onState(state: ConnectionState): void;
  /** The server was heard: what is shown is the newest. */
  onHeard(): void;
  /** The session may no longer be followed as before. */
  onMoved(): void;
};

export type LiveConnection = {
  attempt(sending: Sending): Promise<Outcome>;
  /** Asks for what is missing. */
  catchUp(): void;
  close(): void;
};

type Reply = { ok: true; reply: unknown } | { ok: false; problem: ShownProblem };

const ackMs = 8_000;
const pollMs = 3_000;
const failuresBeforePolling = 2;

/** Follows a session by socket, and by asking where no socket can be had; every time it begins anew it catches up first. */
export function openConnection(options: ConnectionOptions): LiveConnection {
  const socket: Socket = io({
    transports: ['websocket'],
    auth: { language: options.language },
    reconnectionDelay: 500,
    reconnectionDelayMax: 4_000,
    timeout: ackMs,
  });
  let failures = 0;
  let polling: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const byHttp = async () => {
    const query = `${options.prefix}/api/v1/sessions/${options.sessionId}/events?after=${options.seq()}`;
    const response = await fetch(query, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (response.status === 404) return options.onMoved();
    if (!response.ok) throw new Error('No catching up now');
    options.onCatchUp((await response.json()) as CatchUp); // as: the address gives this
    if (!socket.connected) options.onState('polling');
  };
  const poll = () => {
    clearTimeout(polling);
    void byHttp()
      .catch(() => socket.connected || options.onState('lost'))
      .finally(() => {
        if (!closed && !socket.connected && failures >= failuresBeforePolling) polling = setTimeout(poll, pollMs);
      });
  };
  const ask = async (name: string, envelope: object): Promise<Outcome> => {
    try {
      const reply: Reply = await socket.timeout(ackMs).emitWithAck(name, envelope);
      return reply.ok ? { kind: 'done', reply: reply.reply } : refusalOf(reply.problem);
    } catch {
      return { kind: 'unreached' };
    }
  };
  const follow = async () => {
    const outcome = await ask('session:follow', { input: { sessionId: options.sessionId, after: options.seq() } });
    if (outcome.kind === 'refused') return outcome.problem.code === 'not_found' ? options.onMoved() : undefined;
    if (outcome.kind === 'unreached') return void setTimeout(() => closed || socket.disconnect().connect(), 1_000);
    options.onCatchUp(outcome.reply as CatchUp); // as: the event's contract
    if (socket.connected) options.onState('open');
  };

  socket.on('connect', () => {
    failures = 0;
    clearTimeout(polling);
    void follow();
  });
  socket.on('connect_error', () => {
    failures += 1;
    if (failures === failuresBeforePolling) poll();
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    options.onState('lost');
    // The server closes a socket when rights change; what they are now is found out by coming again.
    if (reason === 'io server disconnect') setTimeout(() => closed || socket.connect(), 500 + Math.random() * 1_000);
  });
  socket.io.on('ping', options.onHeard);
  socket.on('change', options.onChange);
  socket.on('provisional', options.onProvisional);
  socket.on('moved', () => void follow());

  return {
    attempt: ({ command, input, operationId }) =>
      socket.connected
        ? ask(command, { input, ...(operationId ? { operationId } : {}) })
        : sendByHttp(options.prefix, { command, input, operationId }),
    catchUp: () => (socket.connected ? void follow() : poll()),
    close: () => {
      closed = true;
      clearTimeout(polling);
      socket.disconnect();
    },
  };
}
