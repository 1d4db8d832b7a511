import * as Y from 'yjs';
import { Problem } from '../platform/problem.ts';

/** The text that two lawyers write together: a Yjs document of two texts, as it is kept and as it reads. */
export type SharedText = { state: Buffer; vector: Buffer; markdown: string; citations: string };

const fields = ['markdown', 'citations'];

/** What the writer already need not send: the state vector of a document. */
export function vectorOf(state: Uint8Array): Buffer {
  return Buffer.from(Y.encodeStateVectorFromUpdate(state));
}

/**
 * Merges what a writer sent into a document. Throws `malformed` for anything but plain text in the two texts, and for what
 * builds on something that this document does not have: it would wait in it for ever.
 */
export function mergeShared(state: Uint8Array, update: Uint8Array): SharedText {
  const doc = new Y.Doc();
  const [markdown, citations] = [doc.getText('markdown'), doc.getText('citations')];
  Y.applyUpdate(doc, state);
  if (!isPlainText(update) || !applies(doc, update)) throw new Problem('malformed');
  const texts = { markdown: markdown.toJSON(), citations: citations.toJSON() };
  if (!Object.values(texts).every(isTypable)) throw new Problem('malformed');
  // What has been deleted is no longer in the state: the document collected it when the update had been applied.
  const merged = Buffer.from(Y.encodeStateAsUpdate(doc));
  return { state: merged, vector: Buffer.from(Y.encodeStateVector(doc)), ...texts };
}

// NUL cannot be stored, and a field would show a carriage return as another number of characters than the document has.
function isTypable(text: string): boolean {
  return !/[\0\r]/.test(text) && text.isWellFormed();
}

function isPlainText(update: Uint8Array): boolean {
  const structs = attempted(() => Y.decodeUpdate(update).structs);
  return structs !== null && structs.every(isText);
}

function isText(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false;
  const { content } = struct;
  if (!(content instanceof Y.ContentString || content instanceof Y.ContentDeleted)) return false;
  // Without a parent of its own it stands in that of its neighbours; a decoded root is known by its name.
  const parent: unknown = struct.parent;
  return parent === null || (typeof parent === 'string' && fields.includes(parent));
}

function applies(doc: Y.Doc, update: Uint8Array): boolean {
  const done = attempted(() => (Y.applyUpdate(doc, update), true));
  return done !== null && doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

// The library throws whatever it stumbles over in bytes that are no update.
function attempted<Result>(deed: () => Result): Result | null {
  try {
    return deed();
  } catch {
    return null;
  }
}
