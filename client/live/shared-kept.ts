import { keepWithoutBlocked } from '../ui/blocked.ts';
import { type KeptText, keptData } from './kept-text.ts';
import type { KeptDoc, SharedField } from './shared-doc.ts';

/** A shared text as this device keeps it, of which generation it is. */
export type KeptShared = KeptDoc & { generation: number };

/** Where this lawyer's state of a question's shared text is kept on this device, from the first key to the text's end. */
export function keptShared(questionId: string, lawyer: 1 | 2): KeptText {
  return keptData('local', `yhteinen.${questionId}.${lawyer}`);
}

/** Reads what was kept; null when there is none or it is not one. */
export function readShared(kept: KeptText): KeptShared | null {
  try {
    const found = JSON.parse(kept.read()) as KeptShared; // as: written by this module, and looked at here
    const isOne =
      typeof found.state === 'string' && Array.isArray(found.writers) && Number.isInteger(found.generation);
    return isOne ? found : null;
  } catch {
    return null;
  }
}

const keepMs = 200;

type Keeping = { state(): KeptShared; texts(): Record<SharedField, string> };

/**
 * Keeps a shared text soon after each change; making its state of a long text takes too long to do it at every key. While
 * something stands there that may never be saved, what was kept before it stays.
 */
export function createSharedKeeper(kept: KeptText, { state, texts }: Keeping) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = () => {
    stop();
    const now = texts();
    keepWithoutBlocked(now, (safe) => {
      if (safe.markdown === now.markdown && safe.citations === now.citations)
        kept.write(JSON.stringify(state()));
    });
  };
  return {
    soon: () => void (timer ??= setTimeout(keep, keepMs)),
    /** Keeps at once what is still to be kept. */
    flush: () => void (timer !== undefined && keep()),
    clear(): void {
      stop();
      kept.write('');
    },
  };
}
