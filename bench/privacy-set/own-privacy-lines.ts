import type { PrivacyLine } from '../privacy-lines.ts';
import { cleanTextLines } from './clean-text-lines.ts';
import { contactLines } from './contact-lines.ts';
import { identityCodeLines } from './identity-code-lines.ts';
import { matterLines } from './matter-lines.ts';
import { nameLines } from './name-lines.ts';
import { placeLines } from './place-lines.ts';
import { registerLines } from './register-lines.ts';

/** The product's own set: made from the rules of the formats, the same at every run. */
export function ownPrivacyLines(): PrivacyLine[] {
  return [
    ...identityCodeLines(),
    ...contactLines(),
    ...registerLines(),
    ...placeLines(),
    ...nameLines(),
    ...matterLines(),
    ...cleanTextLines(),
  ];
}
