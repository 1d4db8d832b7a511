import { Problem } from '../platform/problem.ts';
import type { Actor, Person, Role } from './actor.ts';

/**
 * A verdict of the table: 'own' is one's own question, 'own_session' a session in which one is a named lawyer,
 * 'public_session' a session open to all. Whether it is one is checked where the row is read, by the same statement.
 */
export type Verdict = 'yes' | 'no' | 'own' | 'own_session' | 'public_session';

type Row<Visitor extends Verdict = Verdict> = Record<Role, Verdict> & { visitor: Visitor };

const row = <const Visitor extends Verdict>(
  visitor: Visitor,
  participant: Verdict,
  worker: Verdict,
  lawyer: Verdict,
  coordinator: Verdict,
): Row<Visitor> => ({
  visitor,
  participant,
  worker,
  lawyer,
  coordinator,
});

/** Who may do what: the table of the domain as data. Columns: visitor, participant, worker, lawyer, coordinator. */
export const permissions = {
  read_entries: row('yes', 'yes', 'yes', 'yes', 'yes'),
  follow_session: row('public_session', 'yes', 'yes', 'yes', 'yes'),
  read_queued_questions: row('no', 'yes', 'yes', 'yes', 'yes'),
  ask: row('no', 'no', 'yes', 'no', 'yes'),
  edit_own_question: row('no', 'no', 'own', 'no', 'own'),
  support: row('no', 'no', 'yes', 'no', 'no'),
  follow_up: row('no', 'no', 'yes', 'no', 'no'),
  remark: row('no', 'yes', 'yes', 'yes', 'yes'),
  call_unclear: row('no', 'yes', 'yes', 'no', 'no'),
  read_originals: row('no', 'no', 'own', 'own_session', 'yes'),
  triage: row('no', 'no', 'no', 'no', 'yes'),
  answer: row('no', 'no', 'no', 'own_session', 'no'),
  read_drafts: row('no', 'no', 'no', 'own_session', 'yes'),
  publish: row('no', 'no', 'no', 'no', 'yes'),
  revoke: row('no', 'no', 'no', 'own_session', 'yes'),
  next_and_pause: row('no', 'no', 'no', 'own_session', 'yes'),
  run_session: row('no', 'no', 'no', 'no', 'yes'),
  /** To say that a text tells who a client is: whoever can read it. */
  report_identifiers: row('yes', 'yes', 'yes', 'yes', 'yes'),
  administer: row('no', 'no', 'no', 'no', 'yes'),
  /** To ask who asked, to decide on another's request, and to look while one's own is open. */
  unseal: row('no', 'no', 'no', 'no', 'yes'),
  keep_own_account: row('no', 'yes', 'yes', 'yes', 'yes'),
} as const satisfies Record<string, Row>;

export type Action = keyof typeof permissions;

/** Who may come to try a deed: a visitor only where the table does not say 'no' to one. */
export type Doer<Deed extends Action> = (typeof permissions)[Deed]['visitor'] extends 'no'
  ? Person
  : Person | { kind: 'visitor' };

/** The table's verdict on an actor; the product itself may do everything. */
export function verdictOn(action: Action, actor: Actor): Verdict {
  return actor.kind === 'system' ? 'yes' : permissions[action][actor.kind];
}

export function mayTry(action: Action, actor: Actor): boolean {
  return verdictOn(action, actor) !== 'no';
}

/**
 * Lets whoever may try a deed through. Throws `sign_in_required` for a visitor who may not and `not_found` for a role that
 * may never do it: absent and forbidden look the same.
 */
export function authorise<Deed extends Action>(action: Deed, actor: Actor): Doer<Deed> {
  if (actor.kind !== 'system' && mayTry(action, actor)) return actor as Doer<Deed>; // as: the table has just said so
  throw new Problem(actor.kind === 'visitor' ? 'sign_in_required' : 'not_found');
}
