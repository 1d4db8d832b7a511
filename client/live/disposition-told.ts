import type { LivePageView } from '../../server/live/contract.ts';
import { suggestedTitle } from '../questions/question-title.ts';
import { fill } from '../texts/catalogue.ts';
import type { LiveTexts } from '../texts/live.ts';
import type { Decision } from './use-decisions.ts';

type Told = { event: string; title: string; reply?: unknown };

/** What was decided on a question, in words; a reply tells the session to which it went. */
export function decisionText(texts: LiveTexts, { event, title, reply }: Told): string {
  const session = sessionIn(reply);
  if (session !== null) return fill(texts.decided_moved, { session, title });
  const known = {
    written: texts.decided_written,
    declined: texts.decided_declined,
    answered: texts.decided_answered,
  };
  return fill(Object.entries(known).find(([name]) => name === event)?.[1] ?? texts.decided_deferred, {
    title,
  });
}

/** The coordinator's own decisions that could still be undone when the page was made. */
export function decisionsIn(texts: LiveTexts, { wrapUp }: LivePageView): Decision[] {
  return (wrapUp?.undos ?? []).map(({ questionId, title, original, event, secondsLeft }) => {
    const shown = title ?? suggestedTitle(original);
    const text = decisionText(texts, { event: event.replace('question.', ''), title: shown });
    return { questionId, title: shown, text, secondsLeft };
  });
}

/** The questions to which a command gave the same disposition. */
export function idsIn(reply: unknown): string[] {
  const ids: unknown = fieldOf(reply, 'questionIds');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function sessionIn(reply: unknown): string | null {
  const title = fieldOf(fieldOf(reply, 'movedTo'), 'title');
  return typeof title === 'string' ? title : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
