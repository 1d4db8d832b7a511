import { expect } from 'chai';
import { Problem } from '../../server/platform/problem.ts';

type Table<State extends string, Move extends string> = Record<
  Move,
  { from: readonly State[]; to: State | 'same' }
>;

/**
 * Tries every move from every state against a written table: the ones it names lead where it says, all others are refused.
 */
export function itMovesOnlyAs<State extends string, Move extends string>(
  table: Table<State, Move>,
  machine: { states: readonly State[]; after(state: State, move: Move): State },
): void {
  for (const move of Object.keys(table) as Move[]) {
    // as: the keys of a Record are its key type
    for (const state of machine.states) {
      const { from, to } = table[move];
      if (from.includes(state)) {
        it(`lets ${move} lead from ${state} to ${to === 'same' ? state : to}`, () => {
          expect(machine.after(state, move)).to.equal(to === 'same' ? state : to);
        });
      } else {
        it(`refuses ${move} in ${state}`, () => {
          expect(() => machine.after(state, move)).to.throw(Problem);
        });
      }
    }
  }
}
