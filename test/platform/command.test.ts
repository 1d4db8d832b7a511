import { expect } from 'chai';
import { perform } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { cast, someWords, useWorld } from '../support/world.ts';

describe('perform', () => {
  const { database, host, build } = useWorld();
  const operationId = 'operation-0123456789';

  it('gives the first reply and changes nothing when a command is sent again', async () => {
    const sessionId = await build.openSession();
    const input = { sessionId, text: someWords.question, consent: 'as_is' };
    const send = () => perform(host(), submitQuestion, { actor: cast.aino, input, operationId });

    const replies = await Promise.all([send(), send(), send()]);

    expect(new Set(replies.map((reply) => reply.questionId)).size).to.equal(1);
    expect(await database()('questions').where({ session_id: sessionId })).to.have.lengthOf(1);
  });

  it('refuses one key for two different commands', async () => {
    const deed = perform(host(), supportQuestion, {
      actor: cast.aino,
      input: { questionId: '0000000000000000' },
      operationId,
    });
    expect(await deed.catch((error: unknown) => error)).to.be.instanceOf(Problem);
  });

  it('keeps no trace of a command that was refused', async () => {
    const before = await database()('operations').count();
    const deed = perform(host(), supportQuestion, {
      actor: cast.aino,
      input: { questionId: '0000000000000000' },
      operationId: 'operation-refused-0001',
    });
    await deed.catch(() => null);
    expect(await database()('operations').count()).to.deep.equal(before);
  });

  it('numbers a session’s events without gaps, whoever commits first', async () => {
    const sessionId = await build.openSession();
    await Promise.all(Array.from({ length: 12 }, () => build.submitted(sessionId)));
    const rows = await database()('events').where({ session_id: sessionId }).orderBy('session_seq');
    expect(rows.map((row) => row.session_seq)).to.deep.equal(rows.map((_, index) => index + 1));
    const bySeq = [...rows].sort((a, b) => a.seq - b.seq);
    expect(bySeq.map((row) => row.session_seq)).to.deep.equal(rows.map((row) => row.session_seq));
  });
});
