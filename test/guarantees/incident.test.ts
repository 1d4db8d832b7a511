import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { allowOneSignature } from '../../server/answers/allow-one-signature.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { showTextsAgain } from '../../server/incidents/show-texts.ts';
import { announceProvisional } from '../../server/platform/events.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { type Follower, startFollower } from '../live/follower.ts';
import { useProcesses } from '../support/use-processes.ts';

const readers = ['visitor', 'pia', 'aino', 'juho', 'lea', 'lauri', 'sanna'] as const;
/** The guarantee is two seconds; what is measured is printed, and this is when the wait is given up. */
const patienceMs = 10_000;
/** What is searched for, and beside it what is not to be told: a page of hits says again what was searched for. */
const asked = 'louhekvanttila';
const secret = 'hiirakkotuike';
const word = `${asked} ${secret}`;
const says = `Kysymyksessä mainittu ${word} on lain mukaan mahdollinen.`;

type Reading = { name: string; read(): Promise<string> };

// What someone says has personal data in it is out of sight of everyone, on every process, within two seconds. The defects: a
// place of texts that is not known (`text-places.ts`), pages that are kept in spite of the event (`page-cache.ts`).
describe('a text that has been said to tell who a client is', function () {
  this.timeout(180_000);
  const processes = useProcesses(2);
  const { world } = processes;
  const { act, build } = world;
  const ids = { sessionId: '', questionId: '', entryId: '', onAirId: '' };
  let followers: { name: string; follower: Follower }[] = [];

  before(async function () {
    this.timeout(180_000);
    ids.sessionId = await build.openSession();
    ids.questionId = await queued('julkaistava');
    ids.onAirId = await queued('käsiteltävä');
    await build.goLive(ids.sessionId);
    ids.entryId = await published();
    await beginTyping();
    followers = await Promise.all(
      processes.servers().flatMap((server, index) =>
        (['visitor', 'aino', 'lea', 'sanna'] as const).map(async (who) => ({
          name: `socket of ${who} ${index}`,
          follower: await startFollower(ids.sessionId, () => processes.socketOf(who, server)),
        })),
      ),
    );
  });
  after(() => {
    for (const { follower } of followers) follower.leave();
  });

  async function queued(kind: string): Promise<string> {
    const { sessionId } = ids;
    const text = `Onko ${kind} ${word} sallittu, kun asia on vireillä?`;
    const { questionId } = await act('aino', submitQuestion, { sessionId, text, consent: 'as_is' });
    await act('sanna', approveQuestion, { questionId, title: `Onko ${kind} ${word} sallittu?`, text });
    return questionId;
  }

  async function published(): Promise<string> {
    const { sessionId, questionId } = ids;
    await act('sanna', putOnAir, { sessionId, questionId });
    const { fence } = await act('lea', claimQuestion, { questionId });
    const written = { markdown: says, citations: 'LSL 25 § 1 mom.' };
    const answer = await act('lea', saveAnswer, { questionId, fence, revision: 0, ...written });
    const { versionId, revision } = answer;
    await act('lea', signAnswer, { versionId, revision });
    await act('lauri', signDissent, { versionId, revision, markdown: `Eri mieltä: ${says}` });
    await act('sanna', allowOneSignature, { versionId, reason: `Toinen on eri mieltä: ${word}` });
    await act('lauri', writeNote, { questionId, text: says });
    const { remarkId } = await act('pia', writeRemark, { questionId, text: says });
    await act('sanna', showRemark, { remarkId });
    await act('sanna', takeOffAir, { sessionId });
    const title = `Onko julkaistu ${word} sallittu?`;
    const { entryId } = await act('sanna', publishAnswer, { questionId, title, text: says });
    return entryId;
  }

  async function beginTyping(): Promise<void> {
    const { sessionId, onAirId: questionId } = ids;
    await act('sanna', putOnAir, { sessionId, questionId });
    await world.database().transaction(async (tx) => {
      await tx('provisional_texts')
        .insert({ question_id: questionId, markdown: says, revision: 5 })
        .onConflict('question_id')
        .merge();
      await announceProvisional(tx, { sessionId, questionId });
    });
  }

  /** Every way to read the two questions, on each process and by everyone who may. */
  function everyReading(): Reading[] {
    const { sessionId, questionId, entryId, onAirId } = ids;
    const query = `q=${asked}`;
    const forAll = [
      ...['/ukk/', '/sv/ukk/', '/api/v1/entries/'].map((path) => path + entryId),
      ...['/', '/haku', `/haku?${query}`, '/api/v1/entries', `/api/v1/entries?${query}`],
      ...['/syote.xml', '/foorumit/salassapito-ja-yhteistyo/syote.xml', '/sitemap.xml'],
      ...['/foorumit/salassapito-ja-yhteistyo', '/lait/417-2007', '/lait/417-2007/25'],
      ...['/api/v1/acts/417-2007/sections/25', `/api/v1/search-suggestions?${query}`],
      ...['', '/naytto'].map((more) => `/istunnot/${sessionId}${more}`),
      ...['', '/events?after=0', '/minutes'].map((more) => `/api/v1/sessions/${sessionId}${more}`),
    ];
    const forSome = [
      ...[questionId, onAirId].flatMap((id) => [`/kysymykset/${id}`, `/api/v1/questions/${id}`]),
      ...[
        '/omat-kysymykset',
        '/api/v1/my/questions',
        '/tyot',
        '/hallinta/tarkistus',
        '/api/v1/desk',
        '/hallinta',
      ],
    ];
    return processes.servers().flatMap((server, index) =>
      readers.flatMap((by) =>
        [...forAll, ...(by === 'visitor' ? [] : forSome)].map((path) => ({
          name: `${path} by ${by} ${index}`,
          read: async () => (await processes.ask(path, { by, to: server })).text(),
        })),
      ),
    );
  }

  /** The sitemap tells no text but that there is one to be read. */
  const tells = (text: string) =>
    text.toLowerCase().includes(secret) || (text.includes('</loc>') && text.includes(ids.entryId));

  async function telling(readings: readonly Reading[]): Promise<string[]> {
    const found: string[] = [];
    const left = [...readings];
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let next = left.shift(); next; next = left.shift())
          // Pages hyphenate.
          if (tells((await next.read()).replaceAll('\u00AD', ''))) found.push(next.name);
      }),
    );
    const bySocket = followers.filter(({ follower }) => tells(JSON.stringify(follower.state())));
    return [...found, ...bySocket.map(({ name }) => name)].sort();
  }

  async function until(met: () => Promise<boolean>): Promise<number> {
    const begun = performance.now();
    while (!(await met())) {
      if (performance.now() - begun > patienceMs) break;
      await delay(20);
    }
    return Math.round(performance.now() - begun);
  }

  /** The words of the entry in the index itself, which has no more than what hits are looked for in. */
  const isIndexed = async () =>
    (await world.database()('search_words').where({ word: secret }).first()) !== undefined;

  async function report(target: Record<string, string>, to: number): Promise<void> {
    const server = processes.servers()[to];
    const response = await processes.ask('/toimet/report-identifiers', {
      ...(server && { to: server }),
      method: 'POST',
      headers: { Origin: processes.publicUrl(), 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ sivu: '/', kind: 'name', ...target }).toString(),
    });
    expect(response.status).to.equal(303);
  }

  it('is out of sight of everyone on every process, and back when a coordinator says so', async () => {
    const readings = everyReading();
    const isFound = (name: string) => name.startsWith('/haku?q');
    const searched = readings.filter(({ name }) => isFound(name));
    await until(async () => (await telling(searched)).filter(isFound).length === searched.length);
    const before = await telling(readings);
    for (const path of [
      '/ukk/',
      '/haku?q',
      '/syote',
      '/foorumit',
      '/lait',
      '/istunnot',
      '/kysymykset',
      '/sitemap',
      'socket',
    ])
      expect(
        before.some((name) => name.startsWith(path)),
        path,
      ).to.equal(true);

    await report({ entryId: ids.entryId }, 0);
    await report({ questionId: ids.onAirId }, 1);
    const quick = readings.filter(({ name }) => /^.(ukk|haku.q|syote|sitemap).* by visitor/.test(name));
    const hidden = await until(async () => (await telling(quick)).length === 0);
    console.log(
      `      ${quick.length} pages and ${followers.length} sockets were without a reported text after ${hidden} ms; ${before.length} readings in all`,
    );
    expect(await telling(quick)).to.deep.equal([]);
    await until(async () => (await telling(readings)).length === 0);
    expect(await telling(readings)).to.deep.equal([]);
    await until(async () => !(await isIndexed()));
    expect(await isIndexed()).to.equal(false);

    for (const incident of await world.database()('incidents').select({ incidentId: 'id' }))
      await act('sanna', showTextsAgain, incident);
    await until(async () => (await telling(readings)).length >= before.length);
    expect(await telling(readings)).to.deep.equal(before);
  });
});
