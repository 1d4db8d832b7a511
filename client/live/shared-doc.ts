import * as Y from 'yjs';
import { fromBase64, toBase64 } from './shared-bytes.ts';
import { changeBetween, type SharedChange } from './shared-change.ts';

export type SharedField = 'markdown' | 'citations';
export type SharedTexts = Record<SharedField, string>;
/** A place in a text that stays at its letter while others write. */
export type SharedCursor = { field: SharedField; position: string };

/** What is kept of a document on the device: its state, and who this device was in it. */
export type KeptDoc = { state: string; writers: number[] };

export type SharedDoc = ReturnType<typeof createSharedDoc>;

/**
 * The text that the session's two lawyers write at once, as this page has it. Deleted text is collected at once and there is
 * no stack for undoing: so what was typed and taken away again is not in what is sent.
 */
export function createSharedDoc(kept: KeptDoc | null = null) {
  const doc = new Y.Doc({ gc: true });
  const texts = { markdown: doc.getText('markdown'), citations: doc.getText('citations') };
  const writers = new Set([...(kept?.writers ?? []), doc.clientID]);
  if (kept) Y.applyUpdate(doc, fromBase64(kept.state));
  const textOf = (field: SharedField) => texts[field].toJSON();
  const edit = (field: SharedField, { at, removed, inserted }: SharedChange) =>
    doc.transact(() => {
      texts[field].delete(at, removed);
      texts[field].insert(at, inserted);
    });
  return {
    text: textOf,
    edit,
    /** Makes a text another with as little change as can be. */
    rewrite: (field: SharedField, text: string) => edit(field, changeBetween(textOf(field), text)),
    /** Takes in a state of the server's document. */
    receive: (state: string) => Y.applyUpdate(doc, fromBase64(state)),
    /** What this document has and one with the state vector `vector` has not; without one, all of it. */
    updateSince: (vector: string | null) =>
      toBase64(Y.encodeStateAsUpdate(doc, vector === null ? undefined : fromBase64(vector))),
    /** The document as it is kept on the device. */
    kept: (): KeptDoc => ({ state: toBase64(Y.encodeStateAsUpdate(doc)), writers: [...writers] }),
    /** The place just after the character before `index`: what another writes at the same place comes after it. */
    cursorAt: (field: SharedField, index: number): SharedCursor => ({
      field,
      position: toBase64(
        Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(texts[field], index, -1)),
      ),
    }),
    /** Where a cursor stands now; null while this document does not have its letter. */
    indexOf({ field, position }: SharedCursor): number | null {
      const place = placeIn(doc, position);
      return place?.type === texts[field] ? place.index : null;
    },
    /** What this device has written and what still stands, run by run. */
    ownRuns: (field: SharedField): string[] => runsOf(texts[field], writers),
  };
}

/** The state vector of a state of the server's document. */
export function vectorOf(state: string): string {
  return toBase64(Y.encodeStateVectorFromUpdate(fromBase64(state)));
}

// The other's page sent it: what is no position is nowhere.
function placeIn(doc: Y.Doc, position: string): Y.AbsolutePosition | null {
  try {
    const relative = Y.decodeRelativePosition(fromBase64(position));
    return Y.createAbsolutePositionFromRelativePosition(relative, doc);
  } catch {
    return null;
  }
}

function runsOf(text: Y.Text, writers: ReadonlySet<number>): string[] {
  const runs: string[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString && writers.has(item.id.client)) runs.push(item.content.str);
  }
  return runs;
}
