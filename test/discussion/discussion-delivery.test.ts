import { expect } from 'chai';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { callUnclear } from '../../server/discussion/call-unclear.ts';
import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { reconsiderRemark } from '../../server/discussion/reconsider-remark.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { withdrawRemark } from '../../server/discussion/withdraw-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import type { SessionChange } from '../../server/sessions/contract.ts';
import { startFollower } from '../live/follower.ts';
import { type LiveProcess, socketFor, useLiveWorld } from '../live/live-world.ts';
import { cast, type CastName } from '../support/world.ts';
import { listen, type Listener } from './discussion-world.ts';

const canary = 'kanarialintu-2b7e';
const reason = `Huomio ei koske kysymystä. ${canary}-perustelu`;
const everyone: CastName[] = ['visitor', 'pia', 'juho', 'aino', 'lea', 'lauri', 'sanna'];

describe('the delivery of a discussion', () => {
  const world = useLiveWorld();
  const { act, build } = world;
  let second: LiveProcess;
  let sessionId: string;
  let questionId: string;
  let followers: Record<string, Listener>;
  let begunAt: number;

  before(async () => {
    second = await world.startProcess();
  });
  beforeEach(async () => {
    ({ sessionId, questionId } = await build.onAir());
    begunAt = await sessionSeq(world.database(), sessionId);
    followers = {};
    for (const [index, name] of everyone.entries()) {
      const process = index % 2 === 0 ? world.process() : second;
      followers[name] = await listen(world, { process, name, sessionId });
    }
  });
  afterEach(() => {
    for (const follower of Object.values(followers)) follower.close();
  });

  const write = async (name: CastName, text = `Huomio ${canary}`) =>
    (await act(name, writeRemark, { questionId, text })).remarkId;
  /** All that has happened has come to everyone: the last change is the marker. */
  const settled = async () => {
    const seq = await sessionSeq(world.database(), sessionId);
    await Promise.all(Object.values(followers).map((follower) => follower.until(seq)));
  };
  const whoHeard = (text: string) =>
    everyone.filter((name) => JSON.stringify(followers[name]?.frames).includes(text));
  // What had happened before they came may be told late, and is dropped by its number.
  const changesTold = (name: CastName) =>
    (followers[name]!.toldOf('change') as SessionChange[]).filter(({ seq }) => seq > begunAt);
  const remarksTold = (name: CastName) => changesTold(name).flatMap(({ remarks }) => remarks);
  const ownTold = (name: CastName) => followers[name]!.toldOf('own_remark') as OwnRemarkView[];
  const audienceOf = async (name: CastName) =>
    JSON.stringify(await readCatchUp(world.database(), cast[name], { sessionId, now: world.clock.now() }));

  it('tells nobody but its author and the coordinator of a remark that has not been read', async () => {
    await write('aino');
    await settled();

    expect(whoHeard(canary)).to.deep.equal(['aino', 'sanna']);
    expect(remarksTold('aino')).to.deep.equal([]);
    for (const name of everyone.filter((each) => each !== 'sanna')) {
      expect(await audienceOf(name), name).not.to.include(canary);
    }
  });

  it('shows it, once it is let through, to all signed in on both processes and to no visitor', async () => {
    const remarkId = await write('aino');
    await settled();

    await act('sanna', showRemark, { remarkId });
    await settled();

    expect(whoHeard(canary)).to.deep.equal(everyone.slice(1));
    expect(remarksTold('pia')).to.deep.equal([
      {
        ...{ id: remarkId, questionId, state: 'shown', voice: 'worker', alias: 1 },
        ...{ lawyer: null, text: `Huomio ${canary}`, position: 1 },
      },
    ]);
    expect(await audienceOf('visitor')).not.to.include(canary);
    expect(await audienceOf('pia')).to.include(canary);
  });

  it('tells its author alone that it was declined and why', async () => {
    const remarkId = await write('aino', 'Toinen huomio');
    await settled();

    await act('sanna', declineRemark, { remarkId, reason });
    await settled();

    expect(whoHeard(`${canary}-perustelu`)).to.deep.equal(['aino']);
    expect(ownTold('aino').map(({ state }) => state)).to.deep.equal(['submitted', 'declined']);
    expect(ownTold('juho')).to.deep.equal([]);
  });

  it('takes it away everywhere when its decision is undone or it is withdrawn', async () => {
    const remarkId = await write('aino');
    await act('sanna', showRemark, { remarkId });

    await act('sanna', reconsiderRemark, { remarkId });
    await settled();
    expect(await audienceOf('pia')).not.to.include(canary);
    expect(changesTold('pia').at(-1)?.removed).to.deep.equal([remarkId]);

    await act('aino', withdrawRemark, { remarkId });
    await settled();
    expect(await audienceOf('sanna')).not.to.include(canary);
    expect(ownTold('aino').at(-1)).to.include({ state: 'withdrawn' });
    expect(changesTold('visitor').flatMap(({ removed }) => removed)).to.deep.equal([]);
  });

  it('tells a returning author what has become of each own remark meanwhile', async () => {
    const remarkId = await write('aino');
    followers['aino']?.close();
    await act('sanna', declineRemark, { remarkId, reason });

    followers['aino'] = await listen(world, { process: second, name: 'aino', sessionId });
    followers['again'] = await listen(world, { name: 'juho', sessionId });
    await write('aino', 'Merkki siitä, että kaikki on tullut');
    await settled();

    expect(ownTold('aino')[0]).to.include({ id: remarkId, state: 'declined', declineReason: reason });
    expect(followers['again'].toldOf('own_remark')).to.deep.equal([]);
  });

  it('tells those who answer at once how many find it unclear, and the others nothing of it', async () => {
    await act('aino', callUnclear, { questionId });
    await act('pia', callUnclear, { questionId });
    await settled();

    const counts = (name: CastName) =>
      changesTold(name).flatMap(({ questions }) => questions.map(({ backstage }) => backstage?.unclear));
    expect(counts('lea').at(-1)).to.equal(2);
    expect(counts('sanna').at(-1)).to.equal(2);
    for (const name of ['visitor', 'pia', 'juho', 'aino'] as const)
      expect(counts(name), name).to.deep.equal([]);
  });

  it('lets no frame to anyone hold who wrote, asked or called, nor a token that two threads share', async () => {
    const elsewhereId = await build.queued(sessionId, 'juho');
    const here = await write('aino', 'Yksi huomio');
    const { remarkId: there } = await act('aino', writeRemark, {
      questionId: elsewhereId,
      text: 'Toinen huomio',
    });
    for (const remarkId of [here, there]) await act('sanna', showRemark, { remarkId });
    await act('aino', askFollowUp, { questionId, text: 'Entä jos huoltaja kieltää kertomasta?' });
    await act('aino', callUnclear, { questionId });
    await settled();

    for (const name of everyone) {
      const heard = JSON.stringify([followers[name]?.frames, await audienceOf(name)]);
      expect(heard, name).not.to.include(cast.aino.personId).and.not.to.include('Aino');
    }
    const threads = [...new Map(remarksTold('pia').map((remark) => [remark.id, remark])).values()];
    const told = threads.map(({ id: _id, questionId: _question, text: _text, ...rest }) => rest);
    expect(told).to.deep.equal([
      { state: 'shown', voice: 'worker', alias: 1, lawyer: null, position: 1 },
      { state: 'shown', voice: 'worker', alias: 1, lawyer: null, position: 1 },
    ]);
    const tokens = threads.map(({ id, questionId: thread }) => [id, thread]);
    expect(new Set(tokens.flat()).size).to.equal(4);
  });

  it('names a lawyer by the place in the session as it is now', async () => {
    const openId = await build.openSession();
    const waitingId = await build.queued(openId);
    const pia = await listen(world, { name: 'pia', sessionId: openId });
    followers['piaElsewhere'] = pia;
    const place = () =>
      (pia.toldOf('change') as SessionChange[]).flatMap(({ remarks }) => remarks).at(-1)?.lawyer;
    await act('lea', writeRemark, { questionId: waitingId, text: 'Laki ei erota näitä tilanteita.' });
    await pia.until(await sessionSeq(world.database(), openId));
    expect(place()).to.equal(1);

    const { forumId: _forum, ...plan } = world.plan({
      ...{ firstLawyerId: cast.lauri.personId, secondLawyerId: cast.lea.personId },
    });
    await act('sanna', editSession, { sessionId: openId, ...plan });
    await pia.until(await sessionSeq(world.database(), openId));

    expect(place()).to.equal(2);
  });

  it('takes a discussion away with its question and brings it back with it', async () => {
    const openId = await build.openSession();
    const waitingId = await build.queued(openId);
    const open = () => socketFor({ process: second, world, name: 'pia' });
    const pia = await startFollower(openId, open);
    const reached = async () => pia.reached(await sessionSeq(world.database(), openId));
    await act('lea', writeRemark, { questionId: waitingId, text: `Huomio ${canary}` });

    await act('sanna', declineQuestion, {
      questionId: waitingId,
      reason: 'unclear',
      text: 'Jäi epäselväksi.',
    });
    await reached();
    expect(pia.state().remarks).to.deep.equal([]);

    await act('sanna', undoTriage, { questionId: waitingId });
    await reached();
    expect(pia.state().remarks.map(({ text }) => text)).to.deep.equal([`Huomio ${canary}`]);
    pia.cut();
  });
  it('renames what a follow-up goes on from when that is reworded', async () => {
    const asked = { questionId, text: 'Entä jos huoltaja kieltää kertomasta?' };
    const { questionId: followUpId } = await act('aino', askFollowUp, asked);
    await act('sanna', approveQuestion, {
      questionId: followUpId,
      title: 'Huoltajan kielto',
      text: asked.text,
    });

    await act('sanna', editWording, { questionId, title: 'Uusi otsikko', text: 'Uusi julkinen muotoilu' });
    await settled();

    const told = changesTold('pia').at(-1)?.questions ?? [];
    expect(told.find(({ id }) => id === followUpId)?.parent).to.deep.equal({
      id: questionId,
      title: 'Uusi otsikko',
    });
  });
});
