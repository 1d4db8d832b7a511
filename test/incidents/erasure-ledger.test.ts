import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { eraseTexts } from '../../server/incidents/erase-texts.ts';
import { keepErasures } from '../../server/incidents/keep-erasures.ts';
import { redactTexts } from '../../server/incidents/redact-texts.ts';
import { replayErasures } from '../../server/incidents/replay-erasures.ts';
import { reportIdentifiers } from '../../server/incidents/report-identifiers.ts';
import { showTextsAgain } from '../../server/incidents/show-texts.ts';
import { readJsonLines } from '../../server/platform/json-lines.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { useDatabase } from '../support/database.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';
import { useWorld } from '../support/world.ts';
import { whereStands } from './every-text.ts';

const canary = 'Zäpsälä';

// What a restore of a backup does, in small: the rows as they were are put back beside the ledger as it is now.
// The defect: the ledger is not replayed.
describe('the ledger of erasures', () => {
  const { act, build, database } = useWorld();
  const restored = useDatabase();
  let directory = '';
  let ledgerPath = '';

  before(async () => {
    directory = await makeTestDir();
    ledgerPath = join(directory, 'erasures.jsonl');
  });
  after(() => removeTestDir(directory));

  const tables = [
    'sessions',
    'session_lawyers',
    'questions',
    'question_originals',
    'answer_versions',
    'incidents',
  ];
  const restorable = [...tables, 'hidden_texts', 'erasures', 'provisional_texts', 'claims'];

  async function dump(): Promise<Record<string, object[]>> {
    const rows = await Promise.all(restorable.map((table) => database()(table).select()));
    return Object.fromEntries(restorable.map((table, index) => [table, rows[index] ?? []]));
  }

  async function restore(backup: Record<string, object[]>): Promise<void> {
    await restored().transaction(async (tx) => {
      await tx.raw('set local session_replication_role = replica');
      for (const table of restorable) {
        await tx(table).delete();
        const rows = (backup[table] ?? []).map((row) => asInserted(row));
        if (table === 'erasures') await insertAsIs(rows);
        else if (rows.length > 0) await tx(table).insert(rows);
      }
      async function insertAsIs(rows: Record<string, unknown>[]) {
        for (const { no: _no, ...row } of rows) await tx('erasures').insert(row);
      }
    });
  }

  const asInserted = (row: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]: [string, unknown]) => [
        name,
        name === 'spans' && value ? JSON.stringify(value) : value,
      ]),
    );

  async function reported(): Promise<{ questionId: string; incidentId: string; versionId: string }> {
    const { questionId } = await build.onAir();
    const { fence } = await act('lea', claimQuestion, { questionId });
    const { versionId } = await act('lea', saveAnswer, {
      questionId,
      fence,
      revision: 0,
      markdown: 'Kyllä saa.',
    });
    const said = `Perhe **${canary}** on kuultava, ja ${canary}n lapset.`;
    await database()('answer_versions')
      .where({ id: versionId })
      .update({ markdown: said, html: `<p>${said}</p>\n` });
    await database()('question_originals')
      .where({ question_id: questionId })
      .update({ text: `Asia: ${canary}` });
    await act('lea', reportIdentifiers, { questionId });
    const row = await database()('incidents').where({ question_id: questionId }).first('id');
    return { questionId, incidentId: row?.id ?? '', versionId };
  }

  it('takes away again, after a restore, what was cut since the backup, and nothing twice', async () => {
    const { incidentId, versionId, questionId } = await reported();
    await act('sanna', showTextsAgain, { incidentId });
    const inSight = await dump();
    await act('lea', reportIdentifiers, { questionId });
    const again = await database()('incidents')
      .where({ closed_at: null, question_id: questionId })
      .first('id');
    const hidden = await dump();
    await act('sanna', redactTexts, { incidentId: again?.id, words: `${canary}n` });
    const halfCut = await dump();
    await act('sanna', redactTexts, { incidentId: again?.id, words: canary });
    await keepErasures({ database: database(), ledgerPath })();
    await keepErasures({ database: database(), ledgerPath })();
    const lines = await readJsonLines(ledgerPath);
    expect(lines).to.have.lengthOf(await countErasures());
    expect(JSON.stringify(lines)).not.to.include(canary);

    for (const backup of [inSight, hidden, halfCut]) {
      await restore(backup);
      expect(Object.keys(await whereStands(restored(), canary))).to.have.lengthOf.above(0);
      const { replayed, known } = await replayErasures(restored(), ledgerPath);
      expect(await whereStands(restored(), canary)).to.deep.equal({});
      expect(replayed + known).to.equal(lines.length);
      expect(await replayErasures(restored(), ledgerPath)).to.deep.equal({
        replayed: 0,
        known: lines.length,
      });
    }
    await restore(inSight);
    await replayErasures(restored(), ledgerPath);
    const version = await restored()('answer_versions').where({ id: versionId }).first();
    expect(version?.redacted_at).not.to.equal(null);
    expect(version).to.deep.include({
      markdown: 'Perhe **[poistettu]** on kuultava, ja [poistettu] lapset.',
      html: '<p>Perhe <strong>[poistettu]</strong> on kuultava, ja [poistettu] lapset.</p>',
    });
  });

  it('takes a text away whole that was another when the backup was made', async () => {
    const { questionId, incidentId } = await reported();
    await act('sanna', showTextsAgain, { incidentId });
    const backup = await dump();
    await database()('question_originals')
      .where({ question_id: questionId })
      .update({ text: `Kirjoitettu uudelleen: ${canary}` });
    await act('lea', reportIdentifiers, { questionId });
    const open = await database()('incidents')
      .where({ closed_at: null, question_id: questionId })
      .first('id');
    await act('sanna', redactTexts, { incidentId: open?.id, words: canary });
    await keepErasures({ database: database(), ledgerPath })();

    await restore(backup);
    await replayErasures(restored(), ledgerPath);
    const original = await restored()('question_originals').where({ question_id: questionId }).first('text');
    expect(original?.text).to.equal('Teksti on poistettu, koska siinä oli henkilötietoja.');
  });

  it('takes away again what was taken away whole', async () => {
    const { incidentId, questionId } = await reported();
    const backup = await dump();
    await act('sanna', eraseTexts, { incidentId });
    await keepErasures({ database: database(), ledgerPath })();
    await restore(backup);
    await replayErasures(restored(), ledgerPath);
    const kept = await restored()('hidden_texts').where({ incident_id: incidentId }).whereNotNull('text');
    expect(kept).to.deep.equal([]);
    expect(questionId).to.have.lengthOf(16);
  });

  it('goes on after a line that a crash left half written, and refuses one that is no erasure', async () => {
    const before = await readJsonLines(ledgerPath);
    await appendFile(ledgerPath, '{"id":"half');
    expect(await readJsonLines(ledgerPath)).to.deep.equal(before);
    await keepErasures({ database: database(), ledgerPath })();
    await reportedAndErased();
    await keepErasures({ database: database(), ledgerPath })();
    expect(await readJsonLines(ledgerPath)).to.have.lengthOf(await countErasures());

    const bad = join(directory, 'bad.jsonl');
    await writeFile(bad, '{"id":"x"}\n');
    expect(await replayErasures(restored(), bad).catch(() => 'refused')).to.equal('refused');
    expect(await replayErasures(restored(), join(directory, 'none.jsonl'))).to.deep.equal({
      replayed: 0,
      known: 0,
    });
  });

  async function reportedAndErased(): Promise<void> {
    const { incidentId } = await reported();
    await act('sanna', eraseTexts, { incidentId });
  }

  async function countErasures(): Promise<number> {
    const row = await database()('erasures').count({ count: '*' }).first();
    return Number(row?.['count'] ?? 0);
  }
});
