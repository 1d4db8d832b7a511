/** Words longer than this are looked at by their beginning alone: no Finnish word is, and an index has its limits. */
const longestWord = 100;

/** A word as the analysis takes it: small letters, composed (NFC), without soft hyphens, with one kind of hyphen and apostrophe. */
export function writtenForm(word: string): string {
  return word
    .slice(0, 4 * longestWord)
    .replaceAll('\u00ad', '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll('\u2019', "'")
    .slice(0, longestWord)
    .replace(/[\ud800-\udbff]$/, '');
}
