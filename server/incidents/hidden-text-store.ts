import type { Database, Transaction } from '../platform/database.ts';
import { type TextPlace, textPlace, textPlaces } from './text-places.ts';

/** What an incident is of: a question with all that is written of it and of those merged into it, or one remark under it. */
export type Target = { questionId: string; remarkId: string | null };

/** A text as it stands in its place, or as it is kept aside while it is being checked. */
export type PlacedText = { place: string; rowKey: string; text: string | null };

/** A question and those merged into it: they were asked of the same, and often in the same words. */
export async function withMerged(tx: Database | Transaction, questionId: string): Promise<string[]> {
  return tx('questions').where({ id: questionId }).orWhere({ merged_into_id: questionId }).pluck('id');
}

/** The places of a target, with the SQL of their rows. */
function placesOf({ remarkId }: Target): { place: TextPlace; rows: string }[] {
  return textPlaces.flatMap((place) => {
    const rows = remarkId === null ? place.ofQuestion : place.ofRemark;
    return rows === null ? [] : [{ place, rows }];
  });
}

/**
 * Puts others in the place of a target's texts and keeps the texts apart under an incident: whoever reads them where they
 * stand, by whatever way, cannot read them. The question must be locked. What is hidden already stays as it is.
 */
export async function hideTexts(tx: Transaction, target: Target, incidentId: string): Promise<void> {
  // What is being typed is locked before it is looked at.
  await tx('provisional_texts').select('question_id').where({ question_id: target.questionId }).forUpdate();
  const questionIds = await withMerged(tx, target.questionId);
  for (const { place, rows } of placesOf(target)) {
    const { table, key, read, column, standIns } = place;
    await tx.raw(
      `with kept as (
         insert into hidden_texts (place, row_key, incident_id, text)
         select :place, ${key}, :incidentId, ${read} from ${table}
         where ${rows} and coalesce(${read}, '') not in ('', :hidden, :erased, :expired)
         on conflict (place, row_key) do update set text = excluded.text returning row_key)
       update ${table} set ${column} = ${place.write.replaceAll(':text', ':hidden')}
       where ${rows} and ${key} in (select row_key from kept)`,
      { place: place.name, incidentId, questionIds, remarkId: target.remarkId, ...standIns },
    );
  }
}

/** The texts kept apart under an incident, in the order of the places. */
export async function hiddenTexts(
  database: Database | Transaction,
  incidentId: string,
): Promise<PlacedText[]> {
  const rows: PlacedText[] = await database('hidden_texts')
    .select({ place: 'place', rowKey: 'row_key', text: 'text' })
    .where({ incident_id: incidentId })
    .orderBy('row_key');
  return textPlaces.flatMap(({ name }) => rows.filter(({ place }) => place === name));
}

/** Puts the texts of an incident back where nobody has written others since, and keeps none. */
export async function showTexts(tx: Transaction, incidentId: string): Promise<void> {
  for (const { place: name, rowKey, text } of await hiddenTexts(tx, incidentId)) {
    const place = textPlace(name);
    const { hidden } = place.standIns;
    await writeText(tx, { place, rowKey, text: text ?? place.standIns.erased, instead: hidden });
  }
  await tx('hidden_texts').where({ incident_id: incidentId }).delete();
}

type Written = { place: TextPlace; rowKey: string; text: string; instead?: string };

/** Writes a text to its place; with `instead` only where that stands. */
export async function writeText(tx: Transaction, { place, rowKey, text, instead }: Written): Promise<void> {
  const { table, column, key, read, write } = place;
  await tx.raw(
    `update ${table} set ${column} = ${write} where ${key} = :rowKey
     and (cast(:instead as text) is null or ${read} = :instead)`,
    { text, rowKey, instead: instead ?? null },
  );
}

export async function saveHiddenText(tx: Transaction, { place, rowKey, text }: PlacedText): Promise<void> {
  await tx('hidden_texts').where({ place, row_key: rowKey }).update({ text });
}

/** A target's texts where they stand; `alone` leaves out those of the questions merged into it. */
export async function standingTexts(
  tx: Database | Transaction,
  target: Target & { alone?: true },
  only: (place: TextPlace) => boolean = () => true,
): Promise<PlacedText[]> {
  const { questionId, remarkId } = target;
  const questionIds = target.alone ? [questionId] : await withMerged(tx, questionId);
  const found: PlacedText[] = [];
  for (const { place, rows } of placesOf(target).filter((each) => only(each.place))) {
    const { rows: texts } = await tx.raw(
      `select ${place.key} as "rowKey", ${place.read} as text from ${place.table}
       where ${rows} and coalesce(${place.read}, '') <> '' order by 1`,
      { questionIds, remarkId },
    );
    found.push(...texts.map((text: { rowKey: string; text: string }) => ({ place: place.name, ...text })));
  }
  return found;
}

/** Keeps the texts of one incident under another. */
export async function moveHiddenTexts(tx: Transaction, incidentId: string, toId: string): Promise<void> {
  await tx('hidden_texts').where({ incident_id: incidentId }).update({ incident_id: toId });
}

/** Takes whole what is kept apart of a question's texts. */
export async function forgetHiddenTexts(tx: Transaction, questionId: string): Promise<void> {
  const incidents = tx('incidents').select('id').where({ question_id: questionId });
  await tx('hidden_texts').whereIn('incident_id', incidents).update({ text: null });
}
