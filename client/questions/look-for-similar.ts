import type { SimilarReply } from '../../server/questions/contract.ts';
import { type Language, plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { localHref } from '../ui/local-href.ts';
import { postJson } from './post-json.ts';

export type Found = SimilarReply | 'failed' | 'too_short' | null;

const afterMs = 800;
/** Fewer characters than this say too little of what is being asked. */
const enoughText = 20;

/** Asks what is like a text; the text goes in the body, for it belongs in no address. */
export async function lookForSimilar(language: Language, text: string, signal?: AbortSignal): Promise<Found> {
  if (text.trim().length < enoughText) return 'too_short';
  const reply = await postJson(localHref(language, '/api/v1/similar'), { text }, signal ? { signal } : {});
  return reply.kind === 'done' ? (reply.reply as SimilarReply) : 'failed'; // as: the route's reply
}

/** Looks each time a field has been left alone for a moment; tells aloud only when there begins to be something. */
export function whenWritten(
  field: HTMLTextAreaElement,
  language: Language,
  show: (found: Found) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();
  let told = false;
  const look = async ({ signal }: AbortController) => {
    const found = await lookForSimilar(language, field.value, signal);
    if (signal.aborted) return;
    show(found);
    const count = found && typeof found === 'object' ? found.entries.length + found.questions.length : 0;
    if (count > 0 && !told) announce(foundText(language, count));
    told = count > 0;
  };
  const onInput = () => {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    timer = setTimeout((controller) => void look(controller), afterMs, running);
  };
  field.addEventListener('input', onInput);
  if (field.value) onInput();
  return () => {
    clearTimeout(timer);
    running.abort();
    field.removeEventListener('input', onInput);
  };
}

function foundText(language: Language, count: number): string {
  const { similarFound_one: one, similarFound_other: other } = questionTexts[language];
  return plural(language, count, { one, other });
}
