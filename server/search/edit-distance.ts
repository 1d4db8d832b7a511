/**
 * How many letters must be put in, left out, changed or exchanged with their neighbour to make one word of another (optimal
 * string alignment, Boytsov 2011, section 2.1); `atMost + 1` where it is more than `atMost`.
 */
export function editDistance(one: string, other: string, atMost: number): number {
  if (Math.abs(one.length - other.length) > atMost) return atMost + 1;
  return lastRow(one, other, atMost)?.at(-1) ?? atMost + 1;
}

/** The same from a word to the nearest beginning of another. */
export function distanceToBeginning(one: string, other: string, atMost: number): number {
  const row = lastRow(one, other.slice(0, one.length + atMost), atMost);
  return row === null ? atMost + 1 : Math.min(...row);
}

/** From the whole of one word to each beginning of the other; null where all are farther than `atMost`. */
function lastRow(one: string, other: string, atMost: number): number[] | null {
  const far = atMost + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => Math.min(at, far));
  for (let i = 1; i <= one.length; i += 1) {
    const row = [Math.min(i, far)];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (above[j - 1] ?? far) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const nearest = Math.min(changed, (above[j] ?? far) + 1, (row[j - 1] ?? far) + 1, far);
      const exchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(exchanged ? Math.min(nearest, (before[j - 2] ?? far) + 1) : nearest);
    }
    if (Math.min(...row) > atMost) return null;
    [before, above] = [above, row];
  }
  return above;
}
