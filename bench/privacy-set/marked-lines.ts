import type { FindingLevel } from '../../server/privacy/contract.ts';
import type { PrivacyLine } from '../privacy-lines.ts';

/** Lines of one kind, written by hand: what is to be found stands in double brackets, which are left out. */
export function markedLines(kind: string, level: FindingLevel, texts: readonly string[]): PrivacyLine[] {
  return texts.map((written, index) => ({
    id: `${kind}-told-${index + 1}`,
    kind,
    text: written.replace(/\[\[|\]\]/g, ''),
    expect: Array.from(written.matchAll(/\[\[(.+?)\]\]/gs), ([, text = '']) => ({ type: kind, level, text })),
  }));
}
