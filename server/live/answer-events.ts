import { randomUUID } from 'node:crypto';
import { type CommandHost, parseInput } from '../platform/command.ts';
import { knownFailure } from '../platform/known-failure.ts';
import type { Log } from '../platform/log.ts';
import { problemDocument, type ProblemDocument } from '../platform/problem-response.ts';
import { Problem } from '../platform/problem.ts';
import { socketEnvelope } from './contract.ts';
import type { LiveSocket } from './live-socket.ts';
import type { RateLimit } from './rate-limit.ts';
import { socketActor } from './socket-actor.ts';
import { findSocketEvent } from './socket-events.ts';

/** What every event is acknowledged with. */
export type SocketReply = { ok: true; reply: unknown } | { ok: false; problem: ProblemDocument };

const tooMany = new Problem('too_many_requests', { retryAfterSeconds: 2 });

type Deps = { host: CommandHost; limit: RateLimit; visitorsLimit: RateLimit };
type Acknowledge = (reply: SocketReply) => void;

/**
 * The one wrapper around everything a socket sends. Whatever comes – an unknown name, no payload, no acknowledgement – is
 * answered or dropped and never thrown. A socket's events are answered in their order, one at a time.
 */
export function answerEvents(socket: LiveSocket, deps: Deps): void {
  const { signIn, address } = socket.data;
  const key = signIn?.personId ?? socket.id;
  let turn: Promise<void> = Promise.resolve();
  socket.onAny((name: unknown, ...sent: unknown[]) => {
    const nowMs = performance.now();
    const taken = deps.limit.take(key, nowMs);
    if (taken === 'flooding') return void socket.disconnect(true);
    const acknowledge = sent.pop();
    if (!isAcknowledge(acknowledge)) return;
    const crowded = !signIn && taken === 'taken' && deps.visitorsLimit.take(address, nowMs) !== 'taken';
    if (taken === 'refused' || crowded) return acknowledge(refusal(socket, tooMany));
    turn = turn.then(async () => acknowledge(await replyTo(socket, deps.host, { name, sent })));
  });
}

async function replyTo(
  socket: LiveSocket,
  host: CommandHost,
  { name, sent }: { name: unknown; sent: unknown[] },
): Promise<SocketReply> {
  try {
    const event = findSocketEvent(name);
    if (!event) throw new Problem('not_found');
    const envelope = sent.length === 1 ? parseInput(socketEnvelope, sent[0]) : null;
    if (!envelope) throw new Problem('malformed');
    const actor = await socketActor(host.database, socket);
    return {
      ok: true,
      reply: await event.answer({ host, socket, actor, ...envelope }),
    };
  } catch (error) {
    return refusal(socket, problemOf(error, String(name), host.log));
  }
}

function refusal({ data }: LiveSocket, problem: Problem): SocketReply {
  return { ok: false, problem: problemDocument(problem, data.language) };
}

function problemOf(error: unknown, event: string, log: Log): Problem {
  const known = knownFailure(error);
  if (known instanceof Problem) return known;
  const errorId = randomUUID();
  // A database error carries rows in its detail: only what names the fault is logged.
  const stack = known instanceof Error ? known.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = known instanceof Error ? known.name : typeof known;
  log.error({
    errorId,
    event: findSocketEvent(event)?.name,
    err: { name, stack: stack?.slice(0, 12).join('\n') },
  });
  return new Problem('internal', { named: { errorId } });
}

function isAcknowledge(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}
