import { expect } from 'chai';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { saveDraft } from '../../server/questions/save-draft.ts';
import { changeSettings } from '../../server/settings/change-settings.ts';
import { settings } from '../../server/settings/contract.ts';
import { forgetOld } from '../../server/settings/forget-old.ts';
import { readSettings } from '../../server/settings/queries.ts';
import { createLog } from '../../server/platform/log.ts';
import { newId } from '../../server/platform/id.ts';
import { refused, testNow, useWorld } from '../support/world.ts';

const day = 86_400_000;
const expired = 'Teksti on poistettu, koska sen säilytysaika on päättynyt.';

describe('how long things are kept', () => {
  const world = useWorld();
  const { act, build, database } = world;
  const daysAgo = (days: number) => new Date(testNow.getTime() - days * day);
  const forget = () => {
    const { database: app, clock } = world.host();
    return forgetOld({ database: app, clock, log: createLog('silent') })();
  };

  beforeEach(() => {
    world.clock.time = testNow;
  });

  async function draftTouched(days: number): Promise<string> {
    const sessionId = await build.openSession();
    const { questionId } = await act('aino', saveDraft, { sessionId, text: 'Saako k' });
    await database()('questions')
      .where({ id: questionId })
      .update({ updated_at: daysAgo(days) });
    return questionId;
  }

  it('forgets a draft nobody has touched, and keeps the others', async () => {
    const [old, young] = [await draftTouched(91), await draftTouched(89)];
    await forget();
    const kept = await database()('questions').whereIn('id', [old, young]).pluck('id');
    expect(kept).to.deep.equal([young]);
    expect(await database()('question_originals').where({ question_id: old })).to.deep.equal([]);
    const ledger = await database()('erasures').where({ row_key: old });
    expect(ledger).to.have.lengthOf(1);
    expect(ledger[0]).to.include({ place: 'questions', reason: 'retention' });
  });

  it('takes the texts of what was declined, and leaves that it was', async () => {
    const sessionId = await build.openSession();
    const [old, young] = [await build.submitted(sessionId), await build.submitted(sessionId)];
    for (const questionId of [old, young])
      await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });
    await database()('questions')
      .where({ id: old })
      .update({ updated_at: daysAgo(366) });
    await forget();
    await forget();
    const originals = await database()('question_originals').whereIn('question_id', [old, young]);
    const textOf = (id: string) => originals.find(({ question_id: of }) => of === id)?.text;
    expect(textOf(old)).to.equal(expired);
    expect(textOf(young)).not.to.equal(expired);
    const row = await database()('questions').where({ id: old }).first();
    expect(row).to.include({ state: 'declined', decline_text: expired });
    expect(await database()('erasures').where({ row_key: old })).to.have.lengthOf(2);
  });

  it('forgets what the product remembers of its own workings', async () => {
    const [old, young] = [newId(), newId()];
    const operation = { command: 'save-draft', reply: '{}' };
    await database()('operations').insert([
      { key: old, ...operation, created_at: daysAgo(31) },
      { key: young, ...operation, created_at: daysAgo(29) },
    ]);
    await database()('sign_ins').insert([
      { sid: old, sess: '{}', expire: daysAgo(31) },
      { sid: young, sess: '{}', expire: daysAgo(29) },
    ]);
    await database()('unanswered_searches').insert({ id: old, query: `haku ${old}` });
    const counted = { search_id: old, asked_on: '2026-10-20', next_query: '', searches: 2 };
    await database()('unanswered_search_days').insert(counted);
    await database().raw(`select graphile_worker.add_job('index-entry', '{}', max_attempts := 1)`);
    await database().raw('update graphile_worker._private_jobs set attempts = 1, updated_at = ?', [
      daysAgo(31),
    ]);
    await forget();
    expect(await database()('operations').whereIn('key', [old, young]).pluck('key')).to.deep.equal([young]);
    expect(await database()('sign_ins').whereIn('sid', [old, young]).pluck('sid')).to.deep.equal([young]);
    expect(await database()('unanswered_searches').where({ id: old })).to.deep.equal([]);
    expect(
      (await database().raw('select from graphile_worker.jobs where attempts >= max_attempts')).rows,
    ).to.deep.equal([]);
  });

  it('does nothing for a day after the times were changed, and tells what was set from what', async () => {
    const questionId = await draftTouched(60);
    const shorter = { ...settings.parse({}), draft_days: 30, release_daily: 0 };
    expect(await act('sanna', changeSettings, shorter)).to.deep.equal({ changed: 1 });
    expect(await readSettings(database())).to.include({ draft_days: 30 });
    const [event] = await database()('events').where({ type: 'settings.changed' });
    expect(event.subject).to.deep.equal({ settingId: 'draft_days', fromId: '90', toId: '30' });

    await forget();
    expect(await database()('questions').where({ id: questionId })).to.have.lengthOf(1);
    world.clock.time = new Date(testNow.getTime() + day);
    await forget();
    expect(await database()('questions').where({ id: questionId })).to.deep.equal([]);
  });

  it('refuses times out of bounds and fields left empty', async () => {
    const good = settings.parse({});
    for (const wrong of [{ draft_days: 13 }, { draft_days: '' }, { log_days: 366 }, { release_daily: 2 }])
      await refused(act('sanna', changeSettings, { ...good, ...wrong }), 'invalid_input');
  });
});
