import {
  alsoNames,
  matterOfOne,
  townsDeed,
  kinWord,
  placesWord,
  exampleName,
  publicWork,
  neverPeople,
  ofCompany,
  nounsToo,
  personsCourse,
  personsDeed,
  somebodyIs,
  somebodysDeed,
  somebodysWord,
} from './known-words.ts';
import { isSurname, likeElative } from './lone-surnames.ts';
import { follows, isTold } from './name-neighbours.ts';
import { wordBeside, type Place, type Word } from './name-words.ts';
import { isUnknownName } from './unknown-names.ts';

const localEnding = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|hin|seen|aan|ään|iin|oon|öön|uun|yyn|een)$/u;
// what begins sentences and looks like the genitive of a name: “Toivon äidin ymmärtävän”, “Saman perheen”
const opener =
  /^(?:toivon|uskon|annan|aion|luen|avaan|otan|tulen|olen|arvon|lähden|saman|oman|mihin|niihin|meihin|noihin|minkä\p{L}*|mikään|kuin|niin|noin|kukaan|ilman|ennen|main|miehen|joen|minun|sinun|hänen|muun|toisen|kunkin|jonkin|jonkun|kunnon|hien|liian|vain|ensin|enemmän|aikoen|heimon|poika\p{L}*|veli|velje\p{L}*|sisko\p{L}*|ukko|ukki|hans)$/u;
const moreOftenPeople = /^(?:kaarina|salla|simo[an]?$|loviisa)/u;
const alwaysPeople = /^iina/u;
// “Emma ja Elias -ohjelma”, “Marja- ja sienikausi”, “Suomi.fi”, “Ibrahim v. Norja”
const ofWork = /^(?:(?: ja \p{Lu}\p{L}+)? -\p{Ll}|- |\.\p{L}|(?: \p{Lu}\p{L}+)? v\.? \p{Lu})/u;
const townAfter = /^(?:kunta|kunnan|kunnas|kaupun|hyvinvointialu)/u;
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
  if (exampleName.test(word.text) || exampleName.test(next?.text ?? '')) return false;
  if (neverPeople.test(word.text) || publicWork.test(next?.text ?? '') || townAfter.test(next?.text ?? ''))
    return false;
  if (
    ofCompany.test(wordBeside(words, at, -1)?.text ?? '') ||
    ofWork.test(place.text.slice(word.end, word.end + 30))
  )
    return false;
  if (word.letters === 'small') return isSmallName(word, place);
  if (word.letters === 'capitals' && word.text.length < leastOfCapitals) return false;
  const { first, surname, other } = word.reading;
  if (other) return isRatherSomebody(word, place);
  if (first !== 'no' && isFirstName(word, place)) return true;
  if (surname !== 'no' && isSurname(word, place)) return true;
  return first === 'no' && isUnknownName(place);
}

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
