import type { Act } from './act.ts';
import { generalActs } from './general-acts.ts';
import { welfareActs } from './welfare-acts.ts';

/** The register of the statutes that answers may cite. */
export const acts: readonly Act[] = [...welfareActs, ...generalActs];

const actsByNumber = new Map(acts.map((act) => [act.number, act]));

/** The act with this number, or undefined where the register does not know it. */
export function findAct(number: string): Act | undefined {
  return actsByNumber.get(number);
}
