import { expect } from 'chai';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { useQuestionApp } from '../questions/question-app.ts';
import { type CastName, refused, someWords, useWorld } from '../support/world.ts';

const wording = { title: someWords.title, text: someWords.publicText };

describe('a written answer after the session', () => {
  const world = useWorld();
  const { act, build, database } = world;
  const app = useQuestionApp(world);
  let questionId: string;
  let page: string;

  beforeEach(async () => {
    const sessionId = await build.openSession();
    questionId = await build.queued(sessionId);
    page = `/kysymykset/${questionId}`;
    await build.goLive(sessionId);
    await act('sanna', wrapUpSession, { sessionId });
    await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-09', lawyer: 1 });
    await act('sanna', closeSession, { sessionId });
  });

  const stateOf = async () => (await database()('questions').where({ id: questionId }).first('state')).state;
  /** Whether the page has the form of a command. */
  const offers = async (name: CastName, command: string) =>
    (await app.get(name, page)).text.includes(`action="/toimet/${command}"`);

  it('is claimed, saved, signed by both and published, and each page offers the next step', async () => {
    expect((await app.get('lea', '/vastattavat')).text).to.include(`href="${page}"`);
    expect(await offers('lea', 'claim-question')).to.equal(true);

    const { fence } = await act('lea', claimQuestion, { questionId });
    expect(await offers('lea', 'save-answer')).to.equal(true);

    const text = { markdown: someWords.answer, citations: someWords.citations };
    const { versionId, revision } = await act('lea', saveAnswer, { questionId, fence, revision: 0, ...text });
    expect(await offers('lea', 'sign-answer')).to.equal(true);

    await act('lea', signAnswer, { versionId, revision });
    await act('lea', releaseClaim, { questionId, fence });
    expect(await stateOf()).to.equal('answered');
    expect((await app.get('lauri', '/vastattavat')).text).to.include(`href="${page}"`);
    expect(await offers('lauri', 'sign-answer')).to.equal(true);
    expect(await offers('lauri', 'sign-dissent')).to.equal(true);
    expect(await offers('sanna', 'publish-answer')).to.equal(false);
    await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'signatures_missing');

    await act('lauri', signAnswer, { versionId, revision });
    expect((await app.get('sanna', `/tarkistus?kysymys=${questionId}`)).text).to.include(`href="${page}"`);
    expect(await offers('sanna', 'publish-answer')).to.equal(true);

    const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
    expect(await stateOf()).to.equal('published');
    expect(await database()('public_entries').where({ id: entryId }).first()).to.include({
      title: wording.title,
    });
  });

  it('may have a dissent in the place of the second signature', async () => {
    const { versionId, revision } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    await act('lauri', signDissent, { versionId, revision, markdown: 'Eri mieltä.' });
    expect(await offers('lauri', 'withdraw-dissent')).to.equal(true);
    const panel = (await app.get('sanna', page)).text;
    expect(panel).to.include('action="/toimet/publish-answer"');
    expect(panel).to.include('Eriävä näkemys julkaistaan vastauksen yhteydessä');

    await act('sanna', publishAnswer, { questionId, ...wording });

    expect((await app.get('pia', page)).text)
      .to.include('Eri mieltä.')
      .and.to.include('Lauri Laine');
  });

  it('keeps what was typed as a dissent when it is refused, even when there is no more dissenting', async () => {
    const { versionId, revision, fence } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    await act('lea', saveAnswer, { questionId, fence, revision: 0, markdown: 'Uusi teksti.', citations: '' });

    const form = { versionId, revision: String(revision), markdown: 'Eri mieltä tästä.', sivu: page };
    const { status, text } = await app.post('lauri', '/toimet/sign-dissent', { form });

    expect(status).to.equal(409);
    expect(text).to.include('Eri mieltä tästä.').and.to.include('action="/toimet/sign-dissent"');
  });

  it('is noted on by its lawyers, and a refused note keeps what was typed', async () => {
    const form = { questionId, text: 'Asiakas 131052-308T.', sivu: page };
    const refusal = await app.post('lea', '/toimet/write-note', { form });
    expect(refusal.status).to.equal(422);
    expect(refusal.text).to.include('Asiakas 131052-308T.');

    const { status } = await app.post('lea', '/toimet/write-note', { form: { ...form, text: 'Katsotaan.' } });
    expect(status).to.equal(303);
    expect((await app.get('lauri', page)).text).to.include('Katsotaan.');
    expect(await offers('lauri', 'remove-note')).to.equal(false);
    expect(await offers('lea', 'remove-note')).to.equal(true);
    expect(await offers('sanna', 'write-note')).to.equal(false);
  });
});
