import { expect } from 'chai';
import { castSeedId } from '../../seeds/seed-id.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { someWords, testNow, useWorld } from '../support/world.ts';
import { useQuestionApp } from './question-app.ts';

describe('the coordinator’s desk', () => {
  const world = useWorld();
  const { act, build, clock } = world;
  const app = useQuestionApp(world);
  const wording = { title: someWords.title, text: someWords.publicText };
  let sessionId: string;

  beforeEach(async () => {
    clock.time = testNow;
    sessionId = await build.openSession();
  });
  afterEach(async () => {
    await world
      .database()('questions')
      .update({ state: 'withdrawn', on_air_since: null, merged_into_id: null });
  });

  const approve = (questionId: string, changes: Record<string, string> = {}) =>
    app.post('sanna', '/toimet/approve-question', {
      form: { ...wording, questionId, lomake: questionId, sivu: '/tarkistus', ...changes },
    });

  it('shows the first question to read, with its own words and a title drawn from them', async () => {
    await build.submitted(sessionId);
    const { status, text } = await app.get('sanna', '/tarkistus');
    expect(status).to.equal(200);
    expect(text).to.include(`${someWords.question}</textarea>`);
    expect(text).to.include(`name="title"`).and.include(`value="${someWords.question}"`);
  });

  it('is absent to everyone else', async () => {
    expect((await app.get('aino', '/tarkistus')).status).to.equal(404);
    expect((await app.get('lea', '/api/v1/desk')).status).to.equal(404);
    expect((await app.get('visitor', '/api/v1/desk')).status).to.equal(401);
  });

  it('never tells who asked', async () => {
    await build.submitted(sessionId);
    const page = await app.get('sanna', '/tarkistus');
    const json = await app.get('sanna', '/api/v1/desk');
    for (const secret of [castSeedId('aino-alatalo'), 'Aino']) {
      expect(page.text + json.text).not.to.include(secret);
    }
  });

  it('goes on to the next question after a decision and offers to undo it for ten seconds', async () => {
    const first = await build.submitted(sessionId);
    await build.submitted(sessionId, 'juho', 'Mihin määräaikaan palvelutarpeen arviointi on tehtävä?');
    const { location } = await approve(first);

    const soon = await app.get('sanna', location ?? '');
    clock.time = new Date(testNow.getTime() + 11_000);
    const late = await app.get('sanna', location ?? '');

    expect(soon.text).to.include('/toimet/undo-triage').and.include('Mihin määräaikaan');
    expect(late.text).not.to.include('/toimet/undo-triage');
  });

  it('offers the undo to the coordinator who decided and to no one else', async () => {
    await approve(await build.submitted(sessionId));
    await world
      .database()('triage_undos')
      .update({ person_id: castSeedId('lea-lehto') });
    expect((await app.get('sanna', '/tarkistus')).text).not.to.include('/toimet/undo-triage');
  });

  it('shows a refused decision with its own question and what was typed', async () => {
    const questionId = await build.submitted(sessionId);
    await build.submitted(sessionId, 'juho', 'Mihin määräaikaan palvelutarpeen arviointi on tehtävä?');

    const { status, text } = await approve(questionId, { text: 'Lyhyt' });

    expect(status).to.equal(422);
    expect(text).to.include('Lyhyt</textarea>').and.include(`id="approve-question-${questionId}"`);
  });

  it('keeps in sight what was written for a question that was withdrawn meanwhile', async () => {
    const questionId = await build.submitted(sessionId);
    await act('aino', withdrawQuestion, { questionId });

    const { status, text } = await approve(questionId, { text: 'Tähän nähtiin vaivaa.' });

    expect(status).to.equal(409);
    expect(text).to.include('Tähän nähtiin vaivaa.');
  });

  it('narrows the list by session and by state', async () => {
    const questionId = await build.queued(sessionId);
    const other = await build.openSession();
    // When the approval can no longer be undone, it does not name the question either.
    clock.time = new Date(testNow.getTime() + 11_000);
    const listed = async (query: string) =>
      (await app.get('sanna', `/tarkistus?${query}`)).text.includes(questionId);
    expect(await listed(`istunto=${sessionId}`)).to.equal(true);
    expect(await listed(`istunto=${other}`)).to.equal(false);
    expect(await listed('tila=queued')).to.equal(true);
    expect(await listed('tila=submitted')).to.equal(false);
    expect((await app.get('sanna', '/tarkistus?tila=%00&istunto=x&kysymys=y')).status).to.equal(200);
  });

  it('still shows what waits in a session that was cancelled', async () => {
    const questionId = await build.submitted(sessionId);
    await act('sanna', cancelSession, { sessionId });
    expect((await app.get('sanna', '/api/v1/desk')).text).to.include(questionId);
  });

  it('feels good when everything is read', async () => {
    expect((await app.get('sanna', '/tarkistus')).text).to.include('Kaikki on luettu');
  });
});
