import { type CommandContext, defineCommand } from '../platform/command.ts';
import { announceCursor, announceProvisional } from '../platform/events.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { safeHtml } from './answer-text.ts';
import { renewOwnClaim } from './claim-store.ts';
import {
  answerCitationsMax,
  answerMarkdownMax,
  typeProvisionalInput,
  typeProvisionalReply,
} from './contract.ts';
import { lockProvisional, type ProvisionalRow, saveProvisional, writingPlace } from './provisional-store.ts';
import { mergeShared, type SharedText, vectorOf } from './shared-text.ts';

/**
 * Shows what the session's lawyers type, as it is typed: each sends what its document has and the server's has not, and the
 * server merges. Each state replaces the one before, so it is announced but is no event.
 */
export const typeProvisional = defineCommand({
  name: 'type-provisional',
  action: 'answer',
  input: typeProvisionalInput,
  reply: typeProvisionalReply,
  async run(context, { questionId, generation, update, cursor }) {
    const { tx, actor } = context;
    const { sessionId, lawyer, onAir } = await writingPlace(tx, questionId, actor.personId);
    if (!onAir) throw new Problem('text_ended');
    const until = await renewOwnClaim(context, questionId);
    const kept = await lockProvisional(tx, questionId);
    if (kept.generation !== generation) throw new Problem('text_ended');
    const text = update === '' ? null : mergeShared(kept.shared, Buffer.from(update, 'base64'));
    const changed = text !== null && !text.state.equals(kept.shared);
    if (changed) await show(context, { sessionId, questionId, text });
    if (cursor !== undefined) await announceCursor(tx, { sessionId, questionId, lawyer, cursor });
    return {
      revision: kept.revision + (changed ? 1 : 0),
      generation,
      vector: vectorIn(text, kept).toString('base64'),
      until: until?.toISOString() ?? null,
    };
  },
});

type Shown = { sessionId: string; questionId: string; text: SharedText };

async function show({ tx, actor }: CommandContext, { sessionId, questionId, text }: Shown): Promise<void> {
  const { markdown, citations } = text;
  refuseTooLong({ markdown, citations });
  refuseIdentifiers({ markdown, citations });
  safeHtml(markdown);
  await saveProvisional(tx, questionId, { personId: actor.personId, text });
  await announceProvisional(tx, { sessionId, questionId });
}

const limits = { markdown: answerMarkdownMax, citations: answerCitationsMax };

function refuseTooLong(texts: Record<keyof typeof limits, string>): void {
  const fields = Object.entries(limits)
    .map(([field, limit]) => ({ field, rule: 'too_big', limit }))
    .filter(({ field, limit }) => texts[field as keyof typeof limits].length > limit); // as: a key of the same object
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}

function vectorIn(text: SharedText | null, kept: ProvisionalRow): Buffer {
  return text ? text.vector : vectorOf(kept.shared);
}
