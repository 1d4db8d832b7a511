import { expect } from 'chai';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { type CastName, someWords } from '../support/world.ts';
import { type Follower, startFollower } from './follower.ts';
import { ask, connected, type LiveProcess, socketFor, useLiveWorld } from './live-world.ts';

describe('signing while live, on two processes', () => {
  const world = useLiveWorld();
  const { act, build } = world;
  let second: LiveProcess;
  let sessionId: string;
  let questionId: string;
  let version: { versionId: string; revision: number };
  let fence: number;
  let followers: Record<'lea' | 'lauri' | 'visitor', Follower>;

  before(async () => {
    second = await world.startProcess();
  });

  beforeEach(async () => {
    ({ sessionId, questionId } = await build.onAir());
    const { versionId, revision, ...saved } = await build.answerSaved(questionId);
    version = { versionId, revision };
    fence = saved.fence;
    const follow = (name: CastName, process: LiveProcess) =>
      startFollower(sessionId, () => socketFor({ process, world, name }));
    followers = {
      lea: await follow('lea', world.process()),
      lauri: await follow('lauri', second),
      visitor: await follow('visitor', second),
    };
  });
  afterEach(() => {
    for (const follower of Object.values(followers)) follower.cut();
  });

  /** A command as the lawyer's own browser sends it, on the process it is connected to. */
  async function send(name: 'lea' | 'lauri', command: string, input: object): Promise<void> {
    const process = name === 'lea' ? world.process() : second;
    const socket = await connected(await socketFor({ process, world, name }));
    const { ok, problem } = await ask(socket, command, input);
    socket.disconnect();
    expect({ ok, problem }).to.deep.equal({ ok: true, problem: undefined });
  }

  async function answerOf(name: keyof typeof followers) {
    await followers[name].reached(await sessionSeq(world.database(), sessionId));
    return followers[name].state().questions.find(({ id }) => id === questionId)?.answer;
  }
  const signersFor = async (name: keyof typeof followers) =>
    (await answerOf(name))?.signatures.map(({ lawyer }) => lawyer);

  it('shows each lawyer the other’s signature, and the followers both', async () => {
    await send('lea', 'sign-answer', version);
    expect(await signersFor('lauri')).to.deep.equal([1]);

    await send('lauri', 'sign-answer', version);
    expect(await signersFor('lea')).to.deep.equal([1, 2]);
    expect(await answerOf('visitor')).to.include({ state: 'signed_twice' });
  });

  it('shows a dissent to all, and its withdrawal', async () => {
    await send('lea', 'sign-answer', version);
    await send('lauri', 'sign-dissent', { ...version, markdown: 'Eri *mieltä*.' });
    for (const name of ['lea', 'visitor'] as const) {
      expect((await answerOf(name))?.dissents[0], name).to.include({
        lawyer: 2,
        name: 'Lauri Laine',
        html: '<p>Eri <em>mieltä</em>.</p>',
      });
    }

    await send('lauri', 'withdraw-dissent', { versionId: version.versionId });
    expect((await answerOf('visitor'))?.dissents).to.deep.equal([]);
  });

  it('makes the next version of an edit after a signature, with neither signatures nor dissents', async () => {
    await send('lea', 'sign-answer', version);
    await send('lauri', 'sign-dissent', { ...version, markdown: 'Eri mieltä.' });
    const edited = { questionId, fence, revision: 0, markdown: 'Tarkennettu.', citations: '' };
    const next = await act('lea', saveAnswer, edited);
    expect(next.number).to.equal(2);
    expect((await answerOf('visitor'))?.versionId).to.equal(version.versionId);

    await act('lea', releaseClaim, { questionId, fence });
    await send('lauri', 'sign-answer', { versionId: next.versionId, revision: next.revision });

    for (const name of ['lea', 'lauri', 'visitor'] as const) {
      const answer = await answerOf(name);
      expect(answer, name).to.deep.include({ number: 2, state: 'signed_once', dissents: [] });
      expect(
        answer?.signatures.map(({ lawyer }) => lawyer),
        name,
      ).to.deep.equal([2]);
    }
  });

  it('refuses a signature for a text that has been changed since it was read', async () => {
    const changed = {
      questionId,
      fence,
      revision: 1,
      markdown: `${someWords.answer} Muutettu.`,
      citations: '',
    };
    await act('lea', saveAnswer, changed);
    const socket = await connected(await socketFor({ process: second, world, name: 'lauri' }));
    const { problem } = await ask(socket, 'sign-answer', version);
    socket.disconnect();
    expect(problem?.code).to.equal('answer_changed');
    expect(await answerOf('visitor')).to.equal(null);
  });
});
