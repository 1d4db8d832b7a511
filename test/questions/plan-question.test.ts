import { expect } from 'chai';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { planQuestion } from '../../server/questions/plan-question.ts';
import { questionsOfSession } from '../../server/questions/queries.ts';
import { saveDraft } from '../../server/questions/save-draft.ts';
import { questionView } from '../../server/questions/views.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { refused, someWords, useWorld } from '../support/world.ts';

describe('plan-question', () => {
  const { database, act, build } = useWorld();
  let sessionId: string;
  let questionId: string;

  beforeEach(async () => {
    sessionId = await build.openSession();
    questionId = await build.queued(sessionId);
  });

  const agendaSeen = async () => {
    const [record] = await questionsOfSession(database(), sessionId, { ids: [questionId] });
    return record && questionView(record, 'member')?.agenda;
  };

  it('suggests minutes and who answers first, for everyone to see', async () => {
    await act('sanna', planQuestion, { questionId, minutes: '8', firstLawyer: '2' });
    expect(await agendaSeen()).to.deep.equal({ minutes: 8, firstLawyer: 2 });
  });

  it('takes numbers as JSON sends them, and tells the session’s followers', async () => {
    await act('sanna', planQuestion, { questionId, minutes: 120, firstLawyer: 1 });

    expect(await agendaSeen()).to.deep.equal({ minutes: 120, firstLawyer: 1 });
    const event = await database()('events').where({ session_id: sessionId }).orderBy('seq', 'desc').first();
    expect(event).to.include({ type: 'question.planned' });
    expect(event.subject).to.deep.equal({ questionId });
  });

  it('takes the suggestion back with empty fields', async () => {
    await act('sanna', planQuestion, { questionId, minutes: 8, firstLawyer: 1 });
    await act('sanna', planQuestion, { questionId, minutes: '', firstLawyer: '' });
    expect(await agendaSeen()).to.deep.equal({ minutes: null, firstLawyer: null });
  });

  it('is of one session: a question that was declined and sent to another has no plan there', async () => {
    await act('sanna', planQuestion, { questionId, minutes: 8, firstLawyer: 2 });
    await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });
    const other = await build.openSession();
    await act('aino', submitQuestion, {
      questionId,
      sessionId: other,
      text: someWords.question,
      consent: 'as_is',
    });
    const wording = { title: someWords.title, text: someWords.publicText };
    await act('sanna', approveQuestion, { questionId, ...wording });

    const [record] = await questionsOfSession(database(), other);
    expect(record && questionView(record, 'member')?.agenda).to.deep.equal({
      minutes: null,
      firstLawyer: null,
    });
  });

  it('keeps the place and the wording', async () => {
    const before = await database()('questions').where({ id: questionId }).first();

    await act('sanna', planQuestion, { questionId, minutes: 8, firstLawyer: 1 });

    const after = await database()('questions').where({ id: questionId }).first();
    const { suggested_minutes: _minutes, first_lawyer: _lawyer, updated_at: _at, ...rest } = after;
    expect(before).to.deep.include(rest);
  });

  for (const minutes of ['0', '121', '-1', '8,5', 'kahdeksan', ' ', 7.5, 'Infinity']) {
    it(`refuses ${JSON.stringify(minutes)} as minutes, saying what they may be`, async () => {
      const problem = await refused(
        act('sanna', planQuestion, { questionId, minutes, firstLawyer: '' }),
        'invalid_input',
      );
      expect(problem.details.fields).to.deep.equal([{ field: 'minutes', rule: 'not_minutes' }]);
      expect(await agendaSeen()).to.deep.equal({ minutes: null, firstLawyer: null });
    });
  }

  it('refuses a third lawyer', async () => {
    const problem = await refused(
      act('sanna', planQuestion, { questionId, minutes: '', firstLawyer: '3' }),
      'invalid_input',
    );
    expect(problem.details.fields?.map(({ field }) => field)).to.deep.equal(['firstLawyer']);
  });

  it('goes on after the freeze, until the session is live', async () => {
    await act('sanna', freezeSession, { sessionId });
    await act('sanna', planQuestion, { questionId, minutes: 5, firstLawyer: '' });
    expect(await agendaSeen()).to.deep.equal({ minutes: 5, firstLawyer: null });
  });

  it('refuses while the session is live', async () => {
    await build.goLive(sessionId);
    await refused(act('sanna', planQuestion, { questionId, minutes: 5, firstLawyer: '' }), 'session_state');
  });

  it('refuses a question that does not wait in the queue', async () => {
    const submitted = await build.submitted(sessionId);
    const plan = { questionId: submitted, minutes: 5, firstLawyer: '' };
    await refused(act('sanna', planQuestion, plan), 'question_state');
    await act('aino', withdrawQuestion, { questionId });
    await refused(act('sanna', planQuestion, { ...plan, questionId }), 'question_state');
  });

  it('refuses a draft as if there were none', async () => {
    const { questionId: draft } = await act('aino', saveDraft, { sessionId, text: 'Saako k' });
    const plan = { minutes: 5, firstLawyer: '' };
    await refused(act('sanna', planQuestion, { ...plan, questionId: draft }), 'not_found');
    await refused(act('sanna', planQuestion, { ...plan, questionId: '0000000000000000' }), 'not_found');
  });
});
