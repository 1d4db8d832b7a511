type Placed = { id: string; position: number | null };

/** By place in the agenda; where questions have none yet, in an order drawn from the reader's own seed, always the same. */
export function inReadersOrder<Question extends Placed>(
  questions: readonly Question[],
  seed: string | null,
): Question[] {
  if (seed === null) return [...questions];
  return [...questions].sort((one, other) => {
    const byPosition = (one.position ?? Infinity) - (other.position ?? Infinity);
    return byPosition || drawn(seed, one.id) - drawn(seed, other.id);
  });
}

/** A number of 32 bits that looks like chance: FNV-1a, and murmur3's last mixing so that like ids do not lie together. */
function drawn(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed + id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
