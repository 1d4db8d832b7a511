import { expect } from 'chai';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { remarksOfSession } from '../../server/discussion/queries.ts';
import { remarkView } from '../../server/discussion/views.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { mostHidden, reportIdentifiers } from '../../server/incidents/report-identifiers.ts';
import { redactTexts } from '../../server/incidents/redact-texts.ts';
import { showTextsAgain } from '../../server/incidents/show-texts.ts';
import { newId } from '../../server/platform/id.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { refused, someWords, testNow, useWorld } from '../support/world.ts';

const hiddenTitle = 'Piilotettu tarkistuksen ajaksi';

describe('saying that a text has personal data in it', () => {
  const world = useWorld();
  const { act, build, database } = world;

  const openIncident = async (questionId: string) => {
    const row = await database()('incidents').where({ question_id: questionId, closed_at: null }).first();
    return { incidentId: row?.id ?? '', ...row };
  };
  const titleOf = async (questionId: string) =>
    (await database()('questions').where({ id: questionId }).first('public_title'))?.public_title;

  it('hides it at once, keeps nobody’s name, and counts those who say so again', async () => {
    const { questionId } = await build.onAir();
    expect(await act('visitor', reportIdentifiers, { questionId, kind: 'name' })).to.deep.equal({
      hidden: true,
    });
    await act('pia', reportIdentifiers, { questionId });
    expect(await titleOf(questionId)).to.equal(hiddenTitle);
    expect(await openIncident(questionId)).to.include({ kind: 'name', reports: 2, state: 'hidden' });
    const events = await database()('events').where('type', 'like', 'incident.%').select('type', 'actor_id');
    expect(events).to.deep.equal([{ type: 'incident.reported', actor_id: null }]);
    expect(
      await database()('question_originals').where({ question_id: questionId }).first('text'),
    ).to.deep.equal({
      text: 'Teksti on piilotettu tarkistuksen ajaksi.',
    });
  });

  it('hides nothing more for visitors while very many texts wait, and still does for people', async () => {
    const { questionId } = await build.onAir();
    const waiting = Array.from({ length: mostHidden }, () => ({
      ...{ id: newId(), question_id: questionId, kind: 'unsaid', state: 'hidden', reported_at: testNow },
      remark_id: newId(),
    }));
    await database().transaction(async (tx) => {
      await tx.raw('set local session_replication_role = replica');
      await tx('incidents').insert(waiting);
    });

    expect(await act('visitor', reportIdentifiers, { questionId })).to.deep.equal({ hidden: false });
    expect(await titleOf(questionId)).to.equal(someWords.title);
    expect(await database()('incidents').where({ remark_id: null, state: 'reported' })).to.have.lengthOf(1);
    expect(await act('pia', reportIdentifiers, { questionId })).to.deep.equal({ hidden: true });
    expect(await titleOf(questionId)).to.equal(hiddenTitle);
    await database()('incidents')
      .whereIn(
        'id',
        waiting.map(({ id }) => id),
      )
      .delete();
  });

  // Seen red: only the question's own texts.
  it('hides, cuts and shows what was merged into it with it', async () => {
    const sessionId = await build.openSession();
    const [questionId, otherId] = [await build.queued(sessionId), await build.queued(sessionId, 'juho')];
    await act('sanna', mergeQuestion, { questionId: otherId, intoId: questionId });
    await act('pia', reportIdentifiers, { questionId });
    expect(await titleOf(otherId)).to.equal(hiddenTitle);
    expect(await database()('triage_undos').whereIn('question_id', [questionId, otherId])).to.have.lengthOf(
      0,
    );

    const { incidentId } = await openIncident(questionId);
    const [word = ''] = someWords.title.split(' ');
    await act('sanna', redactTexts, { incidentId, words: word });
    await act('sanna', showTextsAgain, { incidentId });
    for (const id of [questionId, otherId]) expect(await titleOf(id)).to.match(/^\[poistettu\] /);
    expect(await database()('questions').whereNotNull('redacted_at').pluck('id')).to.have.members([
      questionId,
      otherId,
    ]);
  });

  it('refuses what the reporter cannot read, as if there were none', async () => {
    const sessionId = await build.openSession();
    const queued = { questionId: await build.queued(sessionId) };
    await refused(act('visitor', reportIdentifiers, queued), 'not_found');
    const submitted = { questionId: await build.submitted(sessionId) };
    await refused(act('pia', reportIdentifiers, submitted), 'not_found');
    const { remarkId } = await act('juho', writeRemark, { ...queued, text: 'Meilläkin on kysytty.' });
    await refused(act('pia', reportIdentifiers, { remarkId }), 'not_found');
    await refused(act('pia', reportIdentifiers, {}), 'invalid_input');
    await act('lea', reportIdentifiers, submitted);
    await act('pia', reportIdentifiers, queued);
  });

  it('hides one remark and leaves its question; a remark of a hidden question waits for that', async () => {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    const { remarkId } = await act('juho', writeRemark, { questionId, text: 'Meilläkin on kysytty.' });
    await act('sanna', showRemark, { remarkId });
    const textOf = async () => (await database()('remarks').where({ id: remarkId }).first('text'))?.text;
    await act('pia', reportIdentifiers, { remarkId });
    expect(await titleOf(questionId)).to.equal(someWords.title);
    expect(await textOf()).to.equal('Teksti on piilotettu tarkistuksen ajaksi.');
    const [record] = await remarksOfSession(database(), sessionId);
    expect(record && remarkView(record, 'member')).to.include({ hidden: true });
    const ofRemark = await openIncident(questionId);
    await act('aino', reportIdentifiers, { questionId });

    await act('sanna', showTextsAgain, { incidentId: ofRemark.incidentId });
    expect(await textOf()).to.equal('Teksti on piilotettu tarkistuksen ajaksi.');
    await act('sanna', showTextsAgain, { incidentId: (await openIncident(questionId)).incidentId });
    expect(await textOf()).to.equal('Meilläkin on kysytty.');
    expect(await titleOf(questionId)).to.equal(someWords.title);
  });

  it('hides no more for visitors what a coordinator has found to be in order, until it says something else', async () => {
    const { questionId } = await build.onAir();
    await act('visitor', reportIdentifiers, { questionId });
    await act('sanna', showTextsAgain, { incidentId: (await openIncident(questionId)).incidentId });

    expect(await act('visitor', reportIdentifiers, { questionId })).to.deep.equal({ hidden: false });
    expect(await titleOf(questionId)).to.equal(someWords.title);
    expect(await openIncident(questionId)).to.include({ state: 'reported' });
    expect(await act('pia', reportIdentifiers, { questionId })).to.deep.equal({ hidden: true });
    expect(await openIncident(questionId)).to.include({ state: 'hidden', reports: 2 });
    await act('sanna', showTextsAgain, { incidentId: (await openIncident(questionId)).incidentId });

    const reworded = { questionId, title: 'Aivan toinen otsikko', text: someWords.publicText };
    await act('sanna', editWording, reworded);
    // Seen red: without the rest of the day. What is on air says something else with every sentence.
    expect(await act('visitor', reportIdentifiers, { questionId })).to.deep.equal({ hidden: false });
    world.clock.time = new Date(testNow.getTime() + 24 * 3_600_000);
    expect(await act('visitor', reportIdentifiers, { questionId })).to.deep.equal({ hidden: true });
    world.clock.time = testNow;
  });

  it('lets nobody sign or publish what cannot be read, and keeps what is written meanwhile', async () => {
    const { questionId } = await build.onAir();
    const { versionId, revision } = await build.answerSaved(questionId);
    await act('visitor', reportIdentifiers, { questionId });
    await refused(act('lea', signAnswer, { versionId, revision }), 'text_hidden');
    const wording = { title: 'Aivan toinen otsikko', text: someWords.publicText };
    await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'text_hidden');
    await act('sanna', editWording, { questionId, ...wording });

    await act('sanna', showTextsAgain, { incidentId: (await openIncident(questionId)).incidentId });
    expect(await titleOf(questionId)).to.equal('Aivan toinen otsikko');
    const version = await database()('answer_versions').where({ id: versionId }).first('markdown');
    expect(version?.markdown).to.equal(someWords.answer);
    await act('lea', signAnswer, { versionId, revision });
  });
});
