import type { Act } from './act.ts';
import type { ActField } from './contract.ts';
import { administrationActs } from './administration-acts.ts';
import { familyActs } from './family-acts.ts';
import { healthActs } from './health-acts.ts';
import { justiceActs } from './justice-acts.ts';
import { residenceActs } from './residence-acts.ts';
import { schoolActs } from './school-acts.ts';
import { socialActs } from './social-acts.ts';
import { treaties } from './treaties.ts';

/** The register by fields of the law, those nearest to child protection first. */
export const actsByField: readonly { field: ActField; acts: readonly Act[] }[] = [
  { field: 'social', acts: socialActs },
  { field: 'family', acts: familyActs },
  { field: 'school', acts: schoolActs },
  { field: 'health', acts: healthActs },
  { field: 'administration', acts: administrationActs },
  { field: 'justice', acts: justiceActs },
  { field: 'residence', acts: residenceActs },
  { field: 'treaties', acts: treaties },
];

/** The register of the statutes that answers may cite. */
export const acts: readonly Act[] = actsByField.flatMap(({ acts: ofField }) => ofField);

const actsByNumber = new Map(acts.map((act) => [act.number, act]));

/** The act with this number, or undefined where the register does not know it. */
export function findAct(number: string): Act | undefined {
  return actsByNumber.get(number);
}
