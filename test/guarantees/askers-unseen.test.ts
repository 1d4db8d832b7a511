import { Writable } from 'node:stream';
import { expect } from 'chai';
import pg from 'pg';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import type { Mail } from '../../server/platform/mail.ts';
import { tellAsker } from '../../server/questions/tell-asker.ts';
import { heldDocument } from '../../server/search/meilisearch-document.ts';
import { readSearchDocuments } from '../../server/search/read-search-documents.ts';
import { tellUnsealed } from '../../server/unsealing/tell-unsealed.ts';
import { addOthers } from '../authorization/actors.ts';
import { routeVerdicts, type SceneIds } from '../authorization/route-verdicts.ts';
import { ask, connected } from '../live/live-world.ts';
import { finnish } from '../search/search-on.ts';
import { deep } from '../support/deep.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { secondCoordinator } from '../support/second-coordinator.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast } from '../support/world.ts';
import { type Asker, type AskersScene, makeAskersScene } from './askers-scene.ts';

const askerCount = deep ? 20 : 3;

/** Where the coordinator looks after people as people: who is here, never who asked. */
const listsOfPeople = ['/hallinta/ihmiset'];

type Captured = { where: string; text: string };

// G8. The defect: one serializer with `createdBy`, as of remarks with their authors.
describe('who asked', function () {
  this.timeout(deep ? 600_000 : 120_000);
  const captured: Captured[] = [];
  const capture = (where: string, text: string) => void captured.push({ where, text: shown(text) });
  const log = pino(
    { level: 'debug' },
    new Writable({
      write(line: Buffer, _encoding, done) {
        capture('log', line.toString());
        done();
      },
    }),
  );
  let product: TestProduct;
  let admin: Database;
  let listener: pg.Client;
  let scene: AskersScene;
  const cookies = new Map<string, string | null>();
  const sockets: Socket[] = [];

  before(async () => {
    product = await startTestProduct({}, log);
    admin = openDatabase(product.databaseUrl);
    await addOthers(admin);
    listener = new pg.Client({ connectionString: product.databaseUrl });
    await listener.connect();
    listener.on('notification', ({ channel, payload }) => capture(`notice ${channel}`, payload ?? ''));
    for (const channel of ['events', 'provisional', 'cursors', 'jobs:insert'])
      await listener.query(`listen ${listener.escapeIdentifier(channel)}`);
    scene = await makeAskersScene(product, admin, askerCount);
    const { pia, juho, lea, lauri, sanna } = cast;
    for (const { personId } of [pia, juho, lea, lauri, sanna, secondCoordinator])
      cookies.set(personId, await signInCookie(product, personId));
    cookies.set('visitor', null);
  });
  after(async () => {
    for (const socket of sockets) socket.disconnect();
    await listener?.end();
    await admin?.destroy();
    await product?.stop();
  });

  const get = async (path: string, reader: string): Promise<{ status: number; text: string }> => {
    const cookie = cookies.get(reader);
    const accept = path.startsWith('/api/') ? 'application/json' : 'text/html';
    const response = await fetch(product.publicUrl + path, {
      redirect: 'manual',
      headers: { accept, ...(cookie ? { cookie } : {}) },
    });
    const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'set-cookie'));
    const text = shown(await response.text());
    capture(`${path} to ${reader}`, `${headers} ${text}`);
    return { status: response.status, text };
  };
  const allCanaries = () =>
    scene.askers.flatMap((asker) => asker.canaries.map((canary) => ({ canary, asker })));
  const hits = (but: Asker | null = null) =>
    captured.flatMap(({ where, text }) =>
      allCanaries()
        .filter(({ canary, asker }) => asker !== but && text.toLowerCase().includes(canary.toLowerCase()))
        .map(({ canary }) => `${canary} in ${where}`),
    );

  it('is in no frame that anyone is sent while they ask and discuss', async () => {
    for (const [reader, cookie] of cookies) {
      const socket = io(product.publicUrl, {
        ...{ transports: ['websocket'], forceNew: true, autoConnect: false, reconnection: false },
        extraHeaders: { origin: product.publicUrl, ...(cookie ? { cookie } : {}) },
      });
      sockets.push(socket);
      socket.io.on('open', () =>
        socket.io.engine.on('packet', ({ data }) => capture(`frame to ${reader}`, String(data))),
      );
      await connected(socket);
      for (const sessionId of scene.sessionIds) await ask(socket, 'session:follow', { sessionId });
    }
    const [asker, other] = scene.askers;
    const questionId = other?.questionIds[1] ?? '';
    if (!asker) throw new Error('There is no asker');
    await scene.send(asker, 'support-question', { questionId });
    await scene.send(asker, 'write-remark', { questionId, text: 'Tämä on meilläkin esillä.' });
    // What follows on the same line has come after all that.
    for (const socket of sockets) await ask(socket, 'session:follow', { sessionId: scene.sessionIds[1] });

    expect(captured.filter(({ where }) => where.startsWith('frame')).length).to.be.greaterThan(
      sockets.length,
    );
    expect(hits()).to.deep.equal([]);
  });

  it('is on no page, in no reply, feed, sitemap, search or export to anyone else', async () => {
    const paths = allPaths(scene);
    for (const asked of ['lastensuojelulle', 'meilläkin']) {
      paths.add(`/haku?q=${asked}`).add(`/api/v1/search-suggestions?q=${asked}`);
    }
    for (const questionId of scene.askers.flatMap(({ questionIds }) => questionIds))
      paths.add(`/tarkistus?kysymys=${questionId}`).add(`/hallinta/sinetit?kysymys=${questionId}`);
    const readers = [...cookies.keys()];
    for (const path of paths) await Promise.all(readers.map((reader) => get(path, reader)));

    const seen = await get(`/kysymykset/${scene.askers[1]?.questionIds[1]}`, cast.sanna.personId);
    expect([seen.status, seen.text.includes('Saako koulu kertoa sanomus')]).to.deep.equal([200, true]);
    expect(captured.length).to.be.greaterThan(paths.size * 3);
    expect(captured.filter(({ where }) => where === 'log').length).to.be.greaterThan(askerCount);
    expect(hits()).to.deep.equal([]);
  });

  it('is not told to another asker either', async () => {
    const [asker] = scene.askers;
    if (!asker) throw new Error('There is no asker');
    captured.length = 0;
    cookies.set(asker.id, asker.cookie);
    for (const path of allPaths(scene)) await get(path, asker.id);
    cookies.delete(asker.id);
    expect(hits(asker)).to.deep.equal([]);
    // That the search finds what is there: one's own name is on one's own pages.
    expect(hits().length).to.be.greaterThan(0);
    captured.length = 0;
  });

  it('is in no index document, mail, event or reply that is kept', async () => {
    const documents = await readSearchDocuments(product.host.database, finnish, scene.entryIds);
    expect(documents).to.have.lengthOf(scene.entryIds.length);
    capture('index of PostgreSQL', JSON.stringify(documents));
    capture('index of Meilisearch', JSON.stringify(documents.map(heldDocument)));
    for (const table of ['search_documents', 'events', 'operations', 'triage_undos', 'claims'])
      capture(table, JSON.stringify(await admin(table)));
    const { rows: jobs } = await admin.raw('select * from graphile_worker._private_jobs');
    capture('jobs', JSON.stringify(jobs));

    const mailed: string[] = [];
    const mailer = {
      async send({ to, subject, text }: Mail) {
        mailed.push(to);
        capture('mail', `${subject} ${text}`);
      },
    };
    const deps = { database: admin, mailer, baseUrl: product.publicUrl };
    for (const questionId of scene.askers.flatMap(({ questionIds }) => questionIds))
      await tellAsker(deps)({ questionId });
    await tellUnsealed(deps)({ unsealingId: scene.unsealingId });

    expect(mailed.length).to.be.greaterThan(2);
    expect(hits()).to.deep.equal([]);
  });

  it('is shown once to the coordinator to whom it was opened, by a deed and by no reading', async () => {
    const cookie = cookies.get(cast.sanna.personId) ?? '';
    const path = `/hallinta/sinetit/${scene.unsealingId}/kysyja`;
    const response = await fetch(product.publicUrl + path, {
      method: 'POST',
      headers: { cookie, accept: 'text/html' },
    });
    const text = shown(await response.text());
    expect(response.headers.get('cache-control')).to.include('no-store');
    expect(scene.askers.filter(({ name }) => text.includes(name))).to.deep.equal([scene.askers[1]]);

    captured.length = 0;
    for (const reader of [cast.sanna.personId, secondCoordinator.personId])
      await get('/hallinta/sinetit', reader);
    expect((await get(path, cast.sanna.personId)).status).to.equal(404);
    expect(hits()).to.deep.equal([]);
  });

  it('is not to be had by the product itself', async () => {
    for (const statement of [
      'select * from identity.askers',
      'select person_id from identity.askers limit 1',
    ]) {
      const read = await product.host.database.raw(statement).then(String, String);
      expect(read).to.include('permission denied');
    }
  });

  it('does not show by any token that two questions share and no others do', async () => {
    const tokens = new Map<string, Set<string>>();
    for (const { questionIds } of scene.askers)
      for (const questionId of questionIds) tokens.set(questionId, await tokensOf(questionId));
    const suspicious = scene.askers.flatMap((asker) => {
      const [first, second] = asker.questionIds.map((id) => tokens.get(id) ?? new Set<string>());
      const others = scene.askers
        .filter((other) => other !== asker)
        .flatMap(({ questionIds }) => questionIds);
      const elsewhere = new Set(others.flatMap((id) => [...(tokens.get(id) ?? [])]));
      return [...(first ?? [])].filter((token) => second?.has(token) && !elsewhere.has(token));
    });
    expect(Math.min(...[...tokens.values()].map(({ size }) => size))).to.be.greaterThan(20);
    expect(suspicious).to.deep.equal([]);
  });

  /** The long words of all that anyone is told of one question. */
  async function tokensOf(questionId: string): Promise<Set<string>> {
    const read: string[] = [];
    for (const reader of [cast.juho.personId, cast.lea.personId, cast.sanna.personId]) {
      read.push((await get(`/kysymykset/${questionId}`, reader)).text);
      read.push((await get(`/api/v1/questions/${questionId}`, reader)).text);
      for (const sessionId of scene.sessionIds) {
        const session = JSON.parse((await get(`/api/v1/sessions/${sessionId}`, reader)).text);
        const of = (each: { id: string; questionId?: string }) =>
          [each.id, each.questionId].includes(questionId);
        read.push(JSON.stringify([session.questions.filter(of), session.remarks.filter(of)]));
      }
    }
    const desk = JSON.parse((await get('/api/v1/desk', cast.sanna.personId)).text);
    read.push(JSON.stringify(desk.questions.filter(({ id }: { id: string }) => id === questionId)));
    read.push(JSON.stringify(await admin('events').whereRaw(`subject->>'questionId' = ?`, [questionId])));
    // When others decided on it is theirs.
    const text = read.join(' ').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ' ');
    return new Set(text.match(/[\p{L}\p{N}_-]{10,}/gu));
  }
});

/** Soft hyphens are for the eye. */
const shown = (text: string) => text.replaceAll('\u00ad', '');

/** What there is to be read, once for each question. */
function scenesOf({ askers, sessionIds, entryIds }: AskersScene): SceneIds[] {
  const [openSession = '', signedInSession = ''] = sessionIds;
  const common = {
    openSession,
    signedInSession,
    plannedSession: openSession,
    openCode: 'zzzzzz',
    signedInCode: 'zzzzzz',
  };
  const questionIds = askers.flatMap((asker) => asker.questionIds);
  return questionIds.map((id) => ({
    ...common,
    ...{ queuedQuestion: id, submittedQuestion: id, entry: entryIds[0] ?? '' },
  }));
}

/** Every address that is read, of every question: a route without a verdict fails another test, so none is missing here. */
function allPaths(scene: AskersScene): Set<string> {
  const verdicts = Object.entries(routeVerdicts).flatMap(([route, cases]) =>
    route.startsWith('GET ') ? cases : [],
  );
  const paths = scenesOf(scene).flatMap((ids) => verdicts.map((verdict) => verdict.path(ids)));
  return new Set(paths.filter((path) => !listsOfPeople.includes(path) && !path.startsWith('/kirjaudu')));
}
