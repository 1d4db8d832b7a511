import type { RequestHandler } from 'express';
import { Problem } from '../platform/problem.ts';
import { limitNameOf, whoOf } from './limit-requests.ts';

type InTurn = {
  /** How many are worked on at once. */
  atOnce?: number;
  /** How many of one person or address, and of all, may wait for their turn. */
  waitingOfOne: number;
  waitingOfAll: number;
};

type Waiting = { key: string; begin(): void };

const retryAfterSeconds = 2;

/**
 * Lets few searches be worked on at once, the others in their turn. To understand a query written to be hard takes a good part of
 * a second of this process's only thread: many at once would keep every other page waiting for all of them. Throws
 * `too_many_requests` when too many wait.
 */
export function searchesInTurn({ atOnce = 3, waitingOfOne, waitingOfAll }: InTurn): RequestHandler {
  let running = 0;
  const waiting = new Set<Waiting>();
  const ofOne = (key: string) => [...waiting].filter((each) => each.key === key).length;
  return (request, response, next) => {
    if (limitNameOf(request.path) !== 'searches') return next();
    // Who has gone already is waited for by nobody, and would never leave.
    if (response.destroyed) return;
    const { personId, address } = whoOf(response);
    const key = personId ?? address;
    let begun = false;
    const turn: Waiting = {
      key,
      begin() {
        running += 1;
        begun = true;
        next();
      },
    };
    response.once('close', () => {
      waiting.delete(turn);
      if (begun) running -= 1;
      const [first] = waiting;
      if (!first || running >= atOnce) return;
      waiting.delete(first);
      first.begin();
    });
    if (running < atOnce) return turn.begin();
    if (waiting.size >= waitingOfAll || ofOne(key) >= waitingOfOne)
      throw new Problem('too_many_requests', { retryAfterSeconds });
    waiting.add(turn);
  };
}
