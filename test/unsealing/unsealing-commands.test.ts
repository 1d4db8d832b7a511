import { expect } from 'chai';
import { type Command, perform } from '../../server/platform/command.ts';
import type { Mail } from '../../server/platform/mail.ts';
import { questionsAskedBy } from '../../server/questions/queries.ts';
import { ownQuestionView } from '../../server/questions/views.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { changeRole } from '../../server/people/change-role.ts';
import { approveUnsealing } from '../../server/unsealing/approve-unsealing.ts';
import { askUnsealing } from '../../server/unsealing/ask-unsealing.ts';
import { declineUnsealing } from '../../server/unsealing/decline-unsealing.ts';
import { unsealedAsker } from '../../server/unsealing/queries.ts';
import { showAsker } from '../../server/unsealing/show-asker.ts';
import { tellUnsealed } from '../../server/unsealing/tell-unsealed.ts';
import { withdrawUnsealing } from '../../server/unsealing/withdraw-unsealing.ts';
import { addSecondCoordinator, secondCoordinator } from '../support/second-coordinator.ts';
import { cast, refused, useWorld } from '../support/world.ts';

const reason = 'Kysymyksestä ilmenee välitön vaara, ja kysyjä on tavoitettava tänään.';

describe('a seal', () => {
  const { database, host, act, build, clock } = useWorld();
  // The database itself says when an opened seal is closed again, by its own clock.
  before(async () => {
    clock.time = new Date();
    await addSecondCoordinator(database());
    await database()('people').where({ id: cast.aino.personId }).update({ email: 'aino@kunta.test' });
  });
  const kaisa = <Input, Reply>(command: Command<Input, Reply>, input: unknown): Promise<Reply> =>
    perform(host(), command, { actor: secondCoordinator, input });
  const submitted = async () => build.submitted(await build.openSession());
  const asked = async () => {
    const questionId = await submitted();
    const { unsealingId } = await act('sanna', askUnsealing, { questionId, reason });
    return { questionId, unsealingId };
  };
  const opened = async () => {
    const ids = await asked();
    await kaisa(approveUnsealing, { unsealingId: ids.unsealingId });
    return ids;
  };
  const nameFor = (unsealingId: string, personId: string) =>
    unsealedAsker(host().database, unsealingId, personId);
  const eventsOf = (unsealingId: string) =>
    database()('events')
      .select('type', 'actor_id', 'session_id')
      .whereRaw(`subject->>'unsealingId' = ?`, [unsealingId])
      .orderBy('seq');

  it('is opened to the one who asked when another coordinator has approved, and to nobody else', async () => {
    const { unsealingId } = await asked();
    expect(await nameFor(unsealingId, cast.sanna.personId)).to.equal(null);

    await kaisa(approveUnsealing, { unsealingId });
    await act('sanna', showAsker, { unsealingId });

    const asker = { name: cast.aino.name, email: 'aino@kunta.test' };
    expect(await nameFor(unsealingId, cast.sanna.personId)).to.deep.equal(asker);
    expect(await nameFor(unsealingId, secondCoordinator.personId)).to.equal(null);
    expect(await nameFor(unsealingId, cast.lea.personId)).to.equal(null);
  });

  it('is not opened by the one who asked: to them their own request is absent', async () => {
    const { unsealingId } = await asked();
    const absent = await refused(
      act('sanna', approveUnsealing, { unsealingId: '0'.repeat(16) }),
      'not_found',
    );
    const own = await refused(act('sanna', approveUnsealing, { unsealingId }), 'not_found');
    expect(own.details).to.deep.equal(absent.details);
    await refused(act('sanna', declineUnsealing, { unsealingId }), 'not_found');
    await refused(kaisa(withdrawUnsealing, { unsealingId }), 'not_found');
  });

  // Seen red: without the check of the table.
  it('is not opened by one person even where the program would: the table refuses it', async () => {
    const { unsealingId } = await asked();
    const alone = host()
      .database('unsealings')
      .where({ id: unsealingId })
      .update({ state: 'approved', decided_by: cast.sanna.personId, decided_at: clock.time });
    expect(await alone.then(String, String)).to.include('violates check constraint');
  });

  // Seen red: without the conditions on events in identity.unsealed.
  it('is read by nobody without a trace: the database wants the approval and the look among the events', async () => {
    const { unsealingId } = await opened();
    expect(await nameFor(unsealingId, cast.sanna.personId)).to.equal(null);
    const forged = await asked();
    await host()
      .database('unsealings')
      .where({ id: forged.unsealingId })
      .update({ state: 'approved', decided_by: secondCoordinator.personId, decided_at: clock.time });
    await act('sanna', showAsker, { unsealingId: forged.unsealingId });
    expect(await nameFor(forged.unsealingId, cast.sanna.personId)).to.equal(null);
    await act('sanna', showAsker, { unsealingId });
    expect(await nameFor(unsealingId, cast.sanna.personId)).to.have.property('name', cast.aino.name);
  });

  it('leaves an event by name for each step and each look, in no session’s feed', async () => {
    const { unsealingId } = await opened();
    await act('sanna', showAsker, { unsealingId });
    await act('sanna', showAsker, { unsealingId });
    expect(await eventsOf(unsealingId)).to.deep.equal(
      [
        ['unsealing.asked', cast.sanna.personId],
        ['unsealing.approved', secondCoordinator.personId],
        ['unsealing.read', cast.sanna.personId],
        ['unsealing.read', cast.sanna.personId],
      ].map(([type, actor_id]) => ({ type, actor_id, session_id: null })),
    );
  });

  it('keeps the name out of the reply of a look, for replies are kept', async () => {
    const { unsealingId } = await opened();
    const request = { actor: cast.sanna, input: { unsealingId }, operationId: 'o'.repeat(20) };
    expect(await perform(host(), showAsker, request)).to.deep.equal({ unsealingId });
    expect(JSON.stringify(await database()('operations'))).not.to.include(cast.aino.name);
  });

  it('is looked behind by nobody before it is open, nor by its approver, nor after two weeks', async () => {
    const waiting = await asked();
    await refused(act('sanna', showAsker, { unsealingId: waiting.unsealingId }), 'not_found');
    const { unsealingId } = await opened();
    await refused(kaisa(showAsker, { unsealingId }), 'not_found');
    await act('sanna', showAsker, { unsealingId });

    const before = new Date(clock.time.getTime() - 14 * 24 * 3_600_000 - 1_000);
    await database()('unsealings').where({ id: unsealingId }).update({ decided_at: before });

    await refused(act('sanna', showAsker, { unsealingId }), 'not_found');
    expect(await nameFor(unsealingId, cast.sanna.personId)).to.equal(null);
  });

  it('stays when the request is declined or withdrawn, and either ends the request', async () => {
    const declined = await asked();
    await kaisa(declineUnsealing, { unsealingId: declined.unsealingId });
    await refused(kaisa(approveUnsealing, { unsealingId: declined.unsealingId }), 'unsealing_state');
    const withdrawn = await asked();
    await act('sanna', withdrawUnsealing, { unsealingId: withdrawn.unsealingId });
    await refused(kaisa(approveUnsealing, { unsealingId: withdrawn.unsealingId }), 'unsealing_state');
    for (const { unsealingId } of [declined, withdrawn])
      expect(await nameFor(unsealingId, cast.sanna.personId)).to.equal(null);
  });

  it('is asked to be opened once at a time, for a question that coordinators see', async () => {
    const { questionId } = await asked();
    await refused(kaisa(askUnsealing, { questionId, reason }), 'unsealing_asked');
    const withdrawn = await submitted();
    await act('aino', withdrawQuestion, { questionId: withdrawn });
    await refused(act('sanna', askUnsealing, { questionId: withdrawn, reason }), 'not_found');
  });

  it('is asked to be opened for a reason of some length that names no client', async () => {
    const questionId = await submitted();
    await refused(act('sanna', askUnsealing, { questionId, reason: 'Pakko tietää.' }), 'invalid_input');
    const named = 'Asiakas Pekka Virtanen on välittömässä vaarassa, ja kysyjä on tavoitettava.';
    await refused(act('sanna', askUnsealing, { questionId, reason: named }), 'identifiers_to_confirm');
    const numbered = 'Asiakkaan 131052-308T asiassa on välitön vaara, ja kysyjä on tavoitettava.';
    await refused(act('sanna', askUnsealing, { questionId, reason: numbered }), 'identifiers_found');
    expect(await database()('unsealings').where({ question_id: questionId })).to.deep.equal([]);
  });

  it('cannot be opened once nobody knows who asked', async () => {
    const waiting = await asked();
    const open = await opened();
    for (const { questionId } of [waiting, open])
      await database().raw('select identity.forget(?)', [questionId]);

    await refused(kaisa(approveUnsealing, { unsealingId: waiting.unsealingId }), 'asker_forgotten');
    await refused(act('sanna', askUnsealing, { questionId: open.questionId, reason }), 'asker_forgotten');
    await act('sanna', showAsker, { unsealingId: open.unsealingId });
    expect(await nameFor(open.unsealingId, cast.sanna.personId)).to.equal(null);
  });

  it('tells the asker when and why it was opened, and the mail says neither', async () => {
    const sent: Mail[] = [];
    const mailer = { send: async (mail: Mail) => void sent.push(mail) };
    const tell = tellUnsealed({ database: database(), mailer, baseUrl: 'https://lakifoorumi.test' });
    const waiting = await asked();
    await tell({ unsealingId: waiting.unsealingId });
    expect(sent).to.deep.equal([]);

    const { questionId, unsealingId } = await opened();
    await tell({ unsealingId });

    expect(sent.map(({ to }) => to)).to.deep.equal(['aino@kunta.test']);
    expect(JSON.stringify(sent)).to.include('/omat-kysymykset').and.not.to.include('vaara');
    const [own] = await questionsAskedBy(database(), cast.aino.personId, { questionId });
    expect(own && ownQuestionView(own).unsealings.map((each) => each.reason)).to.deep.equal([reason]);
    const { rows: jobs } = await database().raw(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'tell-unsealed'`,
    );
    expect(jobs.map((job: { payload: object }) => job.payload)).to.deep.include({ unsealingId });
  });

  it('is not opened by a second coordinator whom the first has just made', async () => {
    const puppet = { ...cast.pia, kind: 'coordinator' as const };
    const { unsealingId } = await asked();
    await act('sanna', changeRole, { personId: cast.pia.personId, role: 'coordinator' });
    const approving = () => perform(host(), approveUnsealing, { actor: puppet, input: { unsealingId } });

    await refused(approving(), 'coordinator_too_new');
    expect(await nameFor(unsealingId, cast.sanna.personId)).to.equal(null);

    clock.time = new Date(clock.time.getTime() + 8 * 24 * 3_600_000);
    expect(await approving()).to.deep.equal({ unsealingId });
  });
});
