const number = String.raw`[1-9]\d{0,3}(?: ?[a-z](?!\p{L}))?(?:\.[1-9]\d?){0,2}(?!\d|/\d)`;
const and = String.raw`(?: ?[-,] ?| (?:ja|sekä|tai|taikka|och|eller|and|or) )`;
const numbers = `${number}(?:${and}${number}){0,9}`;
const few = `[1-9]\\d?(?:${and}[1-9]\\d?){0,4}`;
const sectionWord = String.raw`(?:§{1,2}(?::\p{L}{1,5})?|pyk[äa]l\p{L}+|pyk(?!\p{L})\.?|paragraf\p{L}*)`;
const articleWord = String.raw`(?:artikl\p{L}+|article|art(?!\p{L})\.?)`;

// A number before one of these counts years, days, money, children, or names a school year; it is no section.
const whole = '(?!\\p{L})';
const counted = [
  `(?:v|kk|vko|pv|vrk|h|t|min|hlö|lasta|€|%)${whole}|€|%`,
  `vuo(?:ti|tt|de|si)|ikäi(?:ne|se)|kuukau|kuukaut|viik(?:ko|koa|on)${whole}|(?:arki)?päiv(?:ä|ää|än)${whole}|vuorokau`,
  `tun(?:ti|nin)|minuut|eur(?:o|oa|on)?${whole}|prosentt|kert(?:a|aa|oja)${whole}|-?luok(?:k|a)|henkilöä?${whole}`,
  'år|månad|veck|dag(?:ar|en)?(?!\\p{L})|dygn|timm|year|month|week|days?(?!\\p{L})|hour',
].join('|');
const bare = String.raw`[1-9]\d{0,2}(?: ?[a-gi-l](?!\p{L}))?(?:\.[1-9])?(?![\d\p{L}])`;

/** How the places inside an act are written; each reads from a place of its own (flag `y`), its parts are groups. */
export const placePatterns = {
  chapter:
    / ?([1-9]\d{0,2})(?: ?([a-z]))?\.? ?(?:luku|luvu\p{L}+|lukuun|lukua|kapit\p{L}+|kap(?!\p{L})\.?)(?!\p{L})/iuy,
  chapterAfterWord: /,? ?chapter ([1-9]\d{0,2})(?: ?([a-z]))?(?![\d\p{L}])/iuy,
  chapterAndColon: / ?([1-9]\d{0,2})(?: ?([a-z]))? ?: ?(?=[1-9])/iuy,
  sections: new RegExp(` ?(${numbers})\\.? ?${sectionWord}`, 'iuy'),
  sectionAfterSign: new RegExp(` ?§{1,2} ?(${number})(?! ?§)`, 'iuy'),
  sectionAfterWord: new RegExp(
    `,? ?(?:pyk[äa]l\\p{L}+|paragraf\\p{L}*|sections?) (${numbers})(?! ?§)`,
    'iuy',
  ),
  articles: new RegExp(` ?(${numbers})\\.? ?${articleWord}`, 'iuy'),
  articleAfterWord: new RegExp(`,? ?(?:artikla|artikel|article|art(?!\\p{L})\\.?) ?(${number})`, 'iuy'),
  bareNumber: new RegExp(` ?(${number})`, 'iuy'),
  /** A number that in a query may well be a section: no year, no age, no date, no count. */
  askedNumber: new RegExp(` ?(${bare}(?: ?- ?${bare})?)(?![.:/,-]\\d)(?![ -]{0,2}(?:${counted}))`, 'iuy'),
  subsections: new RegExp(` ?(${few}) ?\\.? ?mom(?:\\.|ent\\p{L}+)?(?!\\p{L})`, 'iuy'),
  subsectionAfterWord: new RegExp(`,? (?:subsection|momentti) (${few})(?![\\d\\p{L}])`, 'iuy'),
  items: new RegExp(` ?(${few}) ?\\.? ?(?:koh(?:ta|da|ti)\\p{L}*|punkten)(?!\\p{L})`, 'iuy'),
  itemAfterWord: new RegExp(`,? (?:paragraph|kohta) (${few})(?![\\d\\p{L}])`, 'iuy'),
  /** After a paragraph written with a dot: `artikel 6.1 c`. */
  letter: / ([a-z])(?!\p{L})/iuy,
  point: / ?([a-z])[ -]{0,2}alakoh\p{L}+/iuy,
  bracketed: /\((\d{1,2})\)(?:\(([a-z])\))?/iuy,
  joined: new RegExp(and, 'iuy'),
} as const;

/** Parts a list such as `71–73 ja 26` at its joints; the joints stand between the numbers. */
export function partsOfList(list: string): string[] {
  return list.split(new RegExp(`(${and})`, 'iu'));
}
