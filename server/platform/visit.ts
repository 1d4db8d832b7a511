import type { Response } from 'express';
import type { Actor } from '../accounts/actor.ts';
import { visitor } from '../accounts/actor.ts';
import type { Problem } from './problem.ts';

/** A form that was refused: shown again on its page with what was typed. */
export type RefusedForm = {
  command: string;
  key: string | undefined;
  values: Record<string, string>;
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
  refused: RefusedForm | null;
};

const visits = new WeakMap<Response, Visit>();

/** The request's visit; begun as a visitor's in Finnish until the edges know better. */
export function visitOf(response: Response): Visit {
  const known = visits.get(response);
  if (known) return known;
  const visit: Visit = { language: 'fi', path: '/', actor: visitor, name: null, refused: null };
  visits.set(response, visit);
  return visit;
}
