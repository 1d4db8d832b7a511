import { expect } from 'chai';
import { planSession } from '../../server/sessions/plan-session.ts';
import { someWords, testNow, useWorld } from '../support/world.ts';
import { useQuestionApp } from './question-app.ts';

describe('the page for asking', () => {
  const world = useWorld();
  const app = useQuestionApp(world);
  const asked = { text: someWords.question, sectionHint: '', neededBy: '', consent: 'as_is' };
  let sessionId: string;

  before(async () => {
    sessionId = await world.build.openSession();
    await world.build.queued(sessionId, 'juho');
  });

  it('offers a worker the sessions that take questions, the one in the link chosen', async () => {
    const { status, text } = await app.get('aino', `/kysy?istunto=${sessionId}&teksti=Saako+koulu`);
    expect(status).to.equal(200);
    expect(text).to.match(new RegExp(`value="${sessionId}"[^>]*checked`));
    expect(text).to.include('Saako koulu</textarea>');
  });

  it('sends a visitor to sign in and back', async () => {
    const { status, location } = await app.get('visitor', '/sv/kysy');
    expect(status).to.equal(303);
    expect(location).to.equal('/sv/kirjaudu?paluu=%2Fsv%2Fkysy');
  });

  it('is absent to those who may not ask', async () => {
    expect((await app.get('lea', '/kysy')).status).to.equal(404);
    expect((await app.get('pia', '/kysy')).status).to.equal(404);
  });

  it('tells the coordinator that the question is entered on behalf of another', async () => {
    expect((await app.get('sanna', '/kysy')).text).to.include('toisen puolesta');
  });

  it('shows a refused form again with what was typed and the place of what identifies a client', async () => {
    const text = 'Asiakkaan tunnus on 131052-308T, saako sen kertoa koululle?';
    const form = { ...asked, text, sessionId, sivu: '/kysy' };

    const got = await app.post('aino', '/toimet/submit-question', { form });

    expect(got.status).to.equal(422);
    expect(got.text).to.include(`${text}</textarea>`).and.include('<mark>131052-308T</mark>');
  });

  it('shows a refused draft in the same form', async () => {
    const form = { ...asked, text: 'Soita 040 123 4567', sessionId, sivu: '/kysy' };
    const got = await app.post('aino', '/toimet/save-draft', { form });
    expect(got.text).to.include('Soita 040 123 4567</textarea>').and.include('id="submit-question-text"');
  });

  it('leads from a saved draft to the page where it is gone on with', async () => {
    const { location } = await app.post('aino', '/toimet/save-draft', {
      form: { ...asked, sessionId, sivu: '/kysy' },
    });
    const page = await app.get('aino', location ?? '');
    expect(page.text)
      .to.match(/name="questionId" value="\w{16}"/)
      .and.include(`${someWords.question}</textarea>`);
  });

  it('shows without script what is like the text, and keeps the text out of the address', async () => {
    const got = await app.post('aino', '/kysy', { form: { ...asked, sessionId } });
    expect(got.status).to.equal(200);
    expect(got.text).to.include(someWords.title).and.include('/toimet/join-question');
    expect(got.text).to.include(`${someWords.question}</textarea>`);
  });

  it('keeps the draft when it looks without script, and goes on with it', async () => {
    const drafts = async () =>
      Number((await world.database()('questions').where({ state: 'draft' }).count('*'))[0]?.['count']);
    const before = await drafts();
    const { text } = await app.post('aino', '/kysy', { form: { ...asked, sessionId } });
    expect(await drafts()).to.equal(before + 1);
    const questionId = /name="questionId" value="(\w{16})"/.exec(text)?.[1] ?? '';
    await app.post('aino', '/kysy', { form: { ...asked, sessionId, questionId } });
    expect(await drafts()).to.equal(before + 1);
  });

  it('keeps no draft that identifies a client, tells where, and looks all the same', async () => {
    const text = `${someWords.question} Soita 040 123 4567.`;
    const got = await app.post('aino', '/kysy', { form: { ...asked, text, sessionId } });
    expect(got.text).to.include(`${text}</textarea>`).and.include('<mark>040 123 4567</mark>');
    expect(got.text).to.include(someWords.title);
  });

  it('looks before a session is chosen too, and then keeps nothing', async () => {
    const got = await app.post('aino', '/kysy', { form: { ...asked, sessionId: '' } });
    expect(got.text)
      .to.include(someWords.title)
      .and.not.match(/name="questionId"/);
  });

  it('is written on though nothing can be looked for', async () => {
    const form = { ...asked, sessionId, sivu: '/kysy' };
    const { location } = await app.post('aino', '/toimet/save-draft', { form });
    await world.database().raw('alter table search_terms rename to search_terms_away');
    try {
      const draft = await app.get('aino', location ?? '');
      const look = await app.post('aino', '/kysy', { form });
      for (const { status, text } of [draft, look]) {
        expect(status).to.equal(200);
        expect(text).to.include(`${someWords.question}</textarea>`);
      }
    } finally {
      await world.database().raw('alter table search_terms_away rename to search_terms');
    }
  });

  it('says kindly that what was to be followed is no longer waiting, and keeps what was written', async () => {
    const joinedId = await world.build.submitted(sessionId, 'juho');
    const form = { ...asked, sessionId, joinedId, sivu: '/kysy' };
    const got = await app.post('aino', '/toimet/join-question', { form });
    expect(got.status).to.equal(404);
    expect(got.text).to.include('Tätä kysymystä ei voi enää seurata').and.include('Se ei ole enää jonossa.');
    expect(got.text).to.include(`${someWords.question}</textarea>`);
  });

  it('leads from what is followed to one’s own questions, where it can be taken back and stopped', async () => {
    const joinedId = await world.build.queued(sessionId, 'juho');
    const form = { ...asked, sessionId, joinedId, sivu: '/kysy' };
    const { location } = await app.post('aino', '/toimet/join-question', { form });
    const page = await app.get('aino', location ?? '');
    expect(location).to.equal('/omat-kysymykset?tehty=join-question');
    expect(page.text).to.include('Seuraamasi kysymykset').and.include('/toimet/undo-put-away');
    await app.post('aino', '/toimet/unsupport-question', {
      form: { questionId: joinedId, sivu: '/omat-kysymykset' },
    });
    expect((await app.get('aino', '/omat-kysymykset')).text).not.to.include('Seuraamasi kysymykset');
  });

  it('keeps what a visitor had typed when the sign-in had ended', async () => {
    const got = await app.post('visitor', '/kysy', { form: { ...asked, sessionId } });
    expect(got.status).to.equal(401);
    expect(got.text).to.include(someWords.question);
  });

  it('says so and tells when asking next opens when no session takes questions', async () => {
    world.clock.time = new Date('2026-11-25T10:45:00Z');
    await world.act('sanna', planSession, {
      ...world.plan({ startsAt: '2026-12-09T13:00', endsAt: '2026-12-09T14:00' }),
      askingOpensAt: '2026-12-01T08:00',
      askingClosesAt: '2026-12-08T12:00',
    });

    const { text } = await app.get('aino', '/kysy');

    world.clock.time = testNow;
    expect(text).to.include('ti 1.12.2026 klo 08.00').and.not.include('<textarea');
  });

  describe('POST /api/v1/similar', () => {
    const like = (name: 'aino' | 'pia' | 'visitor', json: unknown) =>
      app.post(name, '/api/v1/similar', { json });

    it('gives a worker the waiting questions that are alike, without anyone’s id', async () => {
      const { status, text } = await like('aino', { text: someWords.question });
      expect(status).to.equal(200);
      expect(JSON.parse(text).questions[0]).to.have.all.keys(
        'id',
        'title',
        'sessionId',
        'supports',
        'reader',
      );
    });

    it('gives nothing for a text that shares but everyday words', async () => {
      const { text } = await like('aino', { text: 'Saako lapsi itse päättää harrastuksestaan?' });
      expect(JSON.parse(text)).to.deep.equal({ entries: [], questions: [] });
    });

    it('takes any text, and refuses what is no text', async () => {
      const odd = `a'b\\c " | & ! :* <-> https://x.fi/a'b?c=\\d 'ja' "lakia"`;
      expect((await like('aino', { text: odd })).status).to.equal(200);
      expect((await like('aino', { text: 5 })).status).to.equal(422);
      expect((await like('aino', { text: 'a\0b' })).status).to.equal(422);
    });

    it('is refused to visitors and absent to participants', async () => {
      expect((await like('visitor', { text: 'x' })).status).to.equal(401);
      expect((await like('pia', { text: 'x' })).status).to.equal(404);
    });
  });
});
