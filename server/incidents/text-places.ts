/** What stands in a place while its text is being checked, and when it has been taken away. */
type StandIns = { hidden: string; erased: string; expired: string };

/** A column in which people's texts of a question are kept. */
export type TextPlace = {
  /** `table.column`: as lists of hidden and erased texts name it. */
  name: string;
  table: string;
  column: string;
  /** SQL for the key of a row as one text. */
  key: string;
  /** SQL for which rows are some questions', or a remark's (`:questionIds`, `:remarkId`). */
  ofQuestion: string;
  ofRemark: string | null;
  /** SQL for reading the column as a text, and for the value of a text (`:text`). */
  read: string;
  write: string;
  standIns: StandIns;
  /** Visitors read it: what a report by one is compared with. */
  isPublic: boolean;
};

const title: StandIns = {
  hidden: 'Piilotettu tarkistuksen ajaksi',
  erased: 'Teksti on poistettu',
  expired: 'Säilytysaika on päättynyt',
};
const text: StandIns = {
  hidden: 'Teksti on piilotettu tarkistuksen ajaksi.',
  erased: 'Teksti on poistettu, koska siinä oli henkilötietoja.',
  expired: 'Teksti on poistettu, koska sen säilytysaika on päättynyt.',
};
const inParagraph = (words: StandIns): StandIns => ({
  hidden: `<p>${words.hidden}</p>`,
  erased: `<p>${words.erased}</p>`,
  expired: `<p>${words.expired}</p>`,
});
const nothing: StandIns = { hidden: '', erased: '', expired: '' };
/** The state of a Yjs document in which nothing has been written, in base64. */
const emptyDocument: StandIns = { hidden: 'AAA=', erased: 'AAA=', expired: 'AAA=' };

type Rows = Pick<TextPlace, 'table' | 'key' | 'ofQuestion' | 'ofRemark'>;
const rowsOf = (table: string, key: string, ofQuestion: string): Rows => ({
  ...{ table, key, ofQuestion },
  ofRemark: null,
});

const ownVersions = 'version_id in (select id from answer_versions where question_id = any(:questionIds))';
const questions = rowsOf('questions', 'id', 'id = any(:questionIds)');
const versions = rowsOf('answer_versions', 'id', 'question_id = any(:questionIds)');
const dissents = rowsOf('dissents', `version_id || ' ' || person_id`, ownVersions);
const provisional = rowsOf('provisional_texts', 'question_id', 'question_id = any(:questionIds)');
const entries = rowsOf('entries', 'id', 'question_id = any(:questionIds)');
const remarks = { ...rowsOf('remarks', 'id', 'question_id = any(:questionIds)'), ofRemark: 'id = :remarkId' };

type Column = Pick<TextPlace, 'standIns'> & Partial<Pick<TextPlace, 'read' | 'write' | 'isPublic'>>;

function place(rows: Rows, column: string, more: Column): TextPlace {
  const plain = { read: column, write: ':text', isPublic: false };
  return { name: `${rows.table}.${column}`, ...rows, column, ...plain, ...more };
}

const shared = { read: `encode(shared, 'base64')`, write: `decode(:text, 'base64')` };
const list = {
  read: `array_to_string(tags, E'\\n')`,
  write: `case when :text = '' then '{}' else string_to_array(:text, E'\\n') end`,
};
const seen = { isPublic: true };

/** Every place that holds what people wrote of a question: what is not here is neither hidden nor redacted. */
export const textPlaces: readonly TextPlace[] = [
  place(questions, 'public_title', { standIns: title, ...seen }),
  place(questions, 'public_text', { standIns: text, ...seen }),
  place(questions, 'section_hint', { standIns: nothing, ...seen }),
  place(questions, 'info_request', { standIns: text }),
  place(questions, 'decline_text', { standIns: text }),
  place(rowsOf('question_originals', 'question_id', 'question_id = any(:questionIds)'), 'text', {
    standIns: text,
  }),
  place(rowsOf('question_differences', 'question_id', 'question_id = any(:questionIds)'), 'reason', {
    standIns: text,
  }),
  place(entries, 'title', { standIns: title, ...seen }),
  place(entries, 'question_text', { standIns: text, ...seen }),
  place(entries, 'validity_note', { standIns: nothing, ...seen }),
  place(entries, 'tags', { standIns: nothing, ...seen, ...list }),
  place(versions, 'markdown', { standIns: text }),
  place(versions, 'html', { standIns: inParagraph(text), ...seen }),
  place(versions, 'one_signature_reason', { standIns: text, ...seen }),
  place(dissents, 'markdown', { standIns: text }),
  place(dissents, 'html', { standIns: inParagraph(text), ...seen }),
  place(provisional, 'markdown', { standIns: nothing }),
  place(provisional, 'citations', { standIns: nothing }),
  place(provisional, 'shared', { standIns: emptyDocument, ...shared }),
  place(rowsOf('lawyer_notes', 'id', 'question_id = any(:questionIds)'), 'text', { standIns: text }),
  place(rowsOf('unsealings', 'id', 'question_id = any(:questionIds)'), 'reason', { standIns: text }),
  place(remarks, 'text', { standIns: text }),
  place(remarks, 'decline_reason', { standIns: text }),
];

const byName = new Map(textPlaces.map((each) => [each.name, each]));

/** Throws when there is no such place: a ledger of another product, or of a later version. */
export function textPlace(name: string): TextPlace {
  const found = byName.get(name);
  if (!found) throw new Error(`There is no place for texts called ${name}`);
  return found;
}
