import { io, type Socket } from 'socket.io-client';
import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import type { CatchUp, CursorView, ProvisionalText, SessionChange } from '../../server/sessions/contract.ts';
import type { ShownProblem } from '../ui/page-frame.ts';
import { type Outcome, refusalOf, sendByHttp, type Sending } from './attempt.ts';
import { createPolling } from './polling.ts';

/** `polling`: no socket can be had, so the page asks again and again. */
export type ConnectionState = 'connecting' | 'open' | 'polling' | 'lost';

export type ConnectionOptions = {
  sessionId: string;
  language: string;
  /** The language's part of addresses: `/sv`, or nothing for Finnish. */
  prefix: string;
  /** For a screen that everyone sees. */
  as?: 'screen' | undefined;
  /** The number of the last event that is known. */
  seq(): number;
  onCatchUp(caughtUp: CatchUp): void;
  onChange(change: SessionChange): void;
  onProvisional(text: ProvisionalText): void;
  onCursor(cursor: CursorView): void;
  onFollowers(told: { count: number | null }): void;
  onOwnRemark(remark: OwnRemarkView): void;
  onState(state: ConnectionState): void;
  /** The server was heard: what is shown is the newest. */
  onHeard(): void;
  /** The session may no longer be followed as before, or the reader's rights are others. */
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

/** Follows a session by socket, and by asking where no socket can be had; every time it begins anew it catches up first. */
export function openConnection(options: ConnectionOptions): LiveConnection {
  const { sessionId, language, as, onState } = options;
  const socket = io({
    transports: ['websocket'],
    auth: { language },
    reconnectionDelay: 500,
    reconnectionDelayMax: 4_000,
    timeout: ackMs,
  });
  let closed = false;
  const polling = createPolling({
    ...options,
    onReached: () => socket.connected || onState('polling'),
    onUnreached: () => socket.connected || onState('lost'),
  });
  const ask = askOver(socket);
  const reconnect = (pauseMs: number) => setTimeout(() => closed || socket.disconnect().connect(), pauseMs);
  const follow = async () => {
    const outcome = await ask('session:follow', { input: { sessionId, as, after: options.seq() } });
    if (outcome.kind === 'unreached') return void reconnect(1_000 + Math.random() * 1_000);
    if (outcome.kind === 'refused')
      return outcome.problem.code === 'not_found' ? options.onMoved() : undefined;
    options.onCatchUp(outcome.reply as CatchUp); // as: the event's contract
    if (socket.connected) onState('open');
  };
  polling.startSoon();
  socket.on('connect', () => {
    polling.stop();
    void follow();
  });
  socket.on('disconnect', (reason) => {
    if (closed) return;
    onState('lost');
    polling.startSoon();
    // The server closes a socket when rights change; what they are now is found out by coming again.
    if (reason === 'io server disconnect') reconnect(500 + Math.random() * 1_000);
  });
  const deaf = listenToLine({ onCut: () => void socket.disconnect(), onBack: () => void socket.connect() });
  socket.io.on('ping', options.onHeard);
  socket.on('change', options.onChange);
  socket.on('provisional', options.onProvisional);
  socket.on('followers', options.onFollowers);
  socket.on('own_remark', options.onOwnRemark);
  socket.on('cursor', options.onCursor);
  socket.on('moved', () => void follow());
  socket.on('rights_changed', options.onMoved);
  return {
    attempt: (sending) => {
      const { command, ...envelope } = sending;
      return socket.connected ? ask(command, envelope) : sendByHttp(options.prefix, sending);
    },
    catchUp: () => (socket.connected ? void follow() : polling.once()),
    close() {
      closed = true;
      polling.stop();
      deaf();
      socket.disconnect();
    },
  };
}

/** The browser knows of a cut line long before a silence would tell. Gives what ends the listening. */
function listenToLine({ onCut, onBack }: { onCut(): void; onBack(): void }): () => void {
  addEventListener('offline', onCut);
  addEventListener('online', onBack);
  return () => {
    removeEventListener('offline', onCut);
    removeEventListener('online', onBack);
  };
}

function askOver(socket: Socket) {
  return async (name: string, envelope: object): Promise<Outcome> => {
    try {
      const reply: Reply = await socket.timeout(ackMs).emitWithAck(name, envelope);
      return reply.ok ? { kind: 'done', reply: reply.reply } : refusalOf(reply.problem);
    } catch {
      return { kind: 'unreached' };
    }
  };
}
