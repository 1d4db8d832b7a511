import { expect } from 'chai';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { readMinutes } from '../../server/live/afterwards.ts';
import { followedSession } from '../../server/live/catch-up.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { findSession } from '../../server/sessions/queries.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { cast, type CastName, someWords, useWorld } from '../support/world.ts';

describe('the minutes of a session', () => {
  const { database, act, plan, build } = useWorld();
  const ids: Record<string, string> = {};
  let sessionId = '';
  let next = '';

  const read = async (name: CastName) =>
    readMinutes(database(), await followedSession(database(), cast[name], sessionId));
  const lineOf = async (name: CastName, which: string) =>
    (await read(name)).questions.find(({ id }) => id === ids[which]);
  const queued = async (title: string, consent = 'as_is') => {
    const { questionId } = await act('aino', submitQuestion, {
      sessionId,
      text: someWords.question,
      consent,
    });
    await act('sanna', approveQuestion, { questionId, title, text: someWords.publicText });
    return questionId;
  };

  before(async () => {
    sessionId = await build.openSession();
    next = (
      await act('sanna', planSession, plan({ startsAt: '2026-12-09T13:00', endsAt: '2026-12-09T14:30' }))
    ).sessionId;
    ids['answered'] = await queued('Vastattu kysymys');
    ids['merged'] = await queued('Yhdistetty kysymys');
    ids['moved'] = await queued('Siirretty kysymys');
    ids['written'] = await queued('Kirjallinen kysymys');
    ids['declined'] = await queued('Hylätty kysymys');
    ids['private'] = await queued('Vain itselle', 'not');
    ids['unread'] = await build.submitted(sessionId);
    await build.signedTwice(ids['answered']);
    await build.goLive(sessionId);
    expect(await read('sanna')).to.deep.equal({ questions: [], untold: 0 });
    await act('sanna', wrapUpSession, { sessionId });
    await act('sanna', mergeQuestion, { questionId: ids['merged'], intoId: ids['answered'] });
    await act('sanna', deferQuestion, { questionId: ids['moved'], deferral: 'next_session' });
    await act('sanna', deferQuestion, {
      questionId: ids['written'],
      deferral: 'written',
      until: '2026-12-09',
      lawyer: 2,
    });
    const text = 'Perustelu vain kysyjälle.';
    for (const which of ['declined', 'private', 'unread'])
      await act('sanna', declineQuestion, { questionId: ids[which], reason: 'single_case', text });
    await act('sanna', closeSession, { sessionId });
  });

  it('tell what became of each question, to those who are signed in', async () => {
    expect(await lineOf('pia', 'answered')).to.include({ title: 'Vastattu kysymys', fate: 'answered' });
    expect(await lineOf('pia', 'merged')).to.include({ fate: 'merged', intoTitle: 'Vastattu kysymys' });
    expect(await lineOf('pia', 'written')).to.include({
      fate: 'deferred',
      until: '2026-12-09',
      writtenBy: 'Lauri Laine',
    });
    expect(await lineOf('pia', 'declined')).to.include({ fate: 'declined', declineReason: 'single_case' });
    expect(JSON.stringify(await read('pia'))).not.to.include('Perustelu');
  });

  it('add up to the counts for every audience, with what is not told of counted', async () => {
    const received = (await findSession(database(), sessionId))?.counts.received;
    for (const name of ['visitor', 'aino', 'lea', 'sanna'] as const) {
      const { questions, untold } = await read(name);
      expect(questions.length + untold, name).to.equal(received);
    }
    expect((await read('sanna')).untold).to.equal(0);
  });

  it('tell members nothing of what nobody had read, or whose asker wanted the answer alone', async () => {
    expect(await lineOf('aino', 'unread')).to.equal(undefined);
    expect(await lineOf('aino', 'private')).to.equal(undefined);
    expect(await lineOf('sanna', 'private')).to.include({ fate: 'declined' });
    expect(await read('aino')).to.include({ untold: 2 });
  });

  it('tell visitors of what was heard, and of the rest the number', async () => {
    const { questions, untold } = await read('visitor');
    expect(questions.map(({ title }) => title)).to.deep.equal(['Vastattu kysymys']);
    expect(untold).to.equal(6);
  });

  it('name the session a question went to once its reader may know of that', async () => {
    expect((await lineOf('pia', 'moved'))?.movedTo).to.equal(null);
    expect((await lineOf('sanna', 'moved'))?.movedTo).to.include({ id: next });
    await act('sanna', openSession, { sessionId: next });
    // Something of this session must happen before what is kept of it is read again.
    await act('sanna', publishAnswer, {
      questionId: ids['answered'],
      title: 'Vastattu kysymys',
      text: someWords.publicText,
    });
    expect((await lineOf('pia', 'moved'))?.movedTo).to.include({
      id: next,
      startsAt: '2026-12-09T11:00:00.000Z',
    });
    expect((await lineOf('visitor', 'answered'))?.entryId).to.match(/^[0-9a-z]{16}$/);
  });
});
