import {
  alsoNames,
  matterOfOne,
  townsDeed,
  kinWord,
  placesWord,
  exampleName,
  institutional,
  publicWork,
  roleBefore,
  neverPeople,
  ofCompany,
  nounsToo,
  personsCourse,
  personsDeed,
  somebodyIs,
  somebodysDeed,
  somebodysWord,
} from './known-words.ts';
import { wordBeside, type Place, type Word } from './name-words.ts';
import { isUnknownName } from './unknown-names.ts';

const localEnding = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|hin|seen|aan|ään|iin|oon|öön|uun|yyn|een)$/u;
// the partitive of Keinonen is the elative of keino, the genitive of the Laitonens that of laitokset
const likeElative = /(?:(?<!se)st[aä]|sten)\p{L}{0,3}$|[ae]isiin$|^(?:vähäsen|kultase|isose|pikkuse)/u;
// what begins sentences and looks like the genitive of a name: “Toivon äidin ymmärtävän”, “Saman perheen”
const opener =
  /^(?:toivon|uskon|annan|aion|luen|avaan|otan|tulen|olen|arvon|lähden|saman|oman|mihin|niihin|meihin|noihin|minkä\p{L}*|mikään|kuin|niin|noin|kukaan|ilman|ennen|main|miehen|joen|minun|sinun|hänen|muun|toisen|kunkin|jonkin|jonkun|kunnon|hien|liian|vain|ensin|enemmän|aikoen|heimon|poika\p{L}*|veli|velje\p{L}*|sisko\p{L}*|ukko|ukki|hans)$/u;
const moreOftenPeople = /^(?:kaarina|salla|simo[an]?$|loviisa)/u;
// in a surname that is a place's as well: a place, except of what ends in -la
const placeEnding = /(?:(?<!l[aä])(?:ss[aä]|st[aä])|hin|seen|(?<!l)aan|(?<!l)ään|iin|oon|öön|uun|yyn|een)$/u;
const alwaysPeople = /^iina/u;
// “Emma ja Elias -ohjelma”, “Marja- ja sienikausi”
const ofProgramme = /^(?: ja \p{Lu}\p{L}+)? -\p{Ll}|^- /u;
const nenForm = /(?:nen|se(?:n|en|lle|ksi|(?:ll|lt|st|ss|n)[aä])|set|st[aä])$/u;
const familyWord =
  /^(?:perhe\p{L}*|laps\p{L}+|äi[td]i\p{L}*|isä\p{L}*|vanhem\p{L}+|poja\p{L}*|tytö\p{L}*|kotona|kotiin|luona|luokse)$/u;
const adjective =
  /(?:lai|läi|väli|mai|mäi)(?:nen|se)|^(?:keski|kivi|yli|ali|pikkara|läänt|länti|etelä|uut|ihana|vierei|iltai|iltan|päiväl|pohjoi|itä|kuul|toimi|alhai|ylhäi|savi|kuiva)/u;
// “Sallan huostaanotto” is none of the municipality's.
const placesOfOne = new RegExp(
  `${kinWord.source}|^(?:kanssa|luona|luokse|puolesta|huostaan\\p{L}+|mielipi\\p{L}+|tapaami\\p{L}+)$`,
  'u',
);
const leastOfCapitals = 4;

/** Whether a first or last name stands alone at a word. */
export function isLoneName(place: Place): boolean {
  const { words, at } = place;
  const word = words[at];
  const next = wordBeside(words, at, 1);
  if (word === undefined || /^.(?::|$)/u.test(word.text)) return false;
  if (ofCompany.test(wordBeside(words, at, -1)?.text ?? '')) return false;
  if (neverPeople.test(word.text) || ofProgramme.test(place.text.slice(word.end, word.end + 30)))
    return false;
  if (exampleName.test(word.text) || exampleName.test(next?.text ?? '')) return false;
  // Suomi.fi
  if (/^\.\p{L}/u.test(place.text.slice(word.end, word.end + 2))) return false;
  if (publicWork.test(next?.text ?? '') || / v\.? \p{Lu}/uy.test(place.text.slice(word.end, word.end + 5)))
    return false;
  if (word.letters === 'small') return isSmallName(word, place);
  if (word.letters === 'capitals' && word.text.length < leastOfCapitals) return false;
  const { first, surname, other } = word.reading;
  if (other) return isRatherSomebody(word, place);
  if (first !== 'no' && isFirstName(word, place)) return true;
  if (surname !== 'no' && isSurname(word, place)) return true;
  return first === 'no' && isUnknownName(place);
}

// “asiakas Maija”, “Äiti: Maija”, “äiti (Maija)”
const isTold = ({ words, at }: Place) =>
  /^(?: {1,2}|: ?| \()$/.test(words[at]?.gap ?? '') && roleBefore.test(words[at - 1]?.text ?? '');
const follows = ({ words, at }: Place, pattern: RegExp) => pattern.test(wordBeside(words, at, 1)?.text ?? '');

// Inari, Salla, Lahti, Wilma: a place or a system, unless something tells otherwise.
function isRatherSomebody(word: Word, place: Place): boolean {
  const { first, surname } = word.reading;
  if (first === 'no' && surname === 'no') return false;
  if (alwaysPeople.test(word.text)) return true;
  if (isAmongPlaces(place)) return false;
  if (localEnding.test(word.text) || follows(place, placesWord)) return false;
  if (isTold(place)) return true;
  if (follows(place, townsDeed)) return false;
  return (
    first !== 'no' &&
    (moreOftenPeople.test(word.text) ||
      (word.text.endsWith('n') && follows(place, placesOfOne)) ||
      (word.reading.isBase && isDoing(word, place)))
  );
}

// “Iin, Simon ja Utajärven”
function isAmongPlaces({ words, at }: Place): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  const isListed = (one: Word | undefined, gap: string | undefined) =>
    one?.reading.other === true && gap === ', ';
  return isListed(before, words[at]?.gap) || isListed(after, after?.gap);
}

function isFirstName(word: Word, place: Place): boolean {
  const { first } = word.reading;
  if (word.opens && opener.test(word.text) && !isTold(place))
    return follows(place, matterOfOne) && alsoNames.test(word.text);
  if ((first !== 'word' && !(word.opens && nounsToo.test(word.text))) || isTold(place)) return true;
  if (!word.opens) return word.text.length > 2;
  if (word.text.endsWith('n') && follows(place, somebodysWord)) return true;
  if (word.reading.isBase && isDoing(word, place)) return true;
  const second = place.words[place.at + 2];
  return (
    follows(place, /^(?:ja|sekä|och|and)$/u) && second?.letters === 'capital' && second.reading.first !== 'no'
  );
}

// “Suvi kertoi” and “Suvi tuli koulusta”, not “Suvi meni”.
function isDoing(word: Word, place: Place): boolean {
  const rest = place.text.slice(word.end, word.end + 40);
  return follows(place, personsDeed) || personsCourse.test(rest) || somebodyIs.test(rest);
}

function isSurname(word: Word, place: Place): boolean {
  const { surname, isNen } = word.reading;
  if (isTold(place)) return true;
  if (follows(place, /^(?:kunta|kunnan|kunnas|kaupun|hyvinvointialu)/u)) return false;
  const isGenitive = /[ns]$/.test(word.text);
  if (surname === 'word' && word.opens)
    return nenForm.test(word.text) && !adjective.test(word.text) && isGenitive && follows(place, familyWord);
  if (surname === 'word')
    return nenForm.test(word.text) || (isGenitive && follows(place, kinWord)) || standsAlone(word, place);
  if (isNen) return !word.opens || !likeElative.test(word.text);
  if (placeEnding.test(word.text) || institutional.test(wordBeside(place.words, place.at, -1)?.text ?? ''))
    return false;
  if (isGenitive && (follows(place, kinWord) || follows(place, familyWord))) return true;
  // “Kivelät muuttivat”
  if (word.text.endsWith('t') && follows(place, /^\p{L}+v[aä]t$/u)) return true;
  return !word.opens || (word.reading.isBase && follows(place, somebodysDeed));
}

// Lehto, not a word of “Suomen Punainen Risti”.
function standsAlone(word: Word, { words, at }: Place): boolean {
  const neighbours = [wordBeside(words, at, -1), wordBeside(words, at, 1)];
  const isPart = neighbours.some(
    (each) =>
      each !== undefined && ((each.letters !== 'small' && !each.opens) || institutional.test(each.text)),
  );
  return word.letters === 'capital' && !isPart && !placeEnding.test(word.text) && word.text.length > 2;
}

function isSmallName(word: Word, place: Place): boolean {
  const { first, isNen, other } = word.reading;
  if (other || word.text.length < 4) return false;
  if (first === 'clear') return true;
  if (first === 'small')
    return (
      (word.text.endsWith('n') && follows(place, kinWord)) ||
      (word.reading.isBase && follows(place, somebodysDeed))
    );
  return isNen && first === 'no' && !likeElative.test(word.text);
}
