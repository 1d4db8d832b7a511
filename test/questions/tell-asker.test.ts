import { expect } from 'chai';
import type { Mail } from '../../server/platform/mail.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { joinQuestion } from '../../server/questions/join-question.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { tellAsker } from '../../server/questions/tell-asker.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { cast, someWords, useWorld } from '../support/world.ts';

describe('the mail to an asker', () => {
  const { database, act, build } = useWorld();
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail) };
  const tell = (questionId: string) =>
    tellAsker({ database: database(), mailer, baseUrl: 'https://lakifoorumi.test' })({ questionId });

  before(async () => {
    await database()('people').where({ id: cast.aino.personId }).update({ email: 'aino@kunta.test' });
    await database()('people').where({ id: cast.juho.personId }).update({ email: 'juho@kunta.test' });
  });
  beforeEach(() => {
    sent.length = 0;
  });

  it('says where to look, and neither what was asked nor what was decided', async () => {
    const questionId = await build.submitted(await build.openSession());
    await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });

    await tell(questionId);

    expect(sent.map((mail) => mail.to)).to.deep.equal(['aino@kunta.test']);
    expect(sent[0]?.text).to.include('https://lakifoorumi.test/omat-kysymykset');
    expect(JSON.stringify(sent)).not.to.include(someWords.question).and.not.to.include('Tarkenna');
  });

  it('is not sent when the decision was undone', async () => {
    const questionId = await build.submitted(await build.openSession());
    await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Tarkenna kysymystä.' });
    await act('sanna', undoTriage, { questionId });

    await tell(questionId);

    expect(sent).to.deep.equal([]);
  });

  it('reaches those who follow the question once it is published, and says not what they did', async () => {
    const { sessionId, questionId } = await build.onAir();
    await act('juho', joinQuestion, { joinedId: questionId, sessionId, text: 'Saako k' });

    await tell(questionId);
    expect(sent.map((mail) => mail.to)).to.deep.equal(['aino@kunta.test']);
    sent.length = 0;
    await database()('questions')
      .where({ id: questionId })
      .update({ state: 'published', on_air_since: null });
    await tell(questionId);

    expect(sent.map((mail) => mail.to)).to.have.members(['aino@kunta.test', 'juho@kunta.test']);
    const bodies = sent.map(({ subject, text }) => `${subject} ${text}`.replace('/sv/', '/'));
    expect(new Set(bodies).size).to.equal(1);
  });

  it('reaches those who follow a question that was merged into the one that is published', async () => {
    const { sessionId, questionId: intoId } = await build.onAir();
    const joinedId = await build.queued(sessionId);
    await act('juho', joinQuestion, { joinedId, sessionId, text: 'Saako k' });
    await act('sanna', mergeQuestion, { questionId: joinedId, intoId });
    await database()('questions').where({ id: intoId }).update({ state: 'published', on_air_since: null });

    await tell(intoId);

    expect(sent.map((mail) => mail.to)).to.include('juho@kunta.test');
  });

  it('reaches everyone whose question was merged into it, in their own language', async () => {
    const { sessionId, questionId: intoId } = await build.onAir();
    const questionId = await build.submitted(sessionId, 'juho');
    await database()('people').where({ id: cast.juho.personId }).update({ language: 'sv' });
    await act('sanna', mergeQuestion, { questionId, intoId });

    await tell(intoId);

    expect(sent.map((mail) => mail.to)).to.have.members(['aino@kunta.test', 'juho@kunta.test']);
    expect(sent.find((mail) => mail.to === 'juho@kunta.test')?.text).to.include('/sv/omat-kysymykset');
  });
});
