import { type Direction, smallMunicipalities } from './municipalities.ts';
import { follows, mayFollow, stemsOf } from './name-forms.ts';

/** A place in a text and what may stand there instead. */
export type Part = { start: number; end: number; instead: string };

/** `isVillage`: a part of a municipality is told too; `isTown`: so many live there that an age alone tells of nobody. */
export type SmallPlace = Part & { isVillage: boolean; isTown: boolean };

const word = /\p{L}[\p{L}\p{M}]*(?:[-:]\p{L}+)*/gu;
const unitOfClass = /(?:koulu|lukio)\p{L}*$/u;
const towns =
  /^(?:kempel|kajaani|kemi(?:n|ss|st|in|$)|tornio|raahe|iisalm|varkau|imatra|kaarina|naantali|nokia|ylöjärv|kangasala|lempäälä|pirkkala|sastamala|salo|raasepori|lohja|hyvinkää|järvenpää|kerava|kirkkonumm|tuusula|nurmijärv|riihimä|kotka|hollola|heinola|mäntsälä|sipoo|vihti|vihdi|jämsä|valkeakosk|lieto|liedo|pietarsaar|mustasaar|ylivieska|uusikaupun|uudenkaupun|raisio|parai|hamina|forssa|kurikka|laukaa|äänekosk|siilinjärv|pieksämä|janakkala|kuusamo)/u;

const village =
  /^\p{Lu}\p{L}{2,}(?:kylä|järve|niemi|nieme|lah[td]e|koske|vaara|perä|kangas|kankaa|mäe|harju|joe|salme|ranna|saare|suo|selä|maa)(?:n|ssä|ssa|llä|lla|stä|sta|ltä|lta|ään|een|lle)$/u;
const longest = 30;
let placeStems: Map<string, Direction> | undefined;

/** The first small municipality of Finland, or village with its school, in a text. */
export function findSmallPlace(text: string): SmallPlace | null {
  const words = [...text.matchAll(word)];
  const at = words.findIndex(
    ({ 0: each }) => /^\p{Lu}/u.test(each) && directionOf(each.toLowerCase()) !== null,
  );
  const found = words[at];
  if (found === undefined) return villageIn(words);
  const [name] = found;
  const next = words[at + 1];
  const isVillage = next !== undefined && (village.test(next[0]) || /^(?:kylä|kirkonkyl)/u.test(next[0]));
  const direction = directionOf(name.toLowerCase()) ?? 'pohjoinen';
  const last = isVillage ? next : found;
  return {
    start: found.index,
    end: last.index + last[0].length,
    instead: generalPlace(direction, last[0]),
    isVillage,
    isTown: towns.test(name.toLowerCase()),
  };
}

// A village alone counts with a school or a village's other unit after it: “Sarakylän koulun”.
function villageIn(words: RegExpExecArray[]): SmallPlace | null {
  const at = words.findIndex(
    ({ 0: name }, place) =>
      /kylä|perä|järve/u.test(name) && village.test(name) && unitOfClass.test(words[place + 1]?.[0] ?? ''),
  );
  const found = words[at];
  if (found === undefined) return null;
  return {
    start: found.index,
    end: found.index + found[0].length,
    instead: 'pienen kylän',
    isVillage: true,
    isTown: false,
  };
}

function directionOf(name: string): Direction | null {
  if (name.length > longest) return null;
  placeStems ??= makePlaceStems();
  const plain = name.replace(/:(?=\p{L}+$)/u, '');
  for (let end = plain.length; end >= 2; end -= 1) {
    const direction = placeStems.get(plain.slice(0, end));
    const ending = plain.slice(end);
    if (
      direction !== undefined &&
      (ending === ''
        ? placeStems.has(plain)
        : mayFollow(ending, follows.one | follows.many | follows.consonant))
    )
      return direction;
  }
  return null;
}

const directions = [
  'pohjoinen',
  'itäinen',
  'läntinen',
  'eteläinen',
  'keskinen',
] as const satisfies Direction[];

function makePlaceStems(): Map<string, Direction> {
  const stems = new Map<string, Direction>();
  for (const direction of directions)
    for (const name of smallMunicipalities[direction].trim().split(/\s+/))
      for (const [stem] of stemsOf(name)) stems.set(stem, direction);
  return stems;
}

/** “pohjoisessa kunnassa” for “Pudasjärvellä”. */
function generalPlace(direction: Direction, form: string): string {
  const stem = `${direction.slice(0, -3)}se`;
  const vowel = /[äöy]/u.test(stem) ? 'ä' : 'a';
  if (form.endsWith('n') && !/(?:aan|ään|een|iin|oon|öön|uun|yyn|seen|hin)$/u.test(form))
    return `${stem}n kunnan`;
  if (/(?:ll|ss)[aä]$/u.test(form)) return `${stem}ss${vowel} kunnassa`;
  if (/(?:lt|st)[aä]$/u.test(form)) return `${stem}st${vowel} kunnasta`;
  if (/lle$|n$/u.test(form)) return `${stem}en kuntaan`;
  return `${direction} kunta`;
}
