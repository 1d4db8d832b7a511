import { expect } from 'chai';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import type { Database } from '../../server/platform/database.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editQuestion } from '../../server/questions/edit-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { cast, type CastName, someWords } from '../support/world.ts';
import { type Follower, startFollower } from './follower.ts';
import { socketFor, useLiveWorld } from './live-world.ts';

const everyone: CastName[] = ['visitor', 'pia', 'lea', 'sanna'];
const wording = { title: 'Saako koulu kertoa poissaoloista?', text: someWords.publicText };
const declined = { reason: 'other', text: 'Kysymykseen on vastattu muualla.' };
const nextWeek = {
  forumId: forumSeedId('salassapito-ja-yhteistyo'),
  title: 'Seuraava istunto',
  intro: '',
  visibility: 'public',
  startsAt: '2026-12-02T13:00',
  endsAt: '2026-12-02T14:30',
  askingOpensAt: '2026-11-01T13:00',
  askingClosesAt: '2026-12-02T12:00',
  firstLawyerId: cast.lea.personId,
  secondLawyerId: cast.lauri.personId,
};

// G3, for what is done in one session and seen in another: the defect was that the other one was told nothing.
describe('what happens in another session', () => {
  const world = useLiveWorld();
  const { act, build } = world;
  let sessionId: string;
  let otherId: string;

  beforeEach(async () => {
    // What earlier tests left ahead would be next.
    await world.database()('sessions').whereIn('state', ['planned', 'open']).update({ state: 'closed' });
    sessionId = await build.openSession();
    ({ sessionId: otherId } = await act('sanna', planSession, nextWeek));
  });

  /** A question that has gone to the other session, and one that follows it up and has stayed in the live one. */
  const parted = async () => {
    const parentId = await build.queued(sessionId);
    await build.goLive(sessionId);
    const { questionId } = await act('aino', askFollowUp, { questionId: parentId, text: someWords.question });
    await act('sanna', approveQuestion, { questionId, ...wording });
    await act('sanna', deferQuestion, { questionId: parentId, deferral: 'next_session' });
    return { parentId, questionId };
  };

  /** The database as one that nothing has been read from: what was kept under the same number would hide a change without one. */
  const unread = (): Database => new Proxy(world.database(), {});

  /** Has everyone follow the live session, does something, and expects each to end where a fresh load is. */
  async function expectTold(deed: () => Promise<unknown>): Promise<Follower[]> {
    const following = await Promise.all(
      everyone.map((name) =>
        startFollower(sessionId, () => socketFor({ process: world.process(), world, name })),
      ),
    );
    await deed();
    const last = await sessionSeq(world.database(), sessionId);
    for (const [index, follower] of following.entries()) {
      await follower.reached(last);
      const { seq, session, questions, remarks } = follower.state();
      const name = everyone[index]!;
      const fresh = await readCatchUp(unread(), cast[name], { sessionId, now: world.clock.now() });
      const told = JSON.parse(JSON.stringify(fresh.snapshot)) as unknown;
      expect({ seq, session, questions, remarks }, name).to.deep.equal(told);
      follower.leave();
    }
    return following;
  }

  it('shows members the order of a session that was cancelled before it was frozen', async () => {
    const questionId = await build.queued(sessionId);

    const following = await expectTold(() => act('sanna', cancelSession, { sessionId }));

    const places = shownTo(following, questionId).map((question) => question?.position);
    expect(places).to.deep.equal([undefined, 1, 1, 1]);
  });

  const shownTo = (following: Follower[], questionId: string) =>
    following.map((follower) => follower.state().questions.find(({ id }) => id === questionId));

  it('shows in a follow-up when the question it follows up gets another wording there', async () => {
    await act('sanna', openSession, { sessionId: otherId });
    const { parentId, questionId } = await parted();

    const following = await expectTold(() =>
      act('sanna', editWording, { questionId: parentId, ...wording, title: 'Uusi otsikko' }),
    );

    const titles = shownTo(following, questionId).map((question) => question?.parent?.title);
    expect(titles).to.deep.equal([undefined, 'Uusi otsikko', 'Uusi otsikko', 'Uusi otsikko']);
  });

  it('takes its title from a follow-up when it is declined there, and gives it back when that is undone', async () => {
    await act('sanna', openSession, { sessionId: otherId });
    const { parentId, questionId } = await parted();
    const parents = (following: Follower[]) =>
      shownTo(following, questionId).map((question) => question && question.parent !== null);

    const gone = await expectTold(() => act('sanna', declineQuestion, { questionId: parentId, ...declined }));
    const back = await expectTold(() => act('sanna', undoTriage, { questionId: parentId }));
    const withdrawn = await expectTold(() => act('aino', withdrawQuestion, { questionId: parentId }));

    expect(parents(gone)).to.deep.equal([undefined, false, false, true]);
    expect(parents(back)).to.deep.equal([undefined, true, true, true]);
    expect(parents(withdrawn)).to.deep.equal([undefined, false, false, true]);
  });

  it('shows in a follow-up when that session is opened to its readers', async () => {
    const { questionId } = await parted();

    const following = await expectTold(() => act('sanna', openSession, { sessionId: otherId }));

    const parents = shownTo(following, questionId).map((question) => question?.parent?.title);
    expect(parents).to.deep.equal([undefined, ...[1, 2, 3].map(() => someWords.title)]);
  });

  it('takes a support away when the merging of one of its questions is undone', async () => {
    await act('sanna', openSession, { sessionId: otherId });
    const target = await build.queued(sessionId);
    const { parentId } = await parted();
    await act('sanna', mergeQuestion, { questionId: parentId, intoId: target });

    const following = await expectTold(() => act('sanna', undoTriage, { questionId: parentId }));

    const supports = shownTo(following, target).map((question) => question?.supports);
    expect(supports).to.deep.equal([undefined, 0, 0, 0]);
  });

  it('leaves the coordinator no title that a deferral took from the question it follows up', async () => {
    await act('sanna', openSession, { sessionId: otherId });
    const parentId = await build.queued(sessionId);
    await build.goLive(sessionId);
    const { questionId } = await act('aino', askFollowUp, { questionId: parentId, text: someWords.question });
    await act('sanna', declineQuestion, { questionId: parentId, ...declined });
    await act('aino', editQuestion, { questionId: parentId, text: someWords.question, consent: 'as_is' });
    const written = { deferral: 'written', until: '2026-12-09', lawyer: 1 };

    const following = await expectTold(() =>
      act('sanna', deferQuestion, { questionId: parentId, ...written }),
    );

    expect(shownTo(following, questionId)[3]?.parent).to.equal(null);
  });

  it('leaves alone the numbers of a session in which nothing follows from it', async () => {
    await act('sanna', openSession, { sessionId: otherId });
    const { parentId } = await parted();
    const before = await sessionSeq(world.database(), sessionId);

    await act('juho', supportQuestion, { questionId: parentId });
    expect(await sessionSeq(world.database(), sessionId)).to.equal(before);
    await act('sanna', editWording, { questionId: parentId, ...wording });
    expect(await sessionSeq(world.database(), sessionId)).to.equal(before + 1);
  });
});
