import type { Finding } from '../../server/privacy/contract.ts';

type FindBlocked = (text: string) => Finding[];

let known: FindBlocked | null = null;
let coming: Promise<FindBlocked> | null = null;

/**
 * Finds what may never be saved, on this device, so that it is neither sent nor kept while it stands in a text. The finder comes
 * when something is first written; rejects when it cannot be had, and is asked for anew the next time.
 */
export function blockedFinder(): Promise<FindBlocked> {
  coming ??= import('../../server/privacy/find-blocked.ts').then(
    ({ findBlocked }) => (known = (text) => findBlocked(text).filter(({ level }) => level === 'block')),
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

/** Whether something in a text is known to be such; false while the finder has not come. */
export function isBlocked(text: string): boolean {
  return known !== null && known(text).length > 0;
}

/** A text with spaces in the place of what may never be saved: everything else stands where it stood. */
export async function blankedText(text: string): Promise<string> {
  const find = await blockedFinder();
  return putInPlace(text, find(text), ({ start, end }) => ' '.repeat(end - start));
}

/** Whether something in the texts may never be saved. */
export async function hasBlocked(texts: readonly string[]): Promise<boolean> {
  const find = await blockedFinder();
  return texts.some((text) => find(text).length > 0);
}

/**
 * Has texts kept on this device without what may never be saved, in the order they were given. Until the finder has come
 * nothing is kept, and nothing at all where it cannot be had.
 */
export function keepWithoutBlocked<Texts extends Record<string, string>>(
  texts: Texts,
  keep: (safe: Texts) => void,
): void {
  const keepBy = (find: FindBlocked) => keep(withoutBlocked(texts, find));
  if (known) keepBy(known);
  else void blockedFinder().then(keepBy, () => {});
}

function withoutBlocked<Texts extends Record<string, string>>(texts: Texts, find: FindBlocked): Texts {
  const safe = Object.entries(texts).map(([name, text]) => [name, putInPlace(text, find(text), () => '')]);
  return Object.fromEntries(safe) as Texts; // as: the keys are those of the texts
}

function putInPlace(
  text: string,
  findings: readonly Finding[],
  instead: (finding: Finding) => string,
): string {
  let put = '';
  let from = 0;
  for (const finding of findings) {
    put += text.slice(from, finding.start) + instead(finding);
    from = finding.end;
  }
  return put + text.slice(from);
}
