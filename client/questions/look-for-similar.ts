import type { SimilarReply } from '../../server/questions/contract.ts';
import { type Language, plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { blankedText } from '../ui/blocked.ts';
import { localHref } from '../ui/local-href.ts';
import { postJson } from './post-json.ts';

export type Found = SimilarReply | 'failed' | 'too_short';

const afterMs = 400;
const retryAfterMs = 8_000;
/** Only when the writing has paused is it said aloud that something was found, and not at once with the draft that was saved. */
const announceAfterMs = 2_500;
const enoughWords = 3;
const enoughLetters = 15;

/** Whether a text says enough of what is being asked. */
export function saysEnough(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}§]+/gu) ?? [];
  return words.length >= enoughWords || words.join('').length >= enoughLetters;
}

/**
 * Asks what is like a text; it goes in the body, for it belongs in no address, and without what may never be saved.
 */
export async function lookForSimilar(
  language: Language,
  written: string,
  signal?: AbortSignal,
): Promise<Found> {
  const text = await blankedText(written).catch(() => null);
  if (text === null) return 'failed';
  if (!saysEnough(text)) return 'too_short';
  const reply = await postJson(localHref(language, '/api/v1/similar'), { text }, signal ? { signal } : {});
  return reply.kind === 'done' ? (reply.reply as SimilarReply) : 'failed'; // as: the route's reply
}

/**
 * Looks each time the writing stops for a moment, and shows what was found. A look that fails disturbs nobody: what was found
 * before stays, and it is tried again by itself. Returns what ends it.
 */
export function whenWritten(
  field: HTMLTextAreaElement,
  language: Language,
  show: (found: SimilarReply) => void,
): () => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let running = new AbortController();
  let told = 0;
  const look = async ({ signal }: AbortController) => {
    const found = await lookForSimilar(language, field.value, signal);
    if (signal.aborted) return;
    if (found === 'failed') timers.push(setTimeout(() => void look(running), retryAfterMs));
    if (typeof found === 'string') return;
    show(found);
    timers.push(setTimeout(tell, announceAfterMs - afterMs, found.entries.length + found.questions.length));
  };
  const tell = (count: number) => {
    if (count > 0 && count !== told) announce(foundText(language, count));
    told = count;
  };
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    running.abort();
  };
  const onInput = () => {
    stop();
    running = new AbortController();
    timers.push(setTimeout((controller) => void look(controller), afterMs, running));
  };
  field.addEventListener('input', onInput);
  if (field.value) onInput();
  return () => {
    stop();
    field.removeEventListener('input', onInput);
  };
}

/** How much was found, in words. */
export function foundText(language: Language, count: number): string {
  const { similarFound_one: one, similarFound_other: other, similarNone } = questionTexts[language];
  return count === 0 ? similarNone : plural(language, count, { one, other });
}
