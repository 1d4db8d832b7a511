import type { Span } from './fold-text.ts';
import type { Recognised } from './recognise.ts';

const atWord = '(?:at|ät|miukumauku|miuku|kissanhäntä|at-merkki|ät-merkki|snabel-a|snabela)';
const atSign = new RegExp(
  String.raw`[ \n]?(?:@|[([{<"']{1,2} ?(?:@|${atWord}|a|ä) ?[)\]}>"']{1,2}|_${atWord}_(?=[\p{L}\d])|(?<=[ .\d-])${atWord}(?=[ -])|-${atWord}-)[ \n]?`,
  'giu',
);
const spacedDot = String.raw`(?: \. ?|\. )(?=(?:fi|com|net|org|se|eu)(?![\p{L}\d]))`;
const dot = String.raw`(?: ?[([{<] ?(?:\.|,|dot|piste|punkt) ?[)\]}>] ?| (?:dot|piste|punkt) |${spacedDot}|[.,]|_(?:dot|piste|punkt)_)`;
const label = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,62}[\p{L}\d])?`;
const mailHost =
  '(?:gmail|googlemail|hotmail|outlook|live|icloud|yahoo|luukku|kolumbus|saunalahti|elisanet|protonmail|proton|suomi24)';
const domain = new RegExp(
  `(?:${label}${dot}){1,8}\\p{L}{2,24}(?![\\p{L}\\d])|${mailHost}(?![\\p{L}\\d])`,
  'iuy',
);
const ofMailHost = new RegExp(`^${mailHost}(?![\\p{L}\\d])`, 'iu');
const localCharacter = /[\p{L}\p{M}\d._%+'&!#$*/=?^{|}~-]/u;
const spelledDot = / ?[([{]? ?(?:piste|dot|punkt|\.) ?[)\]}]? ?$/iu;
const longestLocalPart = 64;
// What stands before the sign is nobody's name: an office reads it.
const office =
  /^(?:kirjaamo|registrator|registratur|registraattori|tietosuoja|tietosuojavastaava|dataskydd|neuvonta|asiakaspalvelu|viestinta|viestintä|info|sosiaaliasiavastaava|potilasasiavastaava|palaute|lastensuojelu|sosiaalipäivystys|sosiaalipaivystys|perhekeskus|perhepalvelut|webmaster|noreply|no-reply|etunimi[._-]sukunimi|f[öo]rnamn[._-]efternamn|first(?:name)?[._-]last(?:name)?)(?:[._-]\p{L}+)?$/iu;

/** Finds e-mail addresses in folded text, also with `(at)`, `[at]`, and ` at ` where nothing else can be meant; those of an office pass. */
export function findEmailAddresses(text: string): Recognised[] {
  const found: Recognised[] = [];
  for (const sign of text.matchAll(atSign)) {
    const start = localPartStart(text, sign.index);
    domain.lastIndex = sign.index + sign[0].length;
    const end = domain.exec(text) === null ? -1 : domain.lastIndex;
    if (
      end > 0 &&
      start < sign.index &&
      isUnmistakable(text, { start, end }, sign) &&
      !(
        office.test(text.slice(start, sign.index)) &&
        !ofMailHost.test(text.slice(sign.index + sign[0].length, end))
      )
    )
      found.push({ kind: 'email', level: 'block', start, end, instead: 'sähköpostiosoite' });
  }
  return found;
}

function localPartStart(text: string, end: number): number {
  let start = partStart(text, end, end);
  // "aino piste esimerkki at pohde piste fi": the dot may be said in the local part too
  const before = text.slice(Math.max(0, start - 12), start);
  const said = /(?:piste|dot|punkt) ?[)\]}]? ?$/i.test(before) ? spelledDot.exec(before) : null;
  if (said) start = partStart(text, start - said[0].length, end);
  return start;
}

function partStart(text: string, from: number, end: number): number {
  let start = from;
  while (start > 0 && end - start < longestLocalPart && localCharacter.test(text[start - 1] ?? ''))
    start -= 1;
  while (start < from && /[^\p{L}\d]/u.test(text[start] ?? '')) start += 1;
  return start;
}

// "katso ohje at finlex.fi" is a sentence; "aino.esimerkki at pohde.fi" and "aino at pohde piste fi" are addresses.
function isUnmistakable(text: string, address: Span, sign: RegExpExecArray): boolean {
  const local = text.slice(address.start, sign.index);
  const host = text.slice(sign.index + sign[0].length, address.end);
  if (!/\p{L}/u.test(local) && !sign[0].includes('@')) return false;
  if (sign[0].includes('@')) return !/^\d+[.,]\d+$/.test(host);
  if (ofMailHost.test(host)) return true;
  if (/[([{<"']/.test(sign[0]))
    return !/[([{<"'] ?[aä] ?[)\]}>"']/i.test(sign[0]) || /[.]\p{L}{2,}$/u.test(host);
  return (
    /[._\d]| (?:piste|dot|punkt) /i.test(local) ||
    /[ ([{_](?:dot|piste|punkt)[ )\]}_]/i.test(host) ||
    /^[_-]/.test(sign[0])
  );
}
