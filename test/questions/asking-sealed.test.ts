import { expect } from 'chai';
import { changesOf } from '../../server/live/session-changes.ts';
import { eventsAfter, sessionEventsAfter } from '../../server/platform/events.ts';
import { acceptEntry } from '../../server/questions/accept-entry.ts';
import { joinQuestion } from '../../server/questions/join-question.ts';
import { questionsOfSession } from '../../server/questions/queries.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { undoPutAway } from '../../server/questions/undo-put-away.ts';
import { audiences } from '../../server/sessions/contract.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { useEntries } from '../faq/faq-world.ts';
import { type CastName, cast, refused, someWords, testNow } from '../support/world.ts';
import { useQuestionApp } from './question-app.ts';

const others = ['aino', 'lea', 'lauri', 'sanna', 'pia', 'visitor'] as const satisfies CastName[];
const draftText = 'Kanarialinnun oma kysymys opettajan kertomista poissaoloista';

// G8: of whoever found the answer or follows a question others see nothing.
describe('what one did while asking', () => {
  const world = useEntries();
  const { database, act, build } = world;
  const app = useQuestionApp(world);
  let sessionId: string;
  let entryId: string;
  let joinedId: string;
  let draftIds: string[];

  before(async () => {
    sessionId = world.sessionId();
    entryId = await world.publish({ title: 'Saako opettaja kertoa poissaoloista?' });
    joinedId = await build.queued(sessionId, 'aino');
    await database()('people')
      .where({ id: cast.juho.personId })
      .update({ display_name: 'Kanarialintu', email: 'kanarialintu@kunta.test' });
    const joined = await act('juho', joinQuestion, { joinedId, sessionId, text: draftText });
    const accepted = await act('juho', acceptEntry, { entryId, sessionId, text: draftText });
    const undone = await act('juho', joinQuestion, { joinedId, sessionId, text: draftText });
    await act('juho', undoPutAway, undone);
    draftIds = [joined, accepted, undone].map(({ questionId }) => questionId);
  });

  const expectNoTrace = (read: string, where: string) => {
    for (const canary of [cast.juho.personId, 'anarialin', ...draftIds])
      expect(read.toLowerCase(), where).not.to.include(canary.toLowerCase());
  };

  it('is in no page or reply of anyone else', async () => {
    const paths = [
      '/kysy',
      '/omat-kysymykset',
      '/api/v1/my/questions',
      '/tarkistus',
      `/tarkistus?kysymys=${joinedId}`,
      '/api/v1/desk',
      '/vastattavat',
      `/kysymykset/${joinedId}`,
      `/api/v1/questions/${joinedId}`,
      ...draftIds.map((id) => `/omat-kysymykset/${id}`),
    ];
    for (const name of others) {
      for (const path of paths) {
        const { status, text } = await app.get(name, path);
        // What was asked for stands in the way back from the sign-in.
        if (status === 200) expectNoTrace(text, `${path} to ${name}`);
      }
      const json = { text: draftText };
      expectNoTrace((await app.post(name, '/api/v1/similar', { json })).text, `similar to ${name}`);
    }
    const seen = await app.get('sanna', `/kysymykset/${joinedId}`);
    expect(seen.text).to.include(someWords.publicText);
  });

  it('is in no event, job or live change', async () => {
    const events = await eventsAfter(database(), 0, 1_000);
    const rows = await database()('events').select('*');
    expect(rows.map(({ type }) => type)).to.include.members(['question.supported', 'draft.answered']);
    const { rows: jobs } = await database().raw('select * from graphile_worker._private_jobs');
    expectNoTrace(JSON.stringify([events, rows, jobs]), 'events and jobs');

    const session = await findSession(database(), sessionId);
    if (!session) throw new Error('No session');
    const questions = await questionsOfSession(database(), sessionId);
    const ofSession = await sessionEventsAfter(database(), sessionId, { sessionSeq: 0, limit: 1_000 });
    for (const audience of audiences) {
      const changes = changesOf(ofSession, { session, questions, remarks: [] }, { audience, now: testNow });
      expectNoTrace(JSON.stringify(changes), `changes to ${audience}`);
    }
  });

  it('is in the one count that the coordinator sees, and in no line of the entry’s page', async () => {
    const desk = await app.get('sanna', '/tarkistus');
    expect(desk.text).to.include('Kysymättä ratkennut viimeisten 30 päivän aikana: 1');
    for (const name of ['lea', 'juho'] as const)
      expect((await app.get(name, '/tarkistus')).status).to.equal(404);
  });
});

describe('how one’s own question differs from what was seen', () => {
  const world = useEntries();
  const { database, act, build } = world;
  const app = useQuestionApp(world);
  const reason = 'koskee eri-ikäistä lasta';
  const said = `Kysyjä näki tämän vastauksen, mutta: ”${reason}”`;
  const ask = (given: Record<string, string>) =>
    act('juho', submitQuestion, {
      sessionId: world.sessionId(),
      text: someWords.question,
      consent: 'as_is',
      ...given,
    });
  let entryId: string;
  before(async () => {
    entryId = await world.publish({ title: 'Saako opettaja kertoa poissaoloista?' });
  });

  it('is told to the coordinator and the session’s lawyers, with a link, and to nobody else', async () => {
    const { questionId } = await ask({ differsFrom: entryId, difference: reason });

    const seen: Partial<Record<CastName, string>> = {
      sanna: `/tarkistus?kysymys=${questionId}`,
      lea: `/kysymykset/${questionId}`,
      lauri: `/kysymykset/${questionId}`,
    };
    for (const [name, path] of Object.entries(seen)) {
      const { text } = await app.get(name as CastName, path); // as: the keys above
      expect(text, name).to.include(said).and.include(`href="/ukk/${entryId}"`);
    }
    for (const name of ['aino', 'pia'] as const) {
      expect((await app.get(name, `/kysymykset/${questionId}`)).status, name).to.equal(404);
    }
    const rows = await database()('events').select('*');
    expect(JSON.stringify(rows)).not.to.include(reason).and.not.to.include(cast.juho.personId);
  });

  it('is not told to those who may read the question once it is approved', async () => {
    const questionId = await build.queued(world.sessionId(), 'juho');
    await database()('question_differences').insert({ question_id: questionId, entry_id: entryId, reason });
    for (const name of ['aino', 'pia'] as const) {
      for (const path of [`/kysymykset/${questionId}`, `/api/v1/questions/${questionId}`]) {
        const { status, text } = await app.get(name, path);
        expect(status, name).to.equal(200);
        expect(text, `${path} to ${name}`).not.to.include(reason).and.not.to.include(entryId);
      }
    }
  });

  it('is refused with a client’s identifier', async () => {
    const problem = await refused(
      ask({ differsFrom: entryId, difference: 'Soita 040 123 4567' }),
      'identifiers_found',
    );
    expect(problem.details.findings?.map(({ field }) => field)).to.deep.equal(['difference']);
  });

  it('may be a waiting question, and is left out when it can no longer be read', async () => {
    const waitingId = await build.queued(world.sessionId());
    const kept = async (questionId: string) =>
      database()('question_differences').where({ question_id: questionId }).first('waiting_id', 'reason');
    const differing = await ask({ differsFrom: waitingId, difference: '' });
    expect(await kept(differing.questionId)).to.deep.equal({ waiting_id: waitingId, reason: '' });
    const gone = await ask({ differsFrom: '0'.repeat(16), difference: reason });
    expect(await kept(gone.questionId)).to.equal(undefined);
  });
});
