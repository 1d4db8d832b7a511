import createHyphenator from 'hyphen/hyphen.js';
import english from 'hyphen/patterns/en-gb.js';
import finnish from 'hyphen/patterns/fi.js';
import swedish from 'hyphen/patterns/sv.js';

const softHyphen = '\u00AD';
const longEnough = 12;
/** Letters that stay together at either end of a word. */
const keptTogether = 4;
const cachedWordsAtMost = 50_000;

const options = { hyphenChar: softHyphen, html: false };
const hyphenators = {
  fi: createHyphenator(finnish, options),
  sv: createHyphenator(swedish, options),
  en: createHyphenator(english, options),
};

type Language = keyof typeof hyphenators;

// The patterns never part two vowels, so they miss where a compound's latter part begins with one: lastensuojelu-ilmoitus. An
// act's name is best parted before its last word: lastensuojelu-laki.
const latterParts =
  /(?<=\p{L}{3}[aeiouyäön])(?=ilmoit|oikeu|asiakirj|asiama|asiami|asioi|arvio|edunvalv|ohjau|osallis|aloit|ohje)|(?<=\p{L}{4}[aeiouyäöns])(?=la(?:ki(?:a|in)?|in|issa|ista)(?!\p{L}))/u;

/** The patterns part `perus-o-petus`: a letter alone goes with what follows it. */
const loneLetter = /(?<=\u00ad)(\p{L})\u00ad/gu;

/** Puts soft hyphens in the long words of a plain text; addresses stay as they are. */
export function hyphenateText(language: Language, text: string): string {
  if (text.length < longEnough) return text;
  return text.replace(addressOrLongWord, (found) =>
    isAddress(found) ? found : hyphenateWord(language, found),
  );
}

/**
 * Puts soft hyphens in the long words that a reader sees of an HTML document or a part of one, by the `lang` each stands in;
 * addresses, attributes, code, scripts, the head and what people type stay as they are.
 */
export function hyphenateHtml(language: Language, html: string): string {
  const languages = languagesOfElements(language);
  let done = '';
  let at = 0;
  for (let tagAt = html.indexOf('<'); tagAt !== -1; tagAt = html.indexOf('<', at)) {
    const afterTag = endOfMarkup(html, tagAt);
    const tag = html.slice(tagAt, afterTag);
    done += hyphenateText(languages.current(), html.slice(at, tagAt)) + tag;
    languages.pass(tag);
    at = afterTag;
  }
  return done + hyphenateText(languages.current(), html.slice(at));
}

// The letters of the three languages, spelt out: more than twice as fast as \p{L}.
const letter = 'A-Za-zÀ-ÖØ-öø-ÿŠšŽž';
const addressOrLongWord = new RegExp(
  `(?:https?://|www\\.)\\S+|[${letter}${softHyphen}]{${longEnough},}`,
  'g',
);
const isAddress = (found: string) => found.includes('.') || found.includes(':');
const quoteCode = 34;
const tagEndCode = 62;
const untouched = /^<(head|script|style|textarea|select|code|kbd|pre|svg)[\s>]/;

/** Where the tag that starts here ends, or the whole element when nothing in it is for hyphenating. */
function endOfMarkup(html: string, start: number): number {
  const tagEnd = endOfTag(html, start);
  const element = untouched.exec(html.slice(start, start + 10))?.[1];
  if (!element) return tagEnd;
  const closing = html.indexOf(`</${element}>`, tagEnd);
  return closing === -1 ? html.length : closing;
}

// A `>` may stand in an attribute's value; the values are always in double quotes.
function endOfTag(html: string, start: number): number {
  let quotes = 0;
  for (let at = start; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === quoteCode) quotes += 1;
    else if (code === tagEndCode && quotes % 2 === 0) return at + 1;
  }
  return html.length;
}

/** Follows which language the text is in while the tags of a document pass by. */
function languagesOfElements(first: Language) {
  const open: { tag: string; depth: number; language: Language }[] = [];
  return {
    current: () => open.at(-1)?.language ?? first,
    pass(markup: string) {
      const inner = open.at(-1);
      const lang = markup.includes(' lang="') ? / lang="(fi|sv|en)"/.exec(markup)?.[1] : undefined;
      if (!inner && !lang) return;
      const tag = /^<\/?(\w+)/.exec(markup)?.[1] ?? '';
      if (lang && !markup.endsWith('/>')) {
        open.push({ tag, depth: 1, language: lang as Language }); // as: the expression lists them
      } else if (inner?.tag === tag) {
        inner.depth += markup.startsWith('</') ? -1 : 1;
        if (inner.depth === 0) open.pop();
      }
    },
  };
}

const cache: Record<Language, Map<string, string>> = { fi: new Map(), sv: new Map(), en: new Map() };

function hyphenateWord(language: Language, word: string): string {
  const words = cache[language];
  const known = words.get(word);
  if (known !== undefined) return known;
  // Words come from what people write: the cache must not grow with them for ever.
  if (words.size >= cachedWordsAtMost) words.clear();
  const own = ownCopy(word);
  const parted = partWord(language, own);
  words.set(own, parted);
  return parted;
}

// V8 keeps a part of a string as a view of the whole: a word kept as it was found would keep its page in memory.
function ownCopy(word: string): string {
  return Buffer.from(word).toString();
}

function partWord(language: Language, word: string): string {
  if (word.includes(softHyphen)) return word;
  const parts = language === 'fi' ? word.split(latterParts) : [word];
  return parts
    .map((part) => withWholeEnds(hyphenators[language](part)))
    .join(softHyphen)
    .replace(loneLetter, '$1');
}

/** Joins to its neighbour a first or last piece that is too short to stand alone on a line. */
function withWholeEnds(parted: string): string {
  const pieces = parted.split(softHyphen);
  if ((pieces[0]?.length ?? keptTogether) < keptTogether) pieces.splice(0, 2, pieces.slice(0, 2).join(''));
  if ((pieces.at(-1)?.length ?? keptTogether) < keptTogether) pieces.splice(-2, 2, pieces.slice(-2).join(''));
  return pieces.join(softHyphen);
}
