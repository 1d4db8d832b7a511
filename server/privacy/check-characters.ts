const characters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The check character of a personal identity code or an electronic client identifier: its digits modulo 31 (decree 128/2010, 2 §). */
export function checkCharacterOf(digits: string): string {
  return characters.charAt(Number(digits) % characters.length);
}
