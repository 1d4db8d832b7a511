import type { ProvisionalText } from '../../server/sessions/contract.ts';
import { hasBlocked } from '../ui/blocked.ts';
import type { Outcome } from './attempt.ts';
import type { SharedChange } from './shared-change.ts';
import type { SharedCursor, SharedField, SharedTexts } from './shared-doc.ts';
import { createSharedSender, type SharedSending } from './shared-sender.ts';
import {
  createSharedText,
  followShared,
  resumeShared,
  type SharedTextOptions,
  startOver,
} from './shared-text.ts';
import { sharedFields } from './shared-views.ts';

type SharedWritingOptions = SharedTextOptions & {
  /** The text as it is known at first. */
  known: ProvisionalText | undefined;
  tell(sending: SharedSending): Promise<Outcome>;
  /** Asks what is new: the server has told of something that this page has not heard. */
  refresh(): void;
  /** How long to wait after what was told, and after what reached nobody. */
  pace?: { pauseMs: number; retryMs: number };
};

const typingPace = { pauseMs: 250, retryMs: 1_000 };

export type SharedWriting = ReturnType<typeof createSharedWriting>;

/** What both lawyers write to the question on air: this page's side of it, from one generation to the next. */
export function createSharedWriting(options: SharedWritingOptions) {
  const { tell, refresh, pace = typingPace } = options;
  const shared = createSharedText(options);
  const { at, store, views, keeper, changed } = shared;
  let composing = false;
  const sender = createSharedSender({
    ...{ now: shared.now, tell, onOver: refresh, pace },
    // Where the finder cannot be had, the server refuses what may not be saved.
    isHeldBack: () => hasBlocked(Object.values(store.get().texts)).catch(() => false),
    startOver: () => startOver(shared),
    onTrouble: (trouble) => store.put({ trouble }),
  });
  at.onUnsent = sender.typed;
  // Before any field shows the text: what is typed from the first key on is in the document that stays.
  resumeShared(shared, options.device, options.known);
  return {
    store,
    bind: views.bind,
    /** Keeps at once on the device what would be kept soon. */
    flush: keeper.flush,
    follow: (text: ProvisionalText | undefined) => followShared(shared, text, composing),
    /** While a character is being composed of several keys the fields are left alone. */
    compose(on: boolean): void {
      composing = on;
      if (!on && at.theirs?.shared && at.theirs.generation === at.text.generation)
        shared.receive(at.theirs.shared);
    },
    /** Something was typed into a field. */
    edit(field: SharedField, change: SharedChange): void {
      at.text.doc.edit(field, change);
      changed();
    },
    /** Puts texts in the place of what there is, as something that this writer types. */
    rewrite(texts: SharedTexts): void {
      views.change(() => sharedFields.forEach((field) => at.text.doc.rewrite(field, texts[field])));
      changed();
    },
    moved: (field: SharedField, index: number) => sender.moved(at.text.doc.cursorAt(field, index)),
    left: () => sender.moved(null),
    indexOf: (cursor: SharedCursor) => at.text.doc.indexOf(cursor),
    end(): void {
      keeper.flush();
      sender.stop();
    },
  };
}
