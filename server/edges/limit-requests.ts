import type { Request, RequestHandler, Response } from 'express';
import { personIdOf } from '../accounts/actor.ts';
import type { CommandHost } from '../platform/command.ts';
import { clientAddress } from '../platform/client-address.ts';
import { visitOf } from '../platform/visit.ts';
import type { LimitName, Limits, Who } from './limits.ts';

/** Which limit a request counts against; a kept public page has been sent before and counts against none. */
const limitOfPath: [RegExp, LimitName | null][] = [
  // The form's edge counts these itself, to show what was typed again.
  [/^\/toimet\//, null],
  [/^\/api\/v1\/commands\//, 'commands'],
  [/^\/kirjaudu(?:\/paluu)?$/, 'sign_ins'],
  [/^\/haku$|^\/api\/v1\/(?:entries|similar|search-suggestions|citations)$/, 'searches'],
  [/^\/api\//, 'api_reads'],
  [/^/, 'requests'],
];

/** What is made by a command is counted by what it is, wherever it was sent from; what is refused does not count. */
export const limitOfCommand: Record<string, LimitName> = {
  'submit-question': 'asking',
  'ask-follow-up': 'asking',
  'save-draft': 'drafts',
  'write-remark': 'remarks',
  'support-question': 'signals',
  'unsupport-question': 'signals',
  'call-unclear': 'signals',
  'call-clear': 'signals',
  'write-note': 'notes',
  'report-identifiers': 'reports',
  'ask-unsealing': 'unsealings',
};

/** Reads where each request comes from. */
export function readAddress(proxies: number): RequestHandler {
  return (request, response, next) => {
    visitOf(response).address = clientAddress(request, proxies);
    next();
  };
}

/** The limit of a path, however its letters are written and whatever slash it ends in: a route is found by any of them. */
export function limitNameOf(path: string): LimitName | null {
  const plain = path.toLowerCase().replace(/(?<=.)\/$/, '');
  return limitOfPath.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Refuses what comes too often, with the time after which one may go on. */
export function limitRequests(limits: Limits): RequestHandler {
  return async (request: Request, response: Response, next) => {
    const name = limitNameOf(request.path);
    if (name) await limits.take(name, whoOf(response));
    next();
  };
}

/** Who a reply is for, as the limits count. */
export function whoOf(response: Response): Who {
  const { actor, address } = visitOf(response);
  return { personId: personIdOf(actor), address };
}

/** A draft that is gone on with makes nothing new: it saves itself at every pause in the writing. */
function goesOn(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'questionId' in input && Boolean(input.questionId);
}

/** How the one door counts what commands make. */
export function limitCommands(limits: Limits): NonNullable<CommandHost['limit']> {
  return async (command, who, input) => {
    const name = limitOfCommand[command];
    if (!name || (name === 'drafts' && goesOn(input))) return async () => undefined;
    await limits.take(name, who);
    return () => limits.giveBack(name, who);
  };
}
