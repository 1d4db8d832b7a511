import { type Direction, smallMunicipalities } from './municipalities.ts';
import { follows, mayFollow, stemsOf } from './name-forms.ts';

/** A place in a text and what may stand there instead. */
export type Part = { start: number; end: number; instead: string };

/** `isVillage`: a part of a municipality is told too; `isTown`: so many live there that an age alone tells of nobody. */
export type SmallPlace = Part & { isVillage: boolean; isTown: boolean };

const word = /\p{L}[\p{L}\p{M}]*(?:[-:]\p{L}+)*/gu;
const unitOfVillage =
  /^(?:\p{L}*koulu|päiväko|eskari|lukio|esiopetu|neuvola|kerho|nuorisotal|perheko)\p{L}*$/u;
const anyUnit = /(?<!\p{L})\p{L}*(?:koulu|päiväko[td]|eskari|esiopetu|neuvola|perheko[td]|lukio)/u;
const towns =
  /^(?:kempel|kajaani|kemi(?:n|ss|st|in|$)|tornio|raahe|iisalm|varkau|imatra|kaarina|naantali|nokia|ylöjärv|kangasala|lempäälä|pirkkala|sastamala|salo|raasepori|lohja|hyvinkää|järvenpää|kerava|kirkkonumm|tuusula|nurmijärv|riihimä|kotka|hollola|heinola|mäntsälä|sipoo|vihti|vihdi|jämsä|valkeakosk|lieto|liedo|pietarsaar|mustasaar|ylivieska|uusikaupun|uudenkaupun|raisio|parai|hamina|forssa|kurikka|laukaa|äänekosk|siilinjärv|pieksämä|janakkala|kuusamo)/u;
// In small letters these are words: “kolarissa”, “virrasta”.
const wordsToo =
  /^(?:kolari|virr|multi|hang|kannu|perho|rusko|salo|sall|aura|eura|masku|soin|luo[td]|pello|tervo|kem|sun[dt]|geta|akaa|lem|juva|karvi|kust|somero|sulka|kita|inari|laiti|hami|nakki|vehma|kaav|kit|par|rau|loh|vi[hr])/u;
const ofPlace = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle)$/u;

const village =
  /^\p{Lu}\p{L}{2,}(?:kylä|järve|niemi|nieme|lah[td]e|koske|vaara|perä|kangas|kankaa|mäe|harju|joe|salme|ranna|saare|suo|selä|maa)(?:n|ssä|ssa|llä|lla|stä|sta|ltä|lta|ään|een|lle)$/u;
const largePlace =
  /^(?:Helsin|Espoo|Vantaa|Tamper|Turu|Oulu|Jyväskyl|Lahde|Kuopio|Pori|Joensuu|Lappeenran|Hämeenlinna|Vaasa|Seinäjoe|Rovaniem|Mikkeli|Kouvola|Savonlinna|Kokkola|Rauma|Porvoo|Suome|Ruotsi|Viro|Pohjois|Etelä|Itä|Länsi|Keski|Uudenmaa|Lapi|Kainuu)/u;
// “Lapsen koulu” is no place's.
const nobodysPlace =
  /^(?:Lapsen|Lasten|Pojan|Tytön|Nuoren|Nuorten|Asiakkaan|Asiakkaani|Oppilaan|Perheen|Kunnan|Kaupungin|Kylän|Alueen|Äidin|Isän|Oman|Entisen|Uuden|Saman|Toisen|Lähimmän|Pienen|Suuren|Tämän|Minkä|Meidän|Heidän|Hänen|Sisaren|Veljen|Siskon|Lähin|Jonkin|Jokaisen|Kunkin|Kyseisen|Nykyisen|Ennen|Sekä|Kun|Jos|Miten|Hyvinvointialueen|Erään|Muun|Yhden|Kahden|Valtion|Viron|Yksityisen|Alaikäisen)$/u;
const longest = 30;
let placeStems: Map<string, Direction> | undefined;

/** The first small municipality of Finland, or village with its school, in a text. */
export function findSmallPlace(text: string): SmallPlace | null {
  const words = [...text.matchAll(word)];
  const at = words.findIndex(
    ({ 0: each }) =>
      (/^\p{Lu}/u.test(each) || ((ofPlace.test(each) || inhabitant.test(each)) && !wordsToo.test(each))) &&
      directionOf(each.toLowerCase()) !== null,
  );
  const found = words[at];
  if (found === undefined) return villageIn(words, text);
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

// A village alone counts with its school or another unit of a village: “Sarakylän koulun”, “Olhavan koulun”.
function villageIn(words: RegExpExecArray[], text: string): SmallPlace | null {
  const hasUnit = anyUnit.test(text);
  const at = words.findIndex(({ 0: name }, place) => {
    if (!/^\p{Lu}\p{Ll}{2,}/u.test(name) || largePlace.test(name)) return false;
    if (hasUnit && /kylä|perä|järve|nieme|koske|vaara/u.test(name) && village.test(name)) return true;
    const isBeforeUnit = unitOfVillage.test(words[place + 1]?.[0] ?? '');
    return isBeforeUnit && name.endsWith('n') && !/(?:inen|isen)$/u.test(name) && !nobodysPlace.test(name);
  });
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
  const root = inhabitant.exec(plain)?.[1];
  return root === undefined
    ? null
    : (placeStems.get(root) ?? placeStems.get(root.replace(/te$/u, 'si')) ?? null);
}

// “Ruoveteläinen”, of Ruovesi; “hailuotolaisen”
const inhabitant = /^(\p{L}{2,})l[aä]i(?:nen|s\p{L}{1,8})$/u;

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
