/** One character as recognition reads it: `plain` is empty for what is dropped, two units where the second takes the last one's place. */
export type ReadCharacter = { plain: string; length: number };

const entity = /&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/iy;
const namedEntities: Record<string, string> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', ndash: '-', mdash: '-', minus: '-', hyphen: '-', dash: '-', horbar: '-',
  shy: '', zwj: '', zwnj: '', commat: '@', period: '.', plus: '+', colon: ':', lpar: '(', rpar: ')', sol: '/',
  auml: 'ä', ouml: 'ö', aring: 'å',
}; // prettier-ignore
// A tag whose attributes could hold an address or a number is left to be read as text.
const inlineTag =
  /<(?:!--[^<>\d@]{0,80}--|\/?(?:b|i|u|s|em|strong|span|code|mark|small|sub|sup|font|a|del|ins|wbr)(?:\s[^<>\d@]{0,80})?\/?)>/iy;
const lineTag = /<\/?(?:br|p|div|li|td|tr)\s?\/?>/iy;
const emphasis = /\*{1,3}(?!\*)|~~|`|\\(?=[!-/:-@[-`{-~])/y;
const percentCode = /%(?:40|2[0bde])(?=[\p{L}\d])/iuy;

/** Reads the character at a place; `before` is the last one that was read and kept. */
export function readCharacter(text: string, at: number, before: string): ReadCharacter {
  const unit = text.charAt(at);
  if (unit >= '0' && unit <= 'z' && !'<\\`_'.includes(unit)) return { plain: unit, length: 1 };
  const marked = readMark(text, at, before);
  if (marked !== null) return marked;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const { length } = character;
  if (before !== '' && /\p{M}/u.test(character)) return { plain: withAccent(before, character), length };
  return { plain: foldCharacter(character), length };
}

function readMark(text: string, at: number, before: string): ReadCharacter | null {
  const unit = text.charAt(at);
  if (unit === '&') return readEntity(text, at);
  if (unit === '<') {
    const tag = matchAt(inlineTag, text, at);
    if (tag !== null) return { plain: '', length: tag[0].length };
    const line = matchAt(lineTag, text, at);
    return line && { plain: '\n', length: line[0].length };
  }
  if (unit === '%' && /[\p{L}\d]/u.test(before)) {
    const code = matchAt(percentCode, text, at);
    return code && { plain: String.fromCharCode(parseInt(code[0].slice(1), 16)), length: 3 };
  }
  // "040_123_4567" is emphasis; "matti_virtanen" keeps its two words apart
  if (unit === '_' && /[\d+-]/.test(before) && !/\p{L}/u.test(text.charAt(at + 1)))
    return { plain: '', length: 1 };
  // four and more stand for what somebody hid
  if (!'*~`\\'.includes(unit) || (unit === '*' && before === '*')) return null;
  const mark = matchAt(emphasis, text, at);
  return mark && { plain: '', length: mark[0].length };
}

function readEntity(text: string, at: number): ReadCharacter | null {
  const found = matchAt(entity, text, at);
  if (found === null) return null;
  const [whole, decimal, hexadecimal, name = ''] = found;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const named = namedEntities[name.toLowerCase()];
  if (named !== undefined) return { plain: named, length: whole.length };
  if (!(code > 0 && code <= 0x10ffff)) return null;
  const plain = foldCharacter(String.fromCodePoint(code));
  return { plain: plain.length === 1 ? plain : '', length: whole.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function withAccent(letter: string, accent: string): string {
  const one = (letter + accent).normalize('NFC');
  return one.length === 1 ? letter + one : '';
}

function foldCharacter(character: string): string {
  if (character > ' ' && character <= '~') return character;
  if (/[\n\r\u0085\u2028\u2029]/.test(character)) return '\n';
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  if (/[\s\p{Z}\u2800]/u.test(character)) return ' ';
  if (/\p{Cc}/u.test(character)) return '';
  if (/[\p{Pd}\u00ac\u02d7\u2010-\u2015\u203e\u2043\u207b\u208b\u2212\u2500\u2796\u30fc]/u.test(character))
    return '-';
  if (/[。｡․]/.test(character)) return '.';
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  return foldWidth(character);
}

// Unicode gives every set of decimal digits ten code points in a row, the sets of mathematical digits directly after each other.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

function foldWidth(character: string): string {
  const value = enclosedDigit(character);
  if (value !== null) return value;
  const compatible = /\p{No}/u.test(character) ? character : character.normalize('NFKC');
  if (compatible.length === 1) return compatible;
  // one unit in, one unit out, or the offsets would not hold
  return character.length === 1 ? character : '\ufffd';
}

// ① and ➀ are typed as digits; ² and ½ are not.
function enclosedDigit(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  const one = [0x2460, 0x2776, 0x2780, 0x278a].find((first) => code >= first && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  return code === 0x24ea || code === 0x24ff ? '0' : null;
}
