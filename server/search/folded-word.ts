/** A word without dots, rings, accents and hyphens, as someone in haste types it: `päivä-koti` → `paivakoti`. */
export function foldedWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}'-]/gu, '')
    .toLowerCase();
}
