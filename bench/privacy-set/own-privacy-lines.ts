import type { PrivacyLine } from '../privacy-lines.ts';
import { cleanTextLines } from './clean-text-lines.ts';
import { contactLines } from './contact-lines.ts';
import { dressedCodeLines } from './dressed-code-lines.ts';
import { furtherLines } from './further-lines.ts';
import { identityCodeLines } from './identity-code-lines.ts';
import { matterLines } from './matter-lines.ts';
import { nameLines } from './name-lines.ts';
import { placeLines } from './place-lines.ts';
import { registerLines } from './register-lines.ts';
import { toldCleanLines } from './told-clean-lines.ts';
import { toldMatterLines } from './told-matter-lines.ts';
import { toldNameLines } from './told-name-lines.ts';
import { toldPlaceLines } from './told-place-lines.ts';

/** The product's own set: made from the rules of the formats, the same at every run. */
export function ownPrivacyLines(): PrivacyLine[] {
  return [
    ...identityCodeLines(),
    ...contactLines(),
    ...registerLines(),
    ...placeLines(),
    ...nameLines(),
    ...matterLines(),
    ...dressedCodeLines(),
    ...toldPlaceLines(),
    ...toldNameLines(),
    ...toldMatterLines(),
    ...furtherLines(),
    ...cleanTextLines(),
    ...toldCleanLines(),
  ];
}
