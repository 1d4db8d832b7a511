import type { Recognised } from './recognise.ts';
import { findSmallPlace, type Part } from './small-places.ts';

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

const age =
  /(?<![\p{L}\d])(?:(\d{1,2})[ -]?(?:vuoti\p{L}+|v\b\.?|vee\b)|(\d{1,2}) vuotta(?! täyt)(?: vanha\p{L}*)?|(yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|yksitoista|kaksitoista|kolmetoista|neljätoista|viisitoista|kuusitoista|seitsemäntoista)[ -]?vuotia\p{L}+|\d{1,2} ?(?:kk|kuukau\p{L}+|viik\p{L}+)(?: (?:ikäi|van)\p{L}+|:n ikäi\p{L}+)|(\d{1,2})-årig\p{L}*|(\d{1,2}) år gam\p{L}+|(\d{1,2})[- ]year[- ]old|(?:vuonna |v\. ?)?(?:20[012]\d)[ -](?:syntyn\p{L}+|synt\.))/giu;
const schoolClass =
  /(?<![\p{L}\d.,/])(?:\d{1,2}[ -]?[a-h](?::?n|-luok\p{L}+| -luok\p{L}+|:ll[aeä]|:ss[aä]|:st[aä]|(?= (?:luok|oppil)))|(?:\d{1,2}\.|\p{Lu}\d?)[ -]?luok(?:an|all[aeä]|alta|kal\p{L}+)|\p{L}+luokkala\p{L}+)/giu;
const unit =
  /(?<!\p{L})\p{L}*(?:koulu|päiväko[td]i|päiväkodi|lastenko[td]i|nuorisoko[td]i|perheko[td]i|lukio|eskari|esiopetu|ryhmäperhe|kerho|joukkue|seurakun|kylä|perhekeskukse|kirkonkyl)\p{L}*/giu;
const member =
  /(?<!\p{L})(?:poika|poja\p{L}*|tyttö\p{L}*|tytö\p{L}*|tytär\p{L}*|tyttär\p{L}*|kaksos\p{L}+|kolmos\p{L}+|sisarus\p{L}+|veljes\p{L}+|perhe(?:en|ess[aä]|ell[aeä])?|lapsi|lapse\p{L}+|nuori|nuore\p{L}+|vauva\p{L}*|äiti|äidi\p{L}+|isä\p{L}*|pojke\p{L}*|flicka\p{L}*|boy|girl)/giu;
const onlyOne =
  /(?<!\p{L})(?:(?:paikkakunnan |kunnan |kylän |koulun |alueen )?(?:ainoa\p{L}*|ainut|ainuttaa\p{L}*|ainoina) (?:[\p{L}-]+ ){0,2}?\p{L}*(?:perhe\p{L}*|laps\p{L}+|oppila\p{L}+|pak(?:olai)\p{L}+|poika|pojan|tyttö|tytön|nuor\p{L}+|asuk\p{L}+|äi[td]i\p{L}*|isä\p{L}*|maahanmuuttaja\p{L}*|kaksos\p{L}+|kolmos\p{L}+|vammai\p{L}+|kuuro\p{L}*|sokea\p{L}*|\p{L}+nkieli\p{L}+)|kolmos(?:et|ten|ille|ista)|neloset|(?:kirkkoherra|kappalainen|kappalaise|kunnanjohtaja|kaupunginjohtaja|rehtori|poliisipäälli|kansanedustaja|kunnanlääkäri|apteekkari|kauppiaa|koulunjohtaja|päiväkodin johtaja|rovasti|vallesmanni|eläinlääkäri)\p{L}*n? (?:poika|poja\p{L}*|tytär|tyttär\p{L}+|lapsi|laps\p{L}+|perhe\p{L}*|vaimo\p{L}*|puoliso\p{L}*|tyttö|tytö\p{L}*|lapsenlap\p{L}+)|ens?(?:immäinen|imä?inen) (?:[\p{L}-]+ ){0,2}perhe|den enda \p{L}*(?:familjen|pojken|flickan|barnet)|the only \p{L}+ (?:family|child|boy|girl))/giu;

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

const numerals =
  'nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista'.split(
    ' ',
  );

function ageIn(text: string): Part | null {
  for (const match of text.matchAll(age)) {
    const told = match.slice(1).find((group) => group !== undefined);
    const years =
      told === undefined ? 1 : /\d/.test(told) ? Number(told) : numerals.indexOf(told.toLowerCase());
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
