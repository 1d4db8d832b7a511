import type { Act } from './act.ts';
import { findNamedActs, withNumbers } from './act-names.ts';
import { findAct } from './acts.ts';
import { type Citation, type CitationLanguage, citation as citationSchema } from './contract.ts';
import { placeTexts } from './place-texts.ts';
import { readPlaces } from './places.ts';
import { withPlainSpaces } from './scan.ts';

/** Writes a citation in full: `Lastensuojelulaki 417/2007 25 § 1 mom.`; an act the register does not know by its number alone. */
export function citationText(citation: Citation, language: CitationLanguage): string {
  const act = findAct(citation.actNumber);
  const number = act === undefined ? citation.actNumber : numberText(act, language);
  const name = act === undefined ? number : `${act.name[language]} ${number}`;
  const places = placeTexts(citation, act, language);
  return [name, ...places].join(language === 'en' && places.length > 0 ? ', ' : ' ');
}

// `417/2007`, `(EU) 2016/679`, `SopS 60/1991`
function numberText({ kind, number }: Act, language: CitationLanguage): string {
  if (kind === 'regulation') return `(EU) ${number}`;
  if (kind === 'treaty') return `${language === 'sv' ? 'FördrS' : 'SopS'} ${number}`;
  return number;
}

/** Writes a citation as one line of the editor's field; `parseCitation` reads it back. */
export function citationLine(citation: Citation): string {
  return citationText(citation, 'fi');
}

const finlexFolders = { fi: 'fi/lainsaadanto', sv: 'sv/lagstiftning', en: 'fi/lainsaadanto' } as const;
const eurLexLanguages = { fi: 'fin', sv: 'swe', en: 'eng' } as const;

/**
 * The address of the act in Finlex, or of a regulation in EUR-Lex. It leads to the act, not to the section: Finlex's section
 * anchors carry the amending act's number and change with it. English gets the Finnish text, for Finlex has few acts in
 * English; so does Swedish of a treaty.
 */
export function finlexUrl(citation: Pick<Citation, 'actNumber'>, language: CitationLanguage): string {
  const act = findAct(citation.actNumber);
  const [first = '', second = ''] = citation.actNumber.split('/');
  if (act?.kind === 'regulation')
    return `https://eur-lex.europa.eu/eli/reg/${first}/${second}/oj/${eurLexLanguages[language]}`;
  if (act?.kind === 'treaty')
    return `https://www.finlex.fi/fi/valtiosopimukset/sopimussarja/${second}/${first}`;
  return `https://www.finlex.fi/${finlexFolders[language]}/${second}/${finlexNumber(act, first)}`;
}

function finlexNumber(act: Act | undefined, number: string): string {
  return act?.finlexNumber ?? number;
}

const longestInput = 300;

/**
 * Reads one citation as a person types it: `lsl 25 § 1 mom`, `§ 35 lsl`, `hallintolaki 34`, `RL 40:5`, `417/2007 62 §`,
 * `GDPR 6 artikla`. Null when it is not exactly one place in one act of the register.
 */
export function parseCitation(input: string): Citation | null {
  if (input.length > longestInput) return null;
  const text = actFirst(tidied(input));
  const [named, other] = withNumbers(text, findNamedActs(text));
  if (named === undefined || other !== undefined || named.start !== 0) return null;
  const { places, end } = readPlaces(text, named.end, { act: named.act, signless: 'field' });
  if (places.length > 1 || end < text.length) return null;
  return (
    citationSchema.safeParse({ actNumber: named.act.number, ...(places[0] ?? { section: null }) }).data ??
    null
  );
}

function tidied(input: string): string {
  return withPlainSpaces(input)
    .replace(/ +/g, ' ')
    .replace(/[ .,;]+$/, '')
    .trim()
    .replace(/(?<!\p{L})[a-z]{2}(?!\p{L})/giu, (abbreviation) => abbreviation.toUpperCase())
    .replace(/^(?:laki|lain|asetus|lag|lagen|act) (?=\d+\/\d)/i, '');
}

// "25 § lsl" and "§ 35 lsl" say the same as "lsl 25 §"
function actFirst(text: string): string {
  const [named] = findNamedActs(text);
  if (named === undefined || !/^§? ?\d[^/]*§? ?$/.test(text.slice(0, named.start))) return text;
  return `${text.slice(named.start)} ${text.slice(0, named.start).trim()}`;
}
