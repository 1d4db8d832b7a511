import type { ProvisionalText } from '../../server/sessions/contract.ts';
import type { KeptText } from './kept-text.ts';
import type * as sharedDoc from './shared-doc.ts';
import type { SharedDoc, SharedField, SharedTexts } from './shared-doc.ts';
import { createSharedKeeper, readShared } from './shared-kept.ts';
import type { SharedGeneration, SharedTrouble } from './shared-sender.ts';
import { createSharedViews, sharedFields } from './shared-views.ts';
import { createStore } from './store.ts';

/** The code that holds Yjs; only lawyers load it. */
export type SharedModule = typeof sharedDoc;

/** A text that has ended while something stood in it that this device wrote. */
export type EndedText = {
  texts: SharedTexts;
  /** What this device wrote, run by run. */
  runs: Record<SharedField, string[]>;
  /** Its citations as the server read them. */
  recognised: string[];
};

export type SharedTextOptions = {
  module: SharedModule;
  device: KeptText;
  onEnded(ended: EndedText): void;
};

export type SharedText = ReturnType<typeof createSharedText>;

/** A shared text in this page: the document of its generation, the fields that show it, and what this device keeps of it. */
export function createSharedText({ module, device, onEnded }: SharedTextOptions) {
  const begun = (generation: number, doc = module.createSharedDoc()): SharedGeneration => ({
    ...{ generation, doc, vector: null, unsent: false, over: false },
  });
  const at = { text: begun(1), theirs: null as ProvisionalText | null, onUnsent: () => {} };
  const store = createStore<{ texts: SharedTexts; trouble: SharedTrouble }>({
    texts: textsOf(at.text.doc),
    trouble: null,
  });
  const views = createSharedViews(() => at.text.doc);
  const keeper = createSharedKeeper(device, {
    state: () => ({ generation: at.text.generation, ...at.text.doc.kept() }),
    texts: () => textsOf(at.text.doc),
  });
  const show = (change: () => void) => {
    views.change(change);
    store.put({ texts: textsOf(at.text.doc) });
  };
  return {
    ...{ module, at, store, views, keeper, show },
    now: () => at.text,
    /** This writer has changed the document. */
    changed(): void {
      at.text.unsent = true;
      keeper.soon();
      store.put({ texts: textsOf(at.text.doc) });
      at.onUnsent();
    },
    /** Takes in a state of the server's document. */
    receive(state: string): void {
      show(() => at.text.doc.receive(state));
      at.text.vector = module.vectorOf(state);
      // What was refused may do now that the other has written on.
      if (at.text.unsent) at.onUnsent();
    },
    /** Gives back what stood in a document whose generation is over. */
    end(doc: SharedDoc): void {
      const runs = { markdown: ownRuns(doc, 'markdown'), citations: ownRuns(doc, 'citations') };
      const recognised = at.theirs?.citations.map(({ text }) => text) ?? [];
      if (Object.values(runs).flat().length > 0) onEnded({ texts: textsOf(doc), runs, recognised });
      keeper.clear();
    },
    start(generation: number, doc?: SharedDoc): void {
      show(() => void (at.text = begun(generation, doc)));
      store.put({ trouble: null });
    },
  };
}

/** The server's text has a new state, perhaps of the next generation. */
export function followShared(
  shared: SharedText,
  text: ProvisionalText | undefined,
  composing: boolean,
): void {
  const { at } = shared;
  if (!text || text.generation < at.text.generation) return;
  if (text.generation > at.text.generation) {
    shared.end(at.text.doc);
    shared.start(text.generation);
  }
  const isNew = text.shared !== at.theirs?.shared;
  at.theirs = text;
  if (isNew && !composing && text.shared !== null) shared.receive(text.shared);
}

/** Goes on from what this device has kept of the text, or gives it back when its generation is over. */
export function resumeShared(shared: SharedText, device: KeptText, known: ProvisionalText | undefined): void {
  const found = readShared(device);
  const generation = Math.max(known?.generation ?? 1, found?.generation ?? 1);
  const kept = found && shared.module.createSharedDoc(found);
  const goesOn = kept !== null && found?.generation === generation;
  if (kept && !goesOn) shared.end(kept);
  shared.start(generation, goesOn ? kept : undefined);
  followShared(shared, known, false);
  if (goesOn) shared.changed();
}

/**
 * Begins the document anew from what the server has, the difference to what stands here as one change: what has become too
 * long to send grows short. False when what the server has is not known just now.
 */
export function startOver({ at, module, keeper, store }: SharedText): boolean {
  const { text, theirs } = at;
  if (theirs?.shared == null || module.vectorOf(theirs.shared) !== text.vector) return false;
  const { texts } = store.get();
  text.doc = module.createSharedDoc({ state: theirs.shared, writers: text.doc.kept().writers });
  for (const field of sharedFields) text.doc.rewrite(field, texts[field]);
  keeper.soon();
  return true;
}

function textsOf(doc: SharedDoc): SharedTexts {
  return { markdown: doc.text('markdown'), citations: doc.text('citations') };
}

/** What this device wrote and what still stands; white space is no loss. */
function ownRuns(doc: SharedDoc, field: SharedField): string[] {
  return doc.ownRuns(field).filter((run) => run.trim() !== '');
}
