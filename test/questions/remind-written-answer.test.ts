import { expect } from 'chai';
import type { Mail } from '../../server/platform/mail.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { remindWrittenAnswer } from '../../server/questions/remind-written-answer.ts';
import { nextReminder } from '../../server/questions/reminder-times.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { cast, someWords, testNow, useWorld } from '../support/world.ts';

const until = '2026-12-09';
const at = (day: string, time = '08:00') => new Date(`${day}T${time}:00+02:00`);

describe('the reminder of a written answer', () => {
  const { database, clock, act, build } = useWorld();
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail) };
  const remind = (questionId: string, now: Date) =>
    remindWrittenAnswer({
      database: database(),
      clock: { now: () => now },
      mailer,
      baseUrl: 'https://lakifoorumi.test',
    })({ questionId });
  const deferred = async (lawyer = 1) => {
    const questionId = await build.queued(await build.openSession());
    await act('sanna', deferQuestion, { questionId, deferral: 'written', until, lawyer });
    return questionId;
  };
  const waiting = async (questionId: string) => {
    const { rows } = await database().raw(
      `select count(*)::int as count from graphile_worker.jobs where task_identifier = 'remind-written-answer' and key like ?`,
      [`%${questionId}`],
    );
    return rows[0].count;
  };
  const recipients = () => sent.map(({ to }) => to);

  before(async () => {
    const people = { lea: cast.lea, lauri: cast.lauri, sanna: cast.sanna };
    for (const [name, { personId }] of Object.entries(people))
      await database()('people')
        .where({ id: personId })
        .update({ email: `${name}@virasto.test` });
  });
  beforeEach(() => {
    sent.length = 0;
    clock.time = testNow;
  });

  it('is ordered with the deferral, one to a question however often it is deferred anew', async () => {
    const questionId = await deferred();
    expect(await waiting(questionId)).to.equal(1);
    await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-16', lawyer: 2 });
    expect(await waiting(questionId)).to.equal(1);
  });

  it('comes on the morning of the day, the next day, and then each week', () => {
    const times = [at('2026-12-01'), at(until), at('2026-12-10'), at('2026-12-17')];
    expect(times.map((now) => nextReminder(until, now))).to.deep.equal([
      at(until),
      at('2026-12-10'),
      at('2026-12-17'),
      at('2026-12-24'),
    ]);
  });

  it('waits until the morning of the day', async () => {
    const questionId = await deferred();
    await remind(questionId, at(until, '07:59'));
    expect(sent).to.deep.equal([]);
    expect(await waiting(questionId)).to.equal(1);
  });

  it('tells the named lawyer where to look, and nothing of what was asked', async () => {
    const questionId = await deferred(2);
    await remind(questionId, at(until));
    expect(recipients()).to.deep.equal(['lauri@virasto.test']);
    expect(sent[0]?.subject).to.include('määräpäivä on tänään');
    expect(sent[0]?.text).to.include('https://lakifoorumi.test/vastattavat');
    expect(JSON.stringify(sent)).not.to.include(someWords.title).and.not.to.include(questionId);
    expect(await waiting(questionId)).to.equal(1);
  });

  it('tells the coordinators as well after a week, each in their own language', async () => {
    const questionId = await deferred();
    await database()('people').where({ id: cast.sanna.personId }).update({ language: 'sv' });
    await remind(questionId, at('2026-12-10'));
    expect(recipients()).to.deep.equal(['lea@virasto.test']);
    await remind(questionId, at('2026-12-17'));
    expect(recipients()).to.have.members(['lea@virasto.test', 'lea@virasto.test', 'sanna@virasto.test']);
    expect(sent.find(({ to }) => to.startsWith('sanna'))?.text)
      .to.include('/sv/tarkistus')
      .and.include('försenat');
    await database()('people').where({ id: cast.sanna.personId }).update({ language: 'fi' });
  });

  it('goes by the new day and lawyer when it was deferred anew', async () => {
    const questionId = await deferred();
    await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-16', lawyer: 2 });
    await remind(questionId, at(until));
    expect(sent).to.deep.equal([]);
    await remind(questionId, at('2026-12-16'));
    expect(recipients()).to.deep.equal(['lauri@virasto.test']);
  });

  it('is silent, and comes no more, when the question was answered, brought back or never deferred after all', async () => {
    const answered = await deferred();
    await build.signedTwice(answered);
    const broughtBack = await deferred();
    await act('sanna', requeueQuestion, { questionId: broughtBack });
    const undone = await deferred();
    await act('sanna', undoTriage, { questionId: undone });
    await database().raw(
      `select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`,
    );

    for (const questionId of [answered, broughtBack, undone]) await remind(questionId, at('2026-12-17'));

    expect(sent).to.deep.equal([]);
    expect(await waiting('')).to.equal(0);
  });

  it('goes on waiting where no mail can be sent', async () => {
    const questionId = await deferred();
    const deps = { database: database(), clock: { now: () => at(until) }, mailer: null, baseUrl: '' };
    await remindWrittenAnswer(deps)({ questionId });
    expect(await waiting(questionId)).to.equal(1);
  });
});
