import type { Span } from './fold-text.ts';

const atSign = / ?(?:@|[([{<] ?(?:@|at|ät|miukumauku|miuku) ?[)\]}>]|(?<= )(?:at|ät|miukumauku)(?= )) ?/giu;
const dot = String.raw`(?:\.| ?[([{] ?(?:\.|dot|piste) ?[)\]}] ?| (?:dot|piste) )`;
const label = String.raw`[\p{L}\d][\p{L}\d-]{0,62}`;
const domain = new RegExp(`(?:${label}${dot}){1,8}\\p{L}{2,24}(?![\\p{L}\\d])`, 'iuy');
const localCharacter = /[\p{L}\p{M}\d._%+'-]/u;
const longestLocalPart = 64;

/** Finds e-mail addresses in folded text, also with `(at)`, `[at]`, and ` at ` where nothing else can be meant. */
export function findEmailAddresses(text: string): Span[] {
  const found: Span[] = [];
  for (const sign of text.matchAll(atSign)) {
    const start = localPartStart(text, sign.index);
    domain.lastIndex = sign.index + sign[0].length;
    const end = domain.exec(text) === null ? -1 : domain.lastIndex;
    if (end > 0 && start < sign.index && isUnmistakable(text, { start, end }, sign))
      found.push({ start, end });
  }
  return found;
}

function localPartStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestLocalPart && localCharacter.test(text[start - 1] ?? ''))
    start -= 1;
  while (start < end && /[.'-]/.test(text[start] ?? '')) start += 1;
  return start;
}

// "katso ohje at finlex.fi" is a sentence; "aino.esimerkki at pohde.fi" and "aino at pohde piste fi" are addresses.
function isUnmistakable(text: string, address: Span, sign: RegExpExecArray): boolean {
  const local = text.slice(address.start, sign.index);
  if (!/\p{L}/u.test(local) && sign[0] !== '@') return false;
  const isPlain = /^@$|^ @ $|[([{<]/.test(sign[0]);
  if (isPlain) return true;
  const host = text.slice(sign.index + sign[0].length, address.end);
  return /[._\d]/.test(local) || /[ ([{](?:dot|piste)[ )\]}]/i.test(host);
}
