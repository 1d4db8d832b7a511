import type { Response } from 'express';
import type { Actor } from '../accounts/actor.ts';
import { visitor } from '../accounts/actor.ts';
import type { Problem } from './problem.ts';

/** A form that was refused: shown again on its page with what was typed. */
export type RefusedForm = {
  command: string;
  key: string | undefined;
  values: Record<string, string>;
  /** The tokens of the findings that were confirmed in it. */
  confirmed?: readonly string[] | undefined;
  problem: Problem;
};

/** What is known of one request: who reads, in which language, and what was just refused. */
export type Visit = {
  language: 'fi' | 'sv' | 'en';
  /** Path and query without the language prefix. */
  path: string;
  actor: Actor;
  /** The name of whoever is signed in, with or without a role. */
  name: string | null;
  /** The sign-in and the person behind `name`, who may have no role yet. */
  signIn: { signInId: string; personId: string } | null;
  refused: RefusedForm | null;
  /** What the reply's Content-Security-Policy lets scripts run by; null where the reply is a visitor's. */
  nonce: string | null;
  /** The network address the request came from. */
  address: string;
};

const visits = new WeakMap<Response, Visit>();

/** The request's visit; begun as a visitor's in Finnish until the edges know better. */
export function visitOf(response: Response): Visit {
  const known = visits.get(response);
  if (known) return known;
  const visit: Visit = {
    language: 'fi',
    path: '/',
    actor: visitor,
    name: null,
    signIn: null,
    refused: null,
    nonce: null,
    address: '',
  };
  visits.set(response, visit);
  return visit;
}
