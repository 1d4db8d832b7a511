import { answerPlainText, renderAnswer } from '../answers/steps.ts';
import { type CommandContext, defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { redactTextsInput, redactTextsReply } from './contract.ts';
import { cut, digestOf, type Span, spansOf, wordsIn } from './cut-text.ts';
import { insertErasures, type NewErasure } from './erasure-store.ts';
import { hiddenTexts, type PlacedText, saveHiddenText } from './hidden-text-store.ts';
import { incidentEvent } from './incident-event.ts';
import { changeIncident, lockIncident } from './incident-store.ts';
import { takeOutOfSight } from './take-out-of-sight.ts';
import { forgetTracesOf, markRedacted } from './trace-store.ts';

/**
 * Cuts words out of every text of an incident, in all versions and with any ending; it cannot be undone. The texts stay out of
 * sight until they are shown again. Throws `words_not_found` when they stand nowhere.
 */
export const redactTexts = defineCommand({
  name: 'redact-texts',
  action: 'administer',
  input: redactTextsInput,
  reply: redactTextsReply,
  async run(context, { incidentId, words: lines }) {
    const { tx, now, record } = context;
    const words = wordsIn(lines);
    const incident = await lockIncident(tx, incidentId);
    // What was found to be in order before, and is not hidden, is cut all the same; so is what was written meanwhile.
    await takeOutOfSight(tx, incident, { incidentId, now });
    const texts = await hiddenTexts(tx, incidentId);
    const redacted = redactedTexts(texts, words);
    if (redacted.length === 0) throw new Problem('words_not_found');
    await keep(context, incidentId, redacted);
    await forgetTracesOf(tx, words);
    await changeIncident(tx, incidentId, { redacted_at: now, state: 'hidden' });
    await markRedacted(tx, incident, { texts: redacted, now });
    record(incidentEvent('incident.redacted', incident));
    return { incidentId, cut: redacted.reduce((sum, { spans }) => sum + (spans?.length ?? 1), 0) };
  },
});

type Redacted = { place: string; rowKey: string; text: string | null; spans: Span[] | null };

const isHtml = ({ place }: PlacedText) => place.endsWith('.html');
const isProvisional = ({ place }: PlacedText) => place.startsWith('provisional_texts.');

/** What changes: texts that are cut, the HTML of those that have one, and what was being typed, which goes whole. */
function redactedTexts(texts: readonly PlacedText[], words: readonly string[]): Redacted[] {
  const plain = texts.filter((text) => !isHtml(text) && !isProvisional(text));
  const written = plain.flatMap((text) => redactedText(text, words, texts));
  const shown = texts.filter(isHtml).flatMap((text) => {
    const source = written.find((each) => each.rowKey === text.rowKey && each.place === sourceOf(text.place));
    return source ? [{ ...text, text: source.text && renderAnswer(source.text), spans: null }] : [];
  });
  const typed = texts.filter((each) => isProvisional(each) && each.text !== null);
  const typedWords = typed.some(({ text }) => spansOf(text ?? '', words).length > 0);
  if (written.length === 0 && !typedWords) return [];
  // A document that two have written remembers more than it shows.
  return [...written, ...shown, ...typed.map((each) => ({ ...each, text: null, spans: null }))];
}

const sourceOf = (htmlPlace: string) => htmlPlace.replace(/html$/, 'markdown');

function redactedText(text: PlacedText, words: readonly string[], all: readonly PlacedText[]): Redacted[] {
  const { place, rowKey, text: before } = text;
  const spans = spansOf(before ?? '', words);
  if (before === null) return [];
  const rest = cut(before, spans);
  const shown = all.find((each) => isHtml(each) && each.rowKey === rowKey && sourceOf(each.place) === place);
  // Emphasis can break a name in two: then no cut reaches it, and all of it goes.
  const broken = shown !== undefined && spansOf(answerPlainText(renderAnswer(rest)), words).length > 0;
  if (broken) return [{ place, rowKey, text: null, spans: null }];
  return spans.length > 0 ? [{ place, rowKey, text: rest, spans }] : [];
}

async function keep(
  { tx, now }: CommandContext,
  incidentId: string,
  redacted: readonly Redacted[],
): Promise<void> {
  for (const { spans: _spans, ...text } of redacted) await saveHiddenText(tx, text);
  const erasures = redacted.map(({ place, rowKey, text, spans }): NewErasure => {
    return { ...why(incidentId), place, rowKey, spans, restDigest: text === null ? null : digestOf(text) };
  });
  await insertErasures(tx, erasures, now);
}

const why = (incidentId: string) => ({ reason: 'incident' as const, incidentId });
