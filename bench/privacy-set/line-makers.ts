import type { FindingLevel } from '../../server/privacy/contract.ts';
import type { PrivacyLine } from '../privacy-lines.ts';
import { createRandom, type Random } from '../random.ts';

/** What an identifier is written into: `§§` is its place. */
export const anySentences = [
  '§§',
  'Asiakkaan tiedot: §§.',
  'Äiti kertoi, että §§ on oikea.',
  'Voiko asian (§§) siirtää toiseen kuntaan?',
  'Saako isälle kertoa, että tieto §§ on merkitty asiakirjaan LSL 25 §:n mukaan?',
  'Meillä on asiakkaana perhe, tieto “§§”, ja lapsi on sijoitettu 1.1.2026 alkaen.',
  'Hei! Kysymys koskee tapausta §§, kiitos vastauksesta',
  'Asia koskee seuraavaa:\n- §§\n- huostaanotto (LSL 40 §)',
  'Merkintä: §§; päätös tehty hallintolain (434/2003) 45 §:n mukaisesti.',
  'Isovanhempi on ilmoittanut [§§], mitä teemme?',
  'Fråga om klienten: §§, tack!',
];

type Making = {
  kind: string;
  level?: FindingLevel;
  count: number;
  sentences?: readonly string[];
  /** One identifier as somebody types it. */
  make(random: Random): string;
};

/** Lines of one kind, the same at every run: identifiers written into sentences. */
export function makeLines({
  kind,
  level = 'block',
  count,
  sentences = anySentences,
  make,
}: Making): PrivacyLine[] {
  const random = createRandom(kind.length * 7919 + count);
  return Array.from({ length: count }, (_, index) => {
    const identifier = make(random);
    const text = random.pick(sentences).replace('§§', () => identifier);
    return { id: `${kind}-${index + 1}`, kind, text, expect: [{ type: kind, level, text: identifier }] };
  });
}

/** Lines in which nothing is to be found. */
export function cleanLines(kind: string, texts: readonly string[]): PrivacyLine[] {
  return texts.map((text, index) => ({ id: `${kind}-${index + 1}`, kind, text, expect: [] }));
}

export function digitsOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.below(10)).join('');
}

export const twoDigits = (value: number) => String(value).padStart(2, '0');

/** As it is, in small letters, or in full width; between letters what cannot be seen. */
export function dress(random: Random, text: string): string {
  const dressing = random.below(12);
  if (dressing === 0) return text.toLowerCase();
  if (dressing === 1) return Array.from(text).join(random.pick(['\u200b', '\u00ad', '\u2060', '\ufeff']));
  if (dressing === 2)
    return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  if (dressing === 3)
    return text.replace(/-/g, () =>
      random.pick(['\u2010', '\u2011', '\u2012', '–', '—', '\u2212', '&#8209;', '&ndash;', '\\-']),
    );
  if (dressing === 4) return text.replace(/ /g, () => random.pick(['\u00a0', '\u2009', '\u202f', '&nbsp;']));
  if (dressing === 5)
    return text.replace(/^(.{3})(.+)$/s, (_, one: string, other: string) => `${one}**${other}**`);
  return text;
}
