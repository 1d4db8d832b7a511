import { expect } from 'chai';
import * as Y from 'yjs';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { renderAnswer } from '../../server/answers/steps.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { textPlaces } from '../../server/incidents/text-places.ts';
import { eraseTexts } from '../../server/incidents/erase-texts.ts';
import { redactTexts } from '../../server/incidents/redact-texts.ts';
import { reportIdentifiers } from '../../server/incidents/report-identifiers.ts';
import { showTextsAgain } from '../../server/incidents/show-texts.ts';
import { newId } from '../../server/platform/id.ts';
import { cast, refused, someWords, useWorld } from '../support/world.ts';
import { textColumns, whereStands } from './every-text.ts';

const canary = 'Zäpsälä';
const said = `Asiassa on mukana ${canary}n perhe, ja Zäpsälälle on kerrottu.`;

describe('taking what tells who a client is out of every text', () => {
  const world = useWorld();
  const { act, build, database } = world;

  /** A published question of which every text there is says the name. */
  async function planted() {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    await act('lea', writeNote, { questionId, text: 'Katsotaanko yhdessä?' });
    const { remarkId } = await act('pia', writeRemark, { questionId, text: 'Meilläkin on kysytty.' });
    await act('sanna', showRemark, { remarkId });
    const { versionId } = await build.signedTwice(questionId);
    await database()('questions')
      .where({ id: questionId })
      .update({ state: 'answered', answered_at: world.clock.now() });
    const wording = { title: someWords.title, text: someWords.publicText };
    const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
    await plant({ questionId, versionId, entryId, remarkId });
    return { questionId, versionId, entryId, remarkId };
  }

  async function plant({ questionId, versionId, entryId, remarkId }: Record<string, string>) {
    const db = database();
    const html = renderAnswer(said);
    await db('questions')
      .where({ id: questionId })
      .update({
        ...{ public_title: `Kysymys: ${canary}`, public_text: said, section_hint: canary },
        ...{ info_request: said, decline_text: said },
      });
    await db('question_originals').where({ question_id: questionId }).update({ text: said });
    await db('question_differences').insert({ question_id: questionId, entry_id: entryId, reason: said });
    await db('entries')
      .where({ id: entryId })
      .update({
        ...{ title: `Kysymys: ${canary}`, question_text: said, validity_note: said, tags: [canary, 'koulu'] },
      });
    await db('answer_versions')
      .where({ id: versionId })
      .update({ markdown: said, html, one_signature_reason: said });
    const version = {
      id: newId(),
      question_id: questionId,
      number: 7,
      state: 'superseded',
      author_id: cast.lea.personId,
    };
    // Emphasis breaks the name in two: it is read as one, and no cut of the source reaches it.
    const broken = 'Zäp**sälä** tuli.';
    await db('answer_versions').insert({ ...version, markdown: broken, html: renderAnswer(broken) });
    await db('dissents').insert({
      ...{
        version_id: versionId,
        person_id: cast.lauri.personId,
        markdown: said,
        html,
        signed_at: new Date(),
      },
    });
    await db('provisional_texts')
      .insert({
        question_id: questionId,
        markdown: said,
        citations: canary,
        shared: sharedOf(said),
        revision: 3,
      })
      .onConflict('question_id')
      .merge();
    await db('unsealings').insert({
      ...{
        id: newId(),
        question_id: questionId,
        reason: said,
        asked_by: cast.sanna.personId,
        asked_at: new Date(),
      },
    });
    await db('lawyer_notes').where({ question_id: questionId }).update({ text: said });
    await db('remarks').where({ id: remarkId }).update({ text: said });
    const hidden = { question_id: questionId, voice: 'worker', alias: 4, written_on: '2026-11-25' };
    await db('remarks').insert({
      id: newId(),
      ...hidden,
      text: said,
      state: 'declined',
      decline_reason: said,
    });
    await db('triage_undos').where({ question_id: questionId }).delete();
    await db('triage_undos').insert({
      ...{ question_id: questionId, person_id: cast.sanna.personId, before: { public_text: said } },
      ...{ decided_state: 'queued', decided_at: new Date() },
    });
    await db('operations').insert({ key: newId(), command: 'x', reply: JSON.stringify({ text: said }) });
    const [search, next] = [newId(), newId()];
    await db('unanswered_searches').insert([
      { id: search, query: `missä ${canary} asuu ${search}` },
      { id: next, query: `kuka auttaa ${next}` },
    ]);
    const day = { asked_on: '2026-11-25', searches: 1 };
    await db('unanswered_search_days').insert([
      { search_id: search, ...day, next_query: '' },
      { search_id: next, ...day, next_query: canary },
    ]);
  }

  const incidentOf = async (questionId: string) => {
    const row = await database()('incidents').where({ question_id: questionId, closed_at: null }).first('id');
    return { incidentId: row?.id ?? '' };
  };

  it('leaves the name in no column of the database, and the rest of the texts where they were', async () => {
    const { questionId, versionId, entryId } = await planted();
    const before = await whereStands(database(), canary);
    expect(Object.keys(before)).to.have.lengthOf.at.least(24);
    await act('visitor', reportIdentifiers, { entryId, kind: 'name' });
    const incident = await incidentOf(questionId);

    await act('sanna', redactTexts, { ...incident, words: canary });

    expect(await whereStands(database(), canary)).to.deep.equal({});
    expect(await whereStands(database(), 'sälä</strong>')).to.deep.equal({});
    await act('sanna', showTextsAgain, incident);
    expect(await whereStands(database(), canary)).to.deep.equal({});
    const rest = 'Asiassa on mukana [poistettu] perhe, ja [poistettu] on kerrottu.';
    const entry = await database()('entries').where({ id: entryId }).first();
    expect(entry).to.include({ question_text: rest, title: 'Kysymys: [poistettu]', hidden: false });
    expect(entry?.tags).to.deep.equal(['[poistettu]', 'koulu']);
    const version = await database()('answer_versions').where({ id: versionId }).first();
    expect(version).to.include({ markdown: rest, html: renderAnswer(rest) });
    expect(version?.redacted_at).to.deep.equal(world.clock.now());
    const [broken] = await database()('answer_versions').where({ question_id: questionId, number: 7 });
    expect(broken.markdown).to.equal('Teksti on poistettu, koska siinä oli henkilötietoja.');
    expect(broken.html).to.include('Teksti on poistettu');
  });

  it('takes texts away whole, and leaves that they were written', async () => {
    const { questionId, versionId, entryId } = await planted();
    await act('aino', reportIdentifiers, { entryId });
    const incident = await incidentOf(questionId);

    await act('sanna', eraseTexts, incident);
    await act('sanna', showTextsAgain, incident);

    const [entry] = await database()('entries').where({ id: entryId });
    expect(entry).to.include({ title: 'Teksti on poistettu', version_id: versionId });
    expect(await database()('signatures').where({ version_id: versionId })).to.have.lengthOf(2);
    const ledger = await database()('erasures').where({ incident_id: incident.incidentId });
    expect(ledger.map(({ place }) => place)).to.include.members(['entries.title', 'answer_versions.html']);
    expect(JSON.stringify(ledger)).not.to.include(canary);
  });

  it('refuses words that stand nowhere, and an incident that is closed', async () => {
    const { questionId, entryId } = await planted();
    await act('aino', reportIdentifiers, { entryId });
    const incident = await incidentOf(questionId);
    await refused(act('sanna', redactTexts, { ...incident, words: 'Olematon' }), 'words_not_found');
    await act('sanna', showTextsAgain, incident);
    await refused(act('sanna', redactTexts, { ...incident, words: canary }), 'not_found');
  });

  // A new column is either a place of texts or said here to hold none.
  it('knows every column that could hold what people wrote of a question', async () => {
    const known = new Set(textPlaces.map(({ name }) => name));
    const columns = (await textColumns(database()))
      .filter(({ schema }) => schema === 'public')
      .map(({ table, column }) => `${table}.${column}`);
    const unsaid = columns.filter((column) => !known.has(column) && !isNoText(column));
    expect(unsaid).to.deep.equal([]);
  });
});

function sharedOf(text: string): Buffer {
  const doc = new Y.Doc();
  doc.getText('markdown').insert(0, text);
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

/** Ids, words of a closed list, what is not of a question, and what is deleted or made anew when a text is redacted. */
const noText = [
  /^knex_migrations/,
  /^(areas|people|sign_ins|forums|sessions|invitations|settings|glossary_words)\./,
  /^(events|erasures|incidents|session_feeds|follower_counts|limits?)\./,
  /(\.|_)(id|ids|key|kind|state|type|digest|place|(asked|decided)_by)$/,
  /^questions\.(consent|decline_reason|deferral)$/,
  /^(citations|answered_while_asking|claims|carried_questions|confirmed_findings)\./,
  /^(search_documents|search_terms|search_words|search_sections)\./,
  /^(triage_undos|operations|unanswered_searches|unanswered_search_days|hidden_texts)\./,
  /^entries\.(validity|version_id)$/,
  /^remarks\.voice$/,
];
const isNoText = (column: string) => noText.some((pattern) => pattern.test(column));
