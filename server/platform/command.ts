import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Action, Doer } from '../accounts/permissions.ts';
import { authorise } from '../accounts/permissions.ts';
import type { Actor, Person } from '../accounts/actor.ts';
import { personIdOf } from '../accounts/actor.ts';
import type { Clock } from './clock.ts';
import type { Database, Transaction } from './database.ts';
import { appendEvents, type DomainEvent, type Elsewhere } from './events.ts';
import { fieldProblems } from './field-problems.ts';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';

/** What a command works with: its own transaction, who does it, and the list in which it says what happened. */
export type CommandContext<Who extends Actor = Person> = {
  tx: Transaction;
  actor: Who;
  now: Date;
  /** The tokens of the findings of which the sender has said that they tell of no client. */
  confirmed: ReadonlySet<string>;
  record(event: DomainEvent): void;
};

/** One thing a person can do, and a few, by their action, a visitor; the only way anything changes. */
export type Command<Input, Reply, Deed extends Action = Action> = {
  /** The imperative name: its address, its socket event, its line in the log. */
  name: string;
  /** The row of the permission table; whose question or session it may be is the command's own to check. */
  action: Deed;
  input: z.ZodType<Input>;
  reply: z.ZodType<Reply>;
  /** True when the events must not tell who did it: askers are sealed. */
  sealed?: boolean;
  run(context: CommandContext<Doer<Deed>>, input: Input): Promise<Reply>;
};

/** A command of any shape, as the tables of edges hold it. */
export type AnyCommand = Command<unknown, unknown>;

/** What follows an event, jobs and events of other sessions, is added to the transaction of the command that recorded it. */
export type Reactions = {
  enqueue(tx: Transaction, happened: DomainEvent[]): Promise<void>;
  elsewhere: Elsewhere;
};

export type CommandHost = {
  database: Database;
  clock: Clock;
  log: Log;
  reactions: Reactions;
  /** Counts a command's outcome. */
  counted?(command: string, outcome: string): void;
  /**
   * Counts a command against how often one person, or a visitor's address, may make such; gives what takes the count back.
   * Throws `too_many_requests`.
   */
  limit?(
    command: string,
    who: { personId: string | null; address: string },
    input: unknown,
  ): Promise<() => Promise<void>>;
};

/** A command with its envelope: `operationId` lets it be sent again, `confirmed` says which findings tell of no client. */
export type CommandRequest = {
  actor: Actor;
  input: unknown;
  operationId?: string | undefined;
  confirmed?: readonly string[] | undefined;
  /** The address it came from, by which a visitor's are counted. */
  address?: string | undefined;
};

/** Gives a command the type under which the tables of edges hold it. */
export function defineCommand<Input, Reply, Deed extends Action>(
  command: Command<Input, Reply, Deed>,
): AnyCommand & Command<Input, Reply> {
  return command as AnyCommand & Command<Input, Reply>; // as: `run` is only ever called with what `input` parsed
}

/**
 * The one door: checks the actor, parses the input, runs the command in one transaction with its events and reactions.
 * Sent again with the same `operationId` it changes nothing and gives the first reply. Throws `Problem`.
 */
export async function perform<Input, Reply>(
  host: CommandHost,
  command: Command<Input, Reply>,
  request: CommandRequest,
): Promise<Reply> {
  const started = performance.now();
  const line = (outcome: string) => {
    const ms = Math.round(performance.now() - started);
    host.log.info({ command: command.name, actor: request.actor.kind, outcome, ms });
    host.counted?.(command.name, outcome);
  };
  try {
    const reply = await performUnlogged(host, command, request);
    line('done');
    return reply;
  } catch (error) {
    line(error instanceof Problem ? error.code : 'failed');
    throw error;
  }
}

async function performUnlogged<Input, Reply>(
  host: CommandHost,
  command: Command<Input, Reply>,
  request: CommandRequest,
): Promise<Reply> {
  const actor = authorise(command.action, request.actor);
  const input = parseInput(command.input, request.input);
  const who = { personId: personIdOf(actor), address: request.address ?? '' };
  const takeBack = await host.limit?.(command.name, who, input);
  const done = host.database.transaction(async (tx) => {
    const operation = operationKey(actor, request.operationId);
    const earlier = operation && (await claimOperation(tx, operation, command.name));
    if (earlier) {
      await takeBack?.();
      return command.reply.parse(earlier.reply);
    }
    const now = host.clock.now();
    const happened: DomainEvent[] = [];
    const confirmed = new Set(request.confirmed);
    const record = (event: DomainEvent) => void happened.push(event);
    const reply = await command.run({ tx, actor, now, confirmed, record }, input);
    if (operation)
      await tx('operations')
        .where({ key: operation })
        .update({ reply: JSON.stringify(reply ?? null) });
    await host.reactions.enqueue(tx, happened);
    const elsewhere: Elsewhere = async (under, events) => {
      await requireSameRole(under, actor, events);
      return host.reactions.elsewhere(under, events);
    };
    await appendEvents(tx, actor, { happened, at: now, sealed: command.sealed ?? false, elsewhere });
    return reply;
  });
  return done.catch(async (error: unknown) => {
    const takenBack = takeBack?.();
    // While the database is away nobody waits for that too.
    if (error instanceof Problem) await takenBack;
    else takenBack?.catch(() => undefined);
    throw error;
  });
}

/**
 * Refuses whoever lost the role while the command waited for its locks. Under the lock of the events: what takes a role away has
 * either committed, and is read here, or gets its number after this. Whoever changes oneself does so in this very transaction.
 */
async function requireSameRole(tx: Transaction, actor: Actor, events: DomainEvent[]): Promise<void> {
  const personId = personIdOf(actor);
  if (personId === null || events.some((event) => event['personId'] === personId)) return;
  const account = await tx('people').where({ id: personId }).whereNull('disabled_at').first('role');
  if (account?.role !== actor.kind) throw new Problem('not_found');
}

export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid_input', { fields: fieldProblems(parsed.error) });
}

// The key is a digest, so that the list of operations says nothing of who asked.
function operationKey(actor: Actor, operationId: string | undefined): string | null {
  if (!operationId) return null;
  return createHash('sha256')
    .update(`${personIdOf(actor) ?? 'visitor'} ${operationId}`)
    .digest('base64url');
}

/** Takes the key, or waits for whoever has it and gives what they replied. */
async function claimOperation(
  tx: Transaction,
  key: string,
  command: string,
): Promise<{ reply: unknown } | null> {
  const taken = await tx('operations').insert({ key, command }).onConflict('key').ignore().returning('key');
  if (taken.length > 0) return null;
  const earlier = await tx('operations').where({ key }).first();
  if (earlier?.command !== command) throw new Problem('malformed');
  return { reply: earlier.reply };
}
