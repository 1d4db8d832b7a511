import { localHref } from '../../client/ui/local-href.ts';
import type { Visit } from '../platform/visit.ts';

/** Where a session is found by what is typed from a screen, whole: `https://lakifoorumi.example/i/abc234`. */
export function shortAddress(baseUrl: string, language: Visit['language'], shortCode: string): string {
  return baseUrl + localHref(language, `/i/${shortCode}`);
}

// Capitals, and what slips in between when an address is read aloud, typed or copied from a hyphenated text.
const slips = /[\s\u00ad.-]/gu;

/** The code that someone meant by what stands in an address; null when it can be none. */
export function shortCodeIn(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(slips, '');
  return /^[2-9a-z]{6}$/.test(code) ? code : null;
}
