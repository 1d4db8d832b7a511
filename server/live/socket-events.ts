import { z } from 'zod';
import type { Actor } from '../accounts/actor.ts';
import { commands } from '../commands.ts';
import { type AnyCommand, type CommandHost, parseInput, perform } from '../platform/command.ts';
import { catchUp, followInput } from '../sessions/contract.ts';
import { followSession, leaveSession } from './follow-session.ts';
import type { LiveSocket } from './live-socket.ts';

/** One event as it came in: who sent it, read anew, and what was in its envelope. */
export type SocketCall = {
  host: CommandHost;
  socket: LiveSocket;
  actor: Actor;
  input: unknown;
  operationId?: string | undefined;
  confirmed?: readonly string[] | undefined;
};

/** Something a socket may ask for, with the shapes of what it sends and gets. */
export type SocketEvent = {
  name: string;
  input: z.ZodType;
  reply: z.ZodType;
  answer(call: SocketCall): Promise<unknown>;
};

const none = z.strictObject({});

const follow: SocketEvent = {
  name: 'session:follow',
  input: followInput,
  reply: catchUp,
  async answer({ host, socket, actor, input }) {
    const { sessionId, after, as } = parseInput(followInput, input);
    return followSession(host, socket, { actor, sessionId, after, as });
  },
};

const leave: SocketEvent = {
  name: 'session:leave',
  input: none,
  reply: none,
  async answer({ socket, input }) {
    parseInput(none, input);
    await leaveSession(socket);
    return {};
  },
};

const commandEvent = (command: AnyCommand): SocketEvent => ({
  name: command.name,
  input: command.input,
  reply: command.reply,
  answer: ({ host, socket, ...request }) =>
    perform(host, command, { ...request, address: socket.data.address }),
});

/** Every event a socket may send. */
export const socketEvents: readonly SocketEvent[] = [follow, leave, ...commands.map(commandEvent)];

const byName = new Map(socketEvents.map((event) => [event.name, event]));

export function findSocketEvent(name: unknown): SocketEvent | undefined {
  return typeof name === 'string' ? byName.get(name) : undefined;
}
