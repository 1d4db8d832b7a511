import { renderAnswer } from '../answers/steps.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { readJsonLines } from '../platform/json-lines.ts';
import { forgetPeople } from '../questions/steps.ts';
import { cut, digestOf } from './cut-text.ts';
import { type Erasure, erasure } from './erasure.ts';
import { insertLedger, knownErasures } from './erasure-store.ts';
import { saveHiddenText, writeText } from './hidden-text-store.ts';
import { type TextPlace, textPlace } from './text-places.ts';

/**
 * Takes away again, in a database that was restored from a backup, what has been taken away since the backup was made: the lines
 * of the ledger that the database does not have, in their order. A text that was another then is taken away whole. Done again it
 * does nothing. Throws on a line that is no erasure.
 */
export async function replayErasures(
  database: Database,
  ledgerPath: string,
): Promise<{ replayed: number; known: number }> {
  const lines = (await readJsonLines(ledgerPath)).map((line) => erasure.parse(line));
  return database.transaction(async (tx) => {
    const known = await knownErasures(
      tx,
      lines.map(({ id }) => id),
    );
    const missing = lines.filter(({ id }) => !known.has(id));
    for (const line of missing) await replay(tx, line);
    await insertLedger(tx, missing);
    return { replayed: missing.length, known: known.size };
  });
}

async function replay(tx: Transaction, line: Erasure): Promise<void> {
  const { place: name, rowKey } = line;
  if (name === 'questions') return deleteDraft(tx, rowKey);
  if (name === 'askers') return forgetPeople(tx, rowKey);
  const place = textPlace(name);
  const { standIns } = place;
  const gone = line.reason === 'retention' ? standIns.expired : standIns.erased;
  const standing = await readText(tx, place, rowKey);
  if (standing !== null && !Object.values(standIns).includes(standing)) {
    const text = await restOf(tx, { line, text: standing, source: 'place' });
    await writeText(tx, { place, rowKey, text: text ?? gone });
    if (line.reason === 'incident') await noteRedacted(tx, line);
  }
  // The backup may have been made while the text was being checked.
  const aside = await tx('hidden_texts').where({ place: name, row_key: rowKey }).first('text');
  if (typeof aside?.text === 'string') {
    const text = await restOf(tx, { line, text: aside.text, source: 'aside' });
    await saveHiddenText(tx, { place: name, rowKey, text });
  }
}

/** What is no longer what was signed says so. */
async function noteRedacted(tx: Transaction, { place, rowKey, at }: Erasure): Promise<void> {
  const [table] = place.split('.');
  const ofVersion = tx('answer_versions').select('question_id').where({ id: rowKey });
  if (table === 'answer_versions') await tx(table).where({ id: rowKey }).update({ redacted_at: at });
  await tx('questions')
    .whereIn('id', table === 'questions' ? [rowKey] : table === 'answer_versions' ? ofVersion : [])
    .update({ redacted_at: at });
}

type Cut = { line: Erasure; text: string; source: 'place' | 'aside' };

/** What remains of a text; null when all of it goes. HTML is made of what remains of its source, which stands before it. */
async function restOf(tx: Transaction, { line, text, source }: Cut): Promise<string | null> {
  const { place, rowKey, spans, restDigest } = line;
  if (restDigest === null) return null;
  if (spans === null) {
    const written = await sourceText(tx, { place: place.replace(/html$/, 'markdown'), rowKey, source });
    const html = written === null ? null : renderAnswer(written);
    return html !== null && digestOf(html) === restDigest ? html : null;
  }
  const rest = cut(text, spans);
  return digestOf(rest) === restDigest ? rest : null;
}

type Source = { place: string; rowKey: string; source: Cut['source'] };

async function sourceText(tx: Transaction, { place, rowKey, source }: Source): Promise<string | null> {
  if (source === 'place') return readText(tx, textPlace(place), rowKey);
  const aside = await tx('hidden_texts').where({ place, row_key: rowKey }).first('text');
  return aside?.text ?? null;
}

async function readText(
  tx: Transaction,
  { table, key, read }: TextPlace,
  rowKey: string,
): Promise<string | null> {
  const { rows } = await tx.raw(`select ${read} as text from ${table} where ${key} = ?`, [rowKey]);
  return rows[0]?.text ?? null;
}

/** A draft whose time was over may have gone on in the backup only as a draft. */
async function deleteDraft(tx: Transaction, questionId: string): Promise<void> {
  await tx('questions').where({ id: questionId, state: 'draft' }).delete();
}
