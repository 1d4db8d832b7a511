import { expect } from 'chai';
import { io } from 'socket.io-client';
import { helsinkiDay } from '../../server/platform/helsinki-time.ts';
import { findingToken } from '../../server/privacy/finding-token.ts';
import { findIdentifiers } from '../../server/privacy/find-identifiers.ts';
import { useApi } from '../api/use-api.ts';
import { connected, type Reply } from '../live/live-world.ts';
import { type CastName, runningClock, someWords, worldOn } from '../support/world.ts';

const first = 'Perhe asuu alueella, jonka postinumero on 90100.';
const second = 'Toinen koti on alueella, jonka postinumero on 90120.';
const text = `${first} ${second} Kumpi kunta on toimivaltainen?`;
const tokenIn = (written: string) =>
  findIdentifiers(written)
    .filter(({ level }) => level === 'warn')
    .map((finding) => findingToken(written, finding));
const tokens = tokenIn(text);
const header = 'Confirmed-Findings';

describe('a warning that is confirmed with the command', () => {
  const api = useApi();
  const world = worldOn(() => api.product().host.database, runningClock);
  let sessionId = '';
  before(async () => {
    sessionId = await world.build.openSession();
  });

  const asked = (written = text) => ({ sessionId, text: written, consent: 'as_is' });
  const json = (name: string, input: object, given: { by?: CastName; confirmed?: string } = {}) =>
    api.ask(`/api/v1/commands/${name}`, {
      by: given.by ?? 'aino',
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(given.confirmed === undefined ? {} : { [header]: given.confirmed }),
      },
      body: JSON.stringify(input),
    });
  const form = (name: string, fields: [string, string][]) =>
    api.ask(`/toimet/${name}`, {
      by: 'aino',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: new URLSearchParams(fields).toString(),
    });
  const confirmedOf = (questionId: string) =>
    api
      .product()
      .host.database('confirmed_findings')
      .where({ question_id: questionId })
      .select('kind', 'count');

  it('is two warnings here, each with a token of its own', () => {
    expect(new Set(tokens)).to.have.lengthOf(2);
  });

  it('is asked for as JSON, each with what confirms it, and nothing is saved', async () => {
    const before = await api.product().host.database('questions').count();
    const response = await json('submit-question', asked(), { confirmed: tokens[0]! });
    const problem = (await response.json()) as { code: string; findings: { token: string; text?: string }[] }; // as: looked at below
    expect([response.status, problem.code]).to.deep.equal([422, 'identifiers_to_confirm']);
    expect(problem.findings.map(({ token }) => token)).to.deep.equal(tokens);
    expect(JSON.stringify(problem)).to.not.include('90100');
    expect(await api.product().host.database('questions').count()).to.deep.equal(before);
  });

  it('lets the text be saved by JSON, and of it only the kind and the count are kept', async () => {
    const response = await json('submit-question', asked(), { confirmed: tokens.join(' ') });
    expect(response.status).to.equal(200);
    const { questionId } = (await response.json()) as { questionId: string }; // as: the command's reply
    expect(await confirmedOf(questionId)).to.deep.equal([{ kind: 'postal_place', count: 2 }]);

    const desk = (await (await api.ask('/api/v1/desk', { by: 'sanna' })).json()) as {
      questions: { id: string; confirmed: unknown }[];
    }; // as: the contract
    expect(desk.questions.find(({ id }) => id === questionId)?.confirmed).to.deep.equal([
      { kind: 'postal_place', count: 2 },
    ]);
    const page = await (await api.ask(`/tarkistus?kysymys=${questionId}`, { by: 'sanna' })).text();
    expect(page.replaceAll('\u00ad', '')).to.include(
      'Kirjoittaja vahvisti, ettei kyse ole asiakkaasta: postinumero tai postitoimipaikka 2.',
    );

    // Mended, nothing is left to be confirmed.
    const mended = { questionId, text: someWords.question, consent: 'as_is' };
    expect((await json('edit-question', mended)).status).to.equal(200);
    expect(await confirmedOf(questionId)).to.deep.equal([]);
  });

  it('comes by form as checkboxes of one name, on the page that shows what was typed', async () => {
    const fields: [string, string][] = [...Object.entries(asked()), ['sivu', '/kysy']];
    const refused = await form('submit-question', [...fields, ['vahvistetut', tokens[0]!]]);
    const page = await refused.text();
    expect(refused.status).to.equal(422);
    for (const token of tokens) expect(page).to.include(`name="vahvistetut" value="${token}"`);
    expect(page).to.match(new RegExp(`value="${tokens[0]}"[^>]* checked`));
    expect(page).to.not.match(new RegExp(`value="${tokens[1]}"[^>]* checked`));
    expect(page).to.include('<mark>90100</mark>');
    expect(page).to.include(`${first} ${second}`);

    const done = await form('submit-question', [
      ...fields,
      ...tokens.map((token): [string, string] => ['vahvistetut', token]),
    ]);
    expect([done.status, done.headers.get('Location')]).to.deep.equal([
      303,
      '/omat-kysymykset?tehty=submit-question',
    ]);
  });

  it('comes by socket in the envelope', async () => {
    const { publicUrl } = api.product();
    const extraHeaders = { origin: publicUrl, cookie: (await api.cookieOf('aino')) ?? '' };
    const options = { transports: ['websocket'], forceNew: true, autoConnect: false, reconnection: false };
    const socket = await connected(io(publicUrl, { ...options, extraHeaders }));
    const send = (envelope: object): Promise<Reply> =>
      socket.timeout(5_000).emitWithAck('submit-question', envelope);
    try {
      const refused = await send({ input: asked() });
      expect(refused.problem?.code).to.equal('identifiers_to_confirm');
      expect((await send({ input: asked(), confirmed: tokens })).ok).to.equal(true);
      const many = Array.from({ length: 201 }, () => 'a'.repeat(16));
      expect((await send({ input: asked(), confirmed: many })).problem?.code).to.equal('invalid_input');
    } finally {
      socket.disconnect();
    }
  });

  it('is not asked for by a draft, which is saved as it is', async () => {
    expect((await json('save-draft', asked())).status).to.equal(200);
  });

  it('is refused where the header holds no tokens, or too many', async () => {
    for (const confirmed of ['a b', Array.from({ length: 201 }, () => 'a'.repeat(16)).join(' ')])
      expect((await json('submit-question', asked(), { confirmed })).status, confirmed.slice(0, 20)).to.equal(
        422,
      );
  });

  it('is asked for again when the wording is approved, and when the answer is signed and published', async () => {
    const questionId = await world.build.submitted(sessionId);
    const wording = { questionId, title: someWords.title, text: `${someWords.publicText} ${first}` };
    const codeOf = async (response: Response) => String(Reflect.get(Object(await response.json()), 'code'));
    expect(await codeOf(await json('approve-question', wording, { by: 'sanna' }))).to.equal(
      'identifiers_to_confirm',
    );
    const approved = await json('approve-question', wording, { by: 'sanna', confirmed: tokens[0]! });
    expect(approved.status).to.equal(200);

    const until = helsinkiDay(new Date(Date.now() + 14 * 24 * 60 * 60_000));
    const deferral = { questionId, deferral: 'written', until, lawyer: 1 };
    expect((await json('defer-question', deferral, { by: 'sanna' })).status).to.equal(200);
    const claim = (await (await json('claim-question', { questionId }, { by: 'lea' })).json()) as {
      fence: number;
    }; // as: its reply
    const answer = { questionId, fence: claim.fence, revision: 0, markdown: second, citations: '' };
    const saved = await json('save-answer', answer, { by: 'lea' });
    expect(saved.status).to.equal(200);
    const { versionId, revision } = (await saved.json()) as { versionId: string; revision: number }; // as: its reply
    const signing = { versionId, revision };
    const refused = await json('sign-answer', signing, { by: 'lea' });
    expect(await refused.clone().json()).to.have.nested.property('findings[0].text', '90120');
    expect(await codeOf(refused)).to.equal('identifiers_to_confirm');
    expect((await json('sign-answer', signing, { by: 'lea', confirmed: tokens[1]! })).status).to.equal(200);
    expect(await (await json('sign-answer', signing, { by: 'lauri' })).json()).to.include({
      state: 'signed_twice',
    });

    const publishing = { by: 'sanna', confirmed: tokens[0]! } as const;
    const unconfirmed = await json('publish-answer', wording, publishing);
    expect(await codeOf(unconfirmed)).to.equal('identifiers_to_confirm');
    const confirmed = tokens.join(' ');
    const published = await json('publish-answer', wording, { ...publishing, confirmed });
    expect(await published.json()).to.have.property('entryId');
  });
});
