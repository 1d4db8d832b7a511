/** One change of a text: at a place so many characters gone and others come. */
export type SharedChange = { at: number; removed: number; inserted: string };

/**
 * What was typed into a field, from its text before and after. Where several changes would give the same text – one more "a"
 * among "aaa" – the caret tells which it was: what is after it was there before.
 */
export function changeBetween(before: string, after: string, caret: number = after.length): SharedChange {
  const shorter = Math.min(before.length, after.length);
  const sameAfterCaret = sameEnd(before, after, Math.min(shorter, after.length - caret));
  const at = sameStart(before, after, shorter - sameAfterCaret);
  const end = sameEnd(before, after, shorter - at);
  return { at, removed: before.length - end - at, inserted: after.slice(at, after.length - end) };
}

function sameStart(one: string, other: string, most: number): number {
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return isWithinPair(one, same) || isWithinPair(other, same) ? same - 1 : same;
}

function sameEnd(one: string, other: string, most: number): number {
  let same = 0;
  while (same < most && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  const within = isWithinPair(one, one.length - same) || isWithinPair(other, other.length - same);
  return within ? same - 1 : same;
}

// Half of a surrogate pair is no character and cannot be sent.
function isWithinPair(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text[index - 1] ?? '') && /^[\uDC00-\uDFFF]$/.test(text[index] ?? '');
}
