import { digestOf } from '../platform/id.ts';
import type { Finding } from './contract.ts';
import { foldText } from './fold-text.ts';

/**
 * Names a finding by what it is and what is written in it, so that it may be confirmed by whoever has that text: 16
 * characters of base64url. It travels with a command and is neither kept nor logged.
 */
export function findingToken(text: string, { kind, start, end }: Finding): string {
  const words = foldText(text.slice(start, end)).text.toLowerCase().replace(/\s+/g, ' ').trim();
  return digestOf(`${kind}:${words}`);
}
