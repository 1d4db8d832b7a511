import { expect } from 'chai';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { requestInfo } from '../../server/questions/request-info.ts';
import { saveDraft } from '../../server/questions/save-draft.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { someWords, useWorld } from '../support/world.ts';
import { useQuestionApp } from './question-app.ts';

describe('the pages of one’s own questions', () => {
  const world = useWorld();
  const { act, build } = world;
  const app = useQuestionApp(world);
  const edited = {
    text: 'Saako koulu kertoa poissaoloista suoraan?',
    sectionHint: '',
    neededBy: '',
    consent: 'not',
  };
  let sessionId: string;

  before(async () => {
    sessionId = await build.openSession();
  });

  it('tells what comes next and when', async () => {
    await build.submitted(sessionId);
    const { text } = await app.get('aino', '/omat-kysymykset');
    expect(text).to.include(
      'Koordinaattori lukee kysymyksen ennen istuntoa. Istunto ke 25.11.2026 klo 13.00.',
    );
  });

  it('shows a request for more with the form to answer it, and again with what was typed when that is refused', async () => {
    const questionId = await build.submitted(sessionId);
    await act('sanna', requestInfo, { questionId, request: 'Onko kyse alakoulusta?' });
    const form = { ...edited, text: 'Lyhyt', questionId, lomake: questionId, sivu: '/omat-kysymykset' };

    const page = await app.get('aino', '/omat-kysymykset');
    const refused = await app.post('aino', '/toimet/edit-question', { form });

    expect(page.text).to.include('Onko kyse alakoulusta?').and.include(`id="edit-question-${questionId}"`);
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include('Lyhyt</textarea>');
  });

  it('keeps in sight what was typed when the question was approved meanwhile', async () => {
    const questionId = await build.submitted(sessionId);
    const sivu = `/omat-kysymykset/${questionId}`;
    await act('sanna', approveQuestion, { questionId, title: someWords.title, text: someWords.publicText });

    const form = { ...edited, questionId, lomake: questionId, sivu };
    const { status, text } = await app.post('aino', '/toimet/edit-question', { form });

    expect(status).to.equal(409);
    expect(text).to.include(`${edited.text}</textarea>`);
    expect((await app.get('aino', sivu)).text).to.include('Kysymystä ei voi enää muokata');
  });

  it('shows why a question was declined and lets it be sent again', async () => {
    const questionId = await build.submitted(sessionId);
    await act('sanna', declineQuestion, {
      questionId,
      reason: 'unclear',
      text: 'Tarkenna, mitä lakia tarkoitat.',
    });

    const page = await app.get('aino', `/omat-kysymykset/${questionId}`);
    const form = { ...edited, questionId, sessionId };
    const sent = await app.post('aino', '/toimet/submit-question', { form });

    expect(page.text).to.include('Tarkenna, mitä lakia tarkoitat.').and.include('/toimet/submit-question');
    expect(sent.location).to.match(/^\/omat-kysymykset\?/);
  });

  it('is a worker’s own: another’s question is absent', async () => {
    const questionId = await build.submitted(sessionId);
    expect((await app.get('aino', `/omat-kysymykset/${questionId}`)).status).to.equal(200);
    expect((await app.get('juho', `/omat-kysymykset/${questionId}`)).status).to.equal(404);
    expect((await app.get('juho', '/omat-kysymykset')).text).not.to.include(questionId);
    expect((await app.get('lea', `/omat-kysymykset/${questionId}`)).status).to.equal(404);
    expect((await app.get('lea', '/api/v1/my/questions')).status).to.equal(404);
  });

  it('gives the same as JSON; a draft thrown away leaves no trace', async () => {
    const kept = await act('juho', saveDraft, { sessionId, text: 'Kesken' });
    const thrown = await act('juho', saveDraft, { sessionId, text: 'Turha' });
    await act('juho', withdrawQuestion, thrown);

    const { text } = await app.get('juho', '/api/v1/my/questions');

    const ids = JSON.parse(text).questions.map((question: { id: string }) => question.id);
    expect(ids).to.deep.equal([kept.questionId]);
  });

  it('refuses the JSON to a visitor', async () => {
    expect((await app.get('visitor', '/api/v1/my/questions')).status).to.equal(401);
  });
});
