import type { IndexDifference } from './search-engine.ts';

/** Compares what is public with what an index holds: entry id -> digest in both. */
export function indexDifference(
  shouldBe: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, string>,
): IndexDifference {
  const ids = [...shouldBe.keys()];
  return {
    missing: ids.filter((id) => !held.has(id)),
    outdated: ids.filter((id) => held.has(id) && held.get(id) !== shouldBe.get(id)),
    surplus: [...held.keys()].filter((id) => !shouldBe.has(id)),
  };
}
