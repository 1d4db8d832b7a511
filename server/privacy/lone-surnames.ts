import { institutional, kinWord, somebodysDeed } from './known-words.ts';
import { follows, isTold } from './name-neighbours.ts';
import { type Place, type Word, wordBeside } from './name-words.ts';

/** The partitive of Keinonen is the elative of keino, the genitive of the Laitonens that of laitokset. */
export const likeElative = /(?:(?<!se)st[aä]|sten)\p{L}{0,3}$|[ae]isiin$|^(?:vähäsen|kultase|isose|pikkuse)/u;
// in a surname that is a place's as well: a place, except of what ends in -la
const placeEnding = /(?:(?<!l[aä])(?:ss[aä]|st[aä])|hin|seen|(?<!l)aan|(?<!l)ään|iin|oon|öön|uun|yyn|een)$/u;
const nenForm = /(?:nen|se(?:n|en|lle|ksi|(?:ll|lt|st|ss|n)[aä])|set|st[aä])$/u;
const familyWord =
  /^(?:perhe\p{L}*|laps\p{L}+|äi[td]i\p{L}*|isä\p{L}*|vanhem\p{L}+|poja\p{L}*|tytö\p{L}*|kotona|kotiin|luona|luokse)$/u;
const adjective =
  /(?:lai|läi|väli|mai|mäi)(?:nen|se)|^(?:keski|kivi|yli|ali|pikkara|läänt|länti|etelä|uut|ihana|vierei|iltai|iltan|päiväl|pohjoi|itä|kuul|toimi|alhai|ylhäi|savi|kuiva)/u;

/** Whether a word that may be a surname is one where it stands alone. */
export function isSurname(word: Word, place: Place): boolean {
  const { surname, isNen } = word.reading;
  if (isTold(place)) return true;
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
