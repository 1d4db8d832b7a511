import { expect } from 'chai';
import { questionsAskedBy, questionsOfSession } from '../../server/questions/queries.ts';
import { ownQuestionView, questionView } from '../../server/questions/views.ts';
import { audiences } from '../../server/sessions/contract.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { audienceOf } from '../../server/sessions/views.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { cast, someWords, useWorld } from '../support/world.ts';

describe('what each audience sees of a question', () => {
  const { database, act, build } = useWorld();

  const seen = async (sessionId: string) => {
    const [record] = await questionsOfSession(database(), sessionId);
    if (!record) throw new Error('There is no question');
    return Object.fromEntries(audiences.map((audience) => [audience, questionView(record, audience)]));
  };

  it('is nothing before triage, but for the lawyers of the session and the coordinator', async () => {
    const sessionId = await build.openSession();
    await build.submitted(sessionId);
    const { visitor, member, lawyer, coordinator } = await seen(sessionId);
    expect([visitor, member]).to.deep.equal([null, null]);
    expect(lawyer?.backstage?.original).to.equal(someWords.question);
    expect(coordinator?.backstage?.original).to.equal(someWords.question);
  });

  it('is the public wording when it waits, for those who are signed in', async () => {
    const sessionId = await build.openSession();
    await build.queued(sessionId);
    const { visitor, member } = await seen(sessionId);
    expect(visitor).to.equal(null);
    expect(member).to.include({ title: someWords.title, text: someWords.publicText, backstage: null });
    expect(JSON.stringify(member)).not.to.include(someWords.question);
  });

  it('is for everyone when it is on air', async () => {
    const { sessionId } = await build.onAir();
    expect((await seen(sessionId))['visitor']).to.include({ state: 'on_air', title: someWords.title });
  });

  it('holds no answer that a lawyer has not signed', async () => {
    const { sessionId, questionId } = await build.onAir();
    await build.answerSaved(questionId);
    const { visitor, lawyer } = await seen(sessionId);
    expect(visitor?.answer).to.equal(null);
    expect(lawyer?.backstage?.source?.markdown).to.equal(someWords.answer);
  });

  it('holds the signed answer with its citations and signatures', async () => {
    const { sessionId, questionId } = await build.onAir();
    await build.signedTwice(questionId);
    const answer = (await seen(sessionId))['visitor']?.answer;
    expect(answer?.html).to.include('<strong>');
    expect(answer?.citations[0]?.text).to.equal('Lastensuojelulaki 417/2007 25 § 1 mom.');
    expect(answer?.signatures.map(({ lawyer }) => lawyer)).to.deep.equal([1, 2]);
  });

  it('never names the asker', async () => {
    const { sessionId, questionId } = await build.onAir();
    await build.signedTwice(questionId);
    expect(JSON.stringify(await seen(sessionId)))
      .not.to.include(cast.aino.personId)
      .and.not.to.include('Aino');
  });

  it('tells the asker where the question is, to the entry', async () => {
    const { sessionId, questionId } = await build.onAir();
    await build.signedTwice(questionId);
    await act('sanna', takeOffAir, { sessionId });
    const wording = { title: someWords.title, text: someWords.publicText };
    const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
    const [own] = await questionsAskedBy(database(), cast.aino.personId, { questionId });
    expect(own && ownQuestionView(own)).to.include({ state: 'published', entryId, editable: false });
  });
});

describe('the audience of a session', () => {
  const { database, build } = useWorld();
  const audience = async (name: keyof typeof cast, sessionId: string) => {
    const session = await findSession(database(), sessionId);
    return session && audienceOf(cast[name], session);
  };

  it('takes a named lawyer backstage, and a visitor in where the session is public', async () => {
    const sessionId = await build.openSession();
    expect(await audience('lea', sessionId)).to.equal('lawyer');
    expect(await audience('visitor', sessionId)).to.equal('visitor');
    expect(await audience('pia', sessionId)).to.equal('member');
  });

  it('has no visitors where the session is for the signed in', async () => {
    const sessionId = await build.openSession({ visibility: 'signed_in' });
    expect(await audience('visitor', sessionId)).to.equal(null);
    expect(await audience('aino', sessionId)).to.equal('member');
  });
});
