import type { Act } from './act.ts';

const lawForms = 'laki lain lakia laissa laista lakiin lailla laille lailta laiksi lakina'.split(' ');
const regulationEndings = 's ksen sta ksessa ksesta kseen ksella kselle kselta kseksi ksena'.split(' ');
const codeEndings = 'i en ta essa esta een ella elle elta eksi ena'.split(' ');
const enactedForms =
  'annettu annetun annettua annetussa annetusta annettuun annetulla annetulle annetulta annetuksi'.split(' ');
const enactedLaws = 'laki lain lakia laissa laista lakiin lailla laille lailta laiksi'.split(' ');

/** Every form in which running text names an act, in small letters save for two-letter abbreviations. */
export function namesInText(act: Act): string[] {
  const names = [act.name.fi, ...act.otherNames].flatMap(finnishForms);
  // "ok 5 §" in running text is seldom oikeudenkäymiskaari: two letters count only as capitals
  const abbreviations = act.abbreviations.map((each) => (each.length > 2 ? each.toLowerCase() : each));
  const swedish = [act.name.sv, ...act.otherSwedishNames].flatMap(swedishForms);
  return [...names, ...swedish, ...abbreviations];
}

const attachedEndings = ['n', 'ssa', 'ssä', 'sta', 'stä'];

/**
 * Every form in which a query names an act, in small letters: also the abbreviations of two letters, an ending without its
 * colon (`lsln`), a compound written apart (`hallinto laki`) or without its hyphen (`tietosuojaasetus`) and the English name.
 */
export function namesInQuery(act: Act): string[] {
  const abbreviations = act.abbreviations.map((each) => each.toLowerCase());
  const names = namesInText(act).map((each) => each.toLowerCase());
  return [
    ...names,
    ...abbreviations,
    ...abbreviations
      .filter(({ length }) => length > 2)
      .flatMap((each) => attachedEndings.map((ending) => each + ending)),
    ...names.flatMap((each) => /^(\p{L}{3,})(la(?:k|i|e).*)$/u.exec(each)?.slice(1).join(' ') ?? []),
    ...names.filter((each) => each.includes('-')).map((each) => each.replaceAll('-', '')),
    act.name.en.toLowerCase(),
  ];
}

function finnishForms(name: string): string[] {
  const lower = name.toLowerCase();
  if (lower.startsWith('laki ')) {
    const rest = lower.slice('laki'.length);
    const enacted = enactedForms.map((form, index) => `${rest.trim()} ${form} ${enactedLaws[index]}`);
    return [...lawForms.map((form) => form + rest), ...enacted];
  }
  if (lower.endsWith('laki')) return lawForms.map((form) => lower.slice(0, -'laki'.length) + form);
  if (lower.endsWith('kaari')) return codeEndings.map((ending) => lower.slice(0, -1) + ending);
  return regulationEndings.map((ending) => lower.slice(0, -1) + ending);
}

function swedishForms(name: string): string[] {
  const definite = name.toLowerCase();
  const [first = '', ...rest] = definite.split(' ');
  return [definite, [`${first}s`, ...rest].join(' '), [first.replace(/en$/, ''), ...rest].join(' ')];
}
