import type { Recognised } from './recognise.ts';
import { findSmallPlace, type Part } from './small-places.ts';
import { age, member, onlyOne, schoolClass, unit, yearsOf } from './told-circumstances.ts';

/**
 * Finds what together tells who a client is, though no part alone does, in folded text: a small place with an exact age (or a school
 * class) and a unit, a village or somebody's part in a family; or with what only one in such a place is. Each part is a finding of its own.
 */
export function findCombinations(text: string): Recognised[] {
  return sentencesOf(text)
    .flatMap(({ start, written }) =>
      combinationIn(written).map(({ instead, ...part }) => ({
        ...{ kind: 'combination' as const, level: 'warn' as const, instead },
        ...{ start: part.start + start, end: part.end + start },
      })),
    )
    .sort((one, other) => one.start - other.start);
}

// “4. luokan” ends no sentence
const sentence = /[^\n]+?(?:[.!?](?=\s+[\p{Lu}\d“"]|\s*$)|$)\s?/gmu;

// What is told of one child may fill two sentences.
function sentencesOf(text: string): { start: number; written: string }[] {
  const single = [...text.matchAll(sentence)];
  return single.map(({ index, 0: found }, at) => {
    const goesOn = found.endsWith('. ') ? (single[at + 1]?.[0] ?? '') : '';
    return { start: index, written: found + goesOn };
  });
}

function combinationIn(text: string): Part[] {
  const place = findSmallPlace(text);
  if (place === null) return [];
  const rarity = first(text, onlyOne);
  if (rarity !== null) return [place, { ...rarity, instead: 'perhe' }];
  const told = ageIn(text) ?? classIn(text);
  const isOfUnit = place.isVillage || first(text, unit) !== null;
  const isTold = isOfUnit || (!place.isTown && first(text, member) !== null);
  return told !== null && isTold ? [place, told] : [];
}

function first(text: string, pattern: RegExp): { start: number; end: number; written: string } | null {
  const [match] = text.matchAll(pattern);
  return match === undefined
    ? null
    : { start: match.index, end: match.index + match[0].length, written: match[0] };
}

function ageIn(text: string): Part | null {
  for (const match of text.matchAll(age)) {
    const years = yearsOf(match);
    // 18 and 21 are the law's own ages
    if (years < 18)
      return { start: match.index, end: match.index + match[0].length, instead: ageGroup(match[0], years) };
  }
  return null;
}

function classIn(text: string): Part | null {
  const found = first(text, schoolClass);
  if (found === null || first(text, unit) === null) return null;
  const grade = Number(/\d+/.exec(found.written)?.[0] ?? 1);
  return { start: found.start, end: found.end, instead: grade > 6 ? 'yläkouluikäinen' : 'alakouluikäinen' };
}

/** “alakouluikäiselle” for “9-vuotiaalle”. */
function ageGroup(written: string, years: number): string {
  const group =
    years < 7
      ? 'alle kouluikäi'
      : years < 13
        ? 'alakouluikäi'
        : years < 16
          ? 'yläkouluikäi'
          : 'lähes täysi-ikäi';
  const [, ending = ''] =
    /vuotiaa?(?:n|(lle|lla|lta|ssa|sta|na|ksi)|(t)|(s))?$/iu.exec(written)?.slice(0) ?? [];
  if (ending !== '') return `${group}se${ending.replace(/a$/, 'ä')}`;
  if (/vuotiaan$/iu.test(written)) return `${group}sen`;
  if (/vuotiasta$/iu.test(written)) return `${group}stä`;
  if (/vuotiaat$/iu.test(written)) return `${group}set`;
  return `${group}nen`;
}
