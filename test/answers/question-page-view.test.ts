import { expect } from 'chai';
import { allowOneSignature } from '../../server/answers/allow-one-signature.ts';
import { answeringOf, versionsOf, workOf } from '../../server/answers/queries.ts';
import { backstageView, questionOnPage } from '../../server/answers/question-page-view.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { workListView } from '../../server/answers/work-list-view.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { findQuestion } from '../../server/questions/queries.ts';
import { findSession, sessionsOfLawyer } from '../../server/sessions/queries.ts';
import { cast, type CastName, someWords, testNow, useWorld } from '../support/world.ts';

describe('the page of a question', () => {
  const { act, build, clock, database } = useWorld();

  beforeEach(() => {
    clock.time = testNow;
  });

  async function recordsOf(questionId: string) {
    const question = await findQuestion(database(), questionId);
    const session = question && (await findSession(database(), question.sessionId));
    if (!question || !session) throw new Error('There is no such question');
    return { question, session };
  }

  async function pageFor(name: CastName, questionId: string) {
    return questionOnPage(await recordsOf(questionId), { actor: cast[name], now: clock.now() });
  }

  async function backstageFor(name: CastName, questionId: string) {
    const versions = await versionsOf(database(), questionId);
    const answering = await answeringOf(database(), questionId);
    const records = { ...(await recordsOf(questionId)), versions, answering, difference: null };
    return backstageView(records, { actor: cast[name], now: clock.now() });
  }

  async function queued() {
    return build.queued(await build.openSession());
  }

  it('shows the public wording of a queued question to members and the original to its lawyers', async () => {
    const questionId = await queued();
    for (const name of ['juho', 'pia'] as const) {
      const page = await pageFor(name, questionId);
      expect(page?.question).to.include({ title: someWords.title, backstage: null });
      expect(JSON.stringify(page)).not.to.include(someWords.question);
    }
    for (const name of ['lea', 'sanna'] as const) {
      expect((await pageFor(name, questionId))?.question.backstage?.original).to.equal(someWords.question);
    }
  });

  it('is absent for members and visitors while the question waits for triage', async () => {
    const questionId = await build.submitted(await build.openSession());
    for (const name of ['aino', 'juho', 'pia', 'visitor'] as const) {
      expect(await pageFor(name, questionId), name).to.equal(null);
    }
    expect(await pageFor('lauri', questionId)).not.to.equal(null);
  });

  it('gives a lawyer of the session the editor once the question has been taken', async () => {
    const questionId = await queued();
    const free = await backstageFor('lea', questionId);
    expect(free).to.nested.include({ 'may.claim': true, claim: null, 'editor.fence': null });

    const { fence } = await act('lea', claimQuestion, { questionId });

    expect(await backstageFor('lea', questionId)).to.nested.include({
      'may.claim': false,
      'claim.mine': true,
      'editor.fence': fence,
      'editor.revision': 0,
      'editor.number': 1,
    });
    expect(await backstageFor('lauri', questionId)).to.nested.include({
      'may.claim': false,
      'claim.mine': false,
      'claim.name': 'Lea Lehto',
      'editor.fence': null,
    });
    expect((await backstageFor('sanna', questionId)).editor).to.equal(null);
  });

  it('offers a claim that has run out to the other lawyer', async () => {
    const questionId = await queued();
    await act('lea', claimQuestion, { questionId });
    clock.time = new Date(testNow.getTime() + 121_000);
    expect(await backstageFor('lauri', questionId)).to.nested.include({ 'may.claim': true, claim: null });
  });

  it('lets each lawyer sign the newest text once and tells whose signature is left', async () => {
    const questionId = await queued();
    const { versionId, revision } = await build.answerSaved(questionId);
    const before = await backstageFor('lea', questionId);
    expect(before.may.sign).to.deep.equal({ versionId, revision, number: 1, stillNeeded: ['Lauri Laine'] });

    await act('lea', signAnswer, { versionId, revision });

    expect((await backstageFor('lea', questionId)).may.sign).to.equal(null);
    expect((await backstageFor('lauri', questionId)).may.sign?.stillNeeded).to.deep.equal([]);
    expect((await backstageFor('sanna', questionId)).may).to.include({
      sign: null,
      allowOneSignature: versionId,
    });
    expect((await backstageFor('lauri', questionId)).may.allowOneSignature).to.equal(null);
  });

  it('lets the other lawyer dissent from what one has signed, and tells that nothing is missing then', async () => {
    const questionId = await queued();
    const { versionId, revision } = await build.answerSaved(questionId);
    expect((await backstageFor('lauri', questionId)).may.dissent).to.equal(null);
    await act('lea', signAnswer, { versionId, revision });
    const dissent = { versionId, revision, markdown: '', signed: false };
    expect((await backstageFor('lauri', questionId)).may.dissent).to.deep.equal(dissent);

    await act('lauri', signDissent, { versionId, revision, markdown: 'Eri mieltä.' });

    const lauri = await backstageFor('lauri', questionId);
    expect(lauri.may.dissent).to.deep.equal({ ...dissent, markdown: 'Eri mieltä.', signed: true });
    expect(lauri.may.sign).to.include({ versionId });
    expect((await backstageFor('lea', questionId)).may.dissent).to.equal(null);
    const sanna = await backstageFor('sanna', questionId);
    expect(sanna.may).to.include({ dissent: null, allowOneSignature: null });
    expect(sanna.needs).to.deep.equal([{ kind: 'session' }]);
    expect(sanna.versions[0]?.dissents[0]).to.include({ name: 'Lauri Laine', html: '<p>Eri mieltä.</p>' });
  });

  it('begins a dissent to a new version with what its writer wrote before, to be signed anew', async () => {
    const questionId = await queued();
    const { versionId, revision, fence } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    await act('lauri', signDissent, { versionId, revision, markdown: 'Eri mieltä.' });
    const edited = { questionId, fence, revision: 0, markdown: 'Uusi teksti.', citations: '' };
    const next = await act('lea', saveAnswer, edited);
    expect((await backstageFor('lauri', questionId)).may.dissent).to.equal(null);

    await act('lea', signAnswer, { versionId: next.versionId, revision: next.revision });

    const { may, versions, needs } = await backstageFor('lauri', questionId);
    expect(may.dissent).to.include({ versionId: next.versionId, markdown: 'Eri mieltä.', signed: false });
    expect(versions.map(({ dissents }) => dissents.length)).to.deep.equal([0, 1]);
    expect(needs[0]).to.deep.equal({ kind: 'signature', name: 'Lauri Laine' });
  });

  it('keeps every version with who signed it and when', async () => {
    const questionId = await queued();
    const { versionId, revision, fence } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    await act('lea', saveAnswer, { questionId, fence, revision: 0, markdown: 'Uusi teksti.', citations: '' });

    const { versions, editor } = await backstageFor('lauri', questionId);

    expect(versions.map(({ number, state }) => [number, state])).to.deep.equal([
      [2, 'draft'],
      [1, 'signed_once'],
    ]);
    expect(versions[1]?.signatures).to.deep.equal([{ name: 'Lea Lehto', signedAt: testNow.toISOString() }]);
    expect(editor).to.include({ number: 2, revision: 1, markdown: 'Uusi teksti.' });
  });

  it('lets the coordinator publish only what is answered and has its signatures', async () => {
    const { sessionId, questionId } = await build.onAir();
    const { versionId, revision } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    expect((await backstageFor('sanna', questionId)).may.publish).to.equal(false);

    await act('sanna', takeOffAir, { sessionId });
    await act('sanna', allowOneSignature, { versionId, reason: 'Toinen on esteellinen.' });

    expect((await backstageFor('sanna', questionId)).may).to.include({
      publish: true,
      answerPrivately: false,
    });
    expect((await backstageFor('lea', questionId)).may.publish).to.equal(false);
  });

  it('lists a lawyer’s work by session with what is to be done', async () => {
    const questionId = await queued();
    const { versionId, revision } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    const listFor = async (name: 'lea' | 'lauri') => {
      const lawyerId = cast[name].personId;
      const sessions = await sessionsOfLawyer(database(), lawyerId);
      const view = workListView(sessions, await workOf(database(), lawyerId), { lawyerId, now: clock.now() });
      return view.sessions.flatMap(({ items }) => items).find((item) => item.questionId === questionId);
    };
    expect(await listFor('lauri')).to.deep.include({
      stage: 'sign',
      claimedBy: 'Lea Lehto',
      title: someWords.title,
    });
    expect(await listFor('lea')).to.deep.include({ stage: 'claimed', claimedBy: null });

    await act('lauri', signDissent, { versionId, revision, markdown: 'Eri mieltä.' });
    expect(await listFor('lauri')).to.include({ stage: 'done' });
  });
});
