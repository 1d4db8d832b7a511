import { exampleName, ofCompany, publicWork } from './known-words.ts';
import { isBeside, type Place, type Word } from './name-words.ts';
import { countUnknownName } from './unknown-names.ts';

const mostWords = 5;
const particle = /^(?:von|af|de|van|der|den|bin|ibn|bint|al|el|da|dos|di|du|la|le)$/u;
const localEnding = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|hin|seen|aan|ään|iin|oon|öön|uun|yyn|een)$/u;
const nenForm = /(?:nen|se(?:n|en|lle|(?:ll|lt|st)[aä]))$/u;
const listed = /^(?:kohta|kohdan|liite|liitteen|vaihtoehto|luokka|ryhmä|alakohta|osa|vitamiini|hepatiitti)$/u;

/** How many words of a first name with a last name, or with an initial, begin at a word; at most 1 where none does. */
export function countFullName({ text, words, at }: Place): number {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return 0;
  if (exampleName.test(next.text) || ofCompany.test(word.text)) return 0;
  if (isInitial(word)) return countFromInitials({ text, words, at });
  if (isSurnameFirst(word, next)) return 2 + countFurther(words, at + 2, next);
  if (word.reading.first === 'no') return countUnknownName({ text, words, at });
  if (publicWork.test(next.text)) return 0;
  if (isInitial(next) && isBeside(next) && word.letters !== 'small' && !isLetterOfList(words, at)) return 2;
  return 1 + countFurther(words, at + 1, word);
}

function isInitial({ text, letters }: Word): boolean {
  return text.length === 1 && letters === 'capital';
}

const isLetterOfList = (words: Word[], at: number) => listed.test(words[at - 1]?.text ?? '');

// M. Virtanen, M.K. Virtaselle; but no “kohta B. Laki”.
function countFromInitials({ words, at }: Place): number {
  if (isLetterOfList(words, at)) return 0;
  let last = at + 1;
  for (let word = words[last]; word !== undefined && isInitial(word); word = words[last]) {
    if (!/^[. ]{1,2}$/.test(word.gap) || last - at > mostWords) return 0;
    last += 1;
  }
  const surname = words[last];
  if (surname === undefined || surname.letters === 'small' || !/^[. ]{1,2}$/.test(surname.gap)) return 0;
  const { reading } = surname;
  const isKnown = reading.surname !== 'no' && !(reading.other && reading.surname === 'word');
  return isKnown || reading.first === 'clear' ? last - at + 1 : 0;
}

// Virtasen Maija; Virtanen, Maija; in small letters only where neither is a word as well.
function isSurnameFirst(word: Word, next: Word): boolean {
  const { surname, other } = word.reading;
  const { first } = next.reading;
  if (surname === 'no' || first === 'no' || !(isBeside(next) || /^, ?$/.test(next.gap))) return false;
  if (word.letters === 'small' || next.letters === 'small')
    return (
      word.letters === next.letters &&
      surname === 'clear' &&
      word.reading.isNen &&
      word.reading.first === 'no' &&
      first !== 'word' &&
      next.text.length >= 4 &&
      isBeside(next)
    );
  return first === 'clear' || first === 'small' || (surname === 'clear' && !other);
}

function countFurther(words: Word[], from: number, lead: Word): number {
  let count = 0;
  while (count < mostWords) {
    const isParticle = particle.test(words[from + count]?.text ?? '') && isBeside(words[from + count]);
    const step = isParticle && count < mostWords - 1 ? 2 : 1;
    const next = words[from + count + step - 1];
    if (next === undefined || !isBeside(next) || !mayFollowName(next, count === 0 ? lead : undefined))
      return count;
    count += step;
  }
  return count;
}

/** Whether a word goes on the name that `lead` begins; without `lead` two words of it have been read already. */
function mayFollowName(next: Word, lead: Word | undefined): boolean {
  const { first, surname, other } = next.reading;
  if (next.letters === 'small') return lead?.letters === 'small' && isSmallSurname(lead, next);
  if (lead?.letters === 'small') return false;
  if (other && (localEnding.test(next.text) || surname === 'no')) return false;
  const isSure = lead === undefined || !isWordlike(lead);
  if (first === 'clear' || surname === 'clear') return true;
  if (surname === 'word') return !other || isSure || next.reading.isBase;
  if (first !== 'no') return isSure;
  return (
    isSure && next.letters === 'capital' && !next.opens && !publicWork.test(next.text) && next.text.length > 1
  );
}

function isSmallSurname(lead: Word, { reading, text }: Word): boolean {
  const { first } = lead.reading;
  if (lead.text.length < 4 || text.length < 4 || reading.other) return false;
  if (first === 'clear' || first === 'small')
    return reading.surname === 'clear' || (reading.surname === 'word' && nenForm.test(text));
  return reading.surname === 'clear' && nenForm.test(text) && reading.first === 'no';
}

function isWordlike({ reading, opens }: Word): boolean {
  return (reading.first === 'word' && opens) || (reading.other && reading.first !== 'clear');
}
