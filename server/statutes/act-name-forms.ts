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
  return [...names, ...swedishForms(act.name.sv), ...abbreviations];
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
