import { expect } from 'chai';
import { removeNote } from '../../server/answers/remove-note.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { findQuestion } from '../../server/questions/queries.ts';
import { questionView } from '../../server/questions/views.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { cast, refused, testNow, useWorld } from '../support/world.ts';

describe('a note between the lawyers', () => {
  const { database, act, build, clock } = useWorld();
  let questionId: string;

  beforeEach(async () => {
    clock.time = testNow;
    questionId = await build.submitted(await build.openSession());
  });

  const notes = async () => {
    const question = await findQuestion(database(), questionId);
    return (question && questionView(question, 'lawyer'))?.backstage?.notes;
  };

  it('is read by both in the order of writing, already before triage', async () => {
    const { noteId } = await act('lea', writeNote, { questionId, text: 'Katsotaanko\n25 §:ää?' });
    clock.time = new Date(testNow.getTime() + 60_000);
    await act('lauri', writeNote, { questionId, text: 'Katsotaan.' });

    const written = await notes();

    expect(written?.map(({ lawyer, text }) => [lawyer, text])).to.deep.equal([
      [1, 'Katsotaanko\n25 §:ää?'],
      [2, 'Katsotaan.'],
    ]);
    expect(written?.[0]).to.include({ id: noteId, writtenAt: testNow.toISOString() });
  });

  it('is removed by its writer alone', async () => {
    const { noteId } = await act('lea', writeNote, { questionId, text: 'Oma huomio.' });
    await refused(act('lauri', removeNote, { noteId }), 'not_found');
    expect(await notes()).to.have.length(1);

    await act('lea', removeNote, { noteId });

    expect(await notes()).to.deep.equal([]);
    await refused(act('lea', removeNote, { noteId }), 'not_found');
  });

  it('holds no identifiers and at most a thousand characters', async () => {
    await refused(act('lea', writeNote, { questionId, text: 'Asiakas 131052-308T.' }), 'identifiers_found');
    await refused(act('lea', writeNote, { questionId, text: 'a'.repeat(1001) }), 'invalid_input');
    await refused(act('lea', writeNote, { questionId, text: '  ' }), 'invalid_input');
    await act('lea', writeNote, { questionId, text: 'a'.repeat(1000) });
    expect(await notes()).to.have.length(1);
  });

  it('is refused on a question that there is no more', async () => {
    await act('aino', withdrawQuestion, { questionId });
    await refused(act('lea', writeNote, { questionId, text: 'Turhaan.' }), 'not_found');
  });

  it('is an event that tells who and on what, and nothing of the text', async () => {
    const { noteId } = await act('lea', writeNote, { questionId, text: 'Salainen ajatus.' });
    await act('lea', removeNote, { noteId });

    const events = await database()('events')
      .whereRaw(`type like 'note.%' and subject->>'questionId' = ?`, [questionId])
      .orderBy('seq');

    expect(events.map(({ type }) => type)).to.deep.equal(['note.written', 'note.removed']);
    expect(events[0]).to.include({ actor_id: cast.lea.personId });
    expect(events[0].subject).to.deep.equal({ questionId, noteId });
    expect(JSON.stringify(events)).not.to.include('Salainen');
  });
});
