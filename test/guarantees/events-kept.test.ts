import { expect } from 'chai';
import { commands } from '../../server/commands.ts';
import { mayTry } from '../../server/accounts/permissions.ts';
import { verifyEvents } from '../../server/audit/chain-queries.ts';
import { type AnyCommand, perform } from '../../server/platform/command.ts';
import type { Database } from '../../server/platform/database.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { actorsIn, addOthers } from '../authorization/actors.ts';
import { commandVerdicts } from '../authorization/command-verdicts.ts';
import { useDatabase } from '../support/database.ts';
import { cast, someWords, useWorld, worldOn } from '../support/world.ts';

const denied = '42501';

async function codeOf(deed: Promise<unknown>): Promise<string> {
  return deed.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
}

// G18. Seen red: update granted to the app; the trigger dropped; an event written after the commit.
describe('the list of events', () => {
  const world = useWorld();
  const { database, host, build, act, plan } = world;

  describe('for the role as which the product works', () => {
    const forbidden: Record<string, string> = {
      update: `update events set type = 'nothing.happened'`,
      'update of one column': `update events set actor_id = null where seq = 1`,
      delete: `delete from events`,
      truncate: `truncate events`,
      'a column more': `alter table events add column note text`,
      'no trigger': `drop trigger event_chained on events`,
      'a trigger off': `alter table events disable trigger event_chained`,
      'another function': `create or replace function public.chain_event() returns trigger language plpgsql as 'begin return new; end'`,
      'a rule': `create rule quiet as on insert to events do instead nothing`,
      'no triggers at all': `set session_replication_role = replica`,
      'another role': `set role lakifoorumi_migrator`,
      'the table dropped': `drop table events`,
      'numbers turned back': `delete from session_feeds`,
    };
    for (const [what, statement] of Object.entries(forbidden)) {
      it(`cannot be changed: ${what}`, async () => {
        await build.submitted(await build.openSession());
        const before = await verifyEvents(database());
        expect(await codeOf(host().database.raw(statement))).to.equal(denied);
        expect(await verifyEvents(database())).to.deep.equal(before);
      });
    }

    it('takes no digest that is chosen for it', async () => {
      await host().database.raw(
        `insert into events (seq, type, at, actor_kind, subject, digest)
         select max(seq) + 1, 'forum.edited', now(), 'coordinator', '{}', '\\x00' from events`,
      );
      expect(await verifyEvents(database()))
        .to.have.property('faults')
        .with.lengthOf(0);
    });

    for (const table of ['identity.askers', 'knex_migrations_lock']) {
      it(`cannot read ${table}`, async () => {
        expect(await codeOf(host().database.raw(`select * from ${table}`))).to.equal(denied);
      });
    }
  });

  it('gets what a command did in the command’s own transaction, or nothing', async () => {
    const sessionId = await build.openSession();
    const questionId = await build.submitted(sessionId);
    const before = await verifyEvents(database());
    const breaking = {
      ...host(),
      reactions: { ...host().reactions, enqueue: () => Promise.reject(new Error('planted')) },
    };
    const input = { questionId, title: someWords.title, text: someWords.publicText };
    const fault = await codeOf(perform(breaking, approveQuestion, { actor: cast.sanna, input }));
    expect(fault).to.equal('Error: planted');
    expect(await verifyEvents(database())).to.deep.equal(before);
    expect(await database()('questions').where({ id: questionId }).first('state')).to.deep.equal({
      state: 'submitted',
    });
  });

  describe('whose administrator', () => {
    const tampered: Record<string, { statement: string; kinds: string[] }> = {
      'changes an event': {
        statement: `update events set actor_id = 'someone' where seq = 3`,
        kinds: ['changed'],
      },
      'changes a time by a microsecond': {
        statement: `update events set at = at + interval '1 microsecond' where seq = 3`,
        kinds: ['changed'],
      },
      'takes one out': { statement: `delete from events where seq = 3`, kinds: ['missing'] },
      'takes one out and closes the gap': {
        statement: `delete from events where seq = 3;
          update events set seq = -seq where seq > 3; update events set seq = -seq - 1 where seq < 0`,
        kinds: ['changed'],
      },
      'swaps two': {
        statement: `update events set seq = -3 where seq = 3; update events set seq = 3 where seq = 4;
          update events set seq = 4 where seq = -3`,
        kinds: ['changed', 'changed'],
      },
      'gives one another digest': {
        statement: `update events set digest = sha256(digest) where seq = 3`,
        kinds: ['changed', 'changed'],
      },
      'puts one in': {
        statement: `update events set seq = -seq where seq > 3; update events set seq = -seq + 1 where seq < 0;
          insert into events (seq, type, at, actor_kind, subject) values (4, 'forum.edited', now(), 'coordinator', '{}')`,
        kinds: ['changed'],
      },
      'cuts off the end': {
        statement: `delete from events where seq = (select max(seq) from events)`,
        kinds: ['cut_off'],
      },
    };
    for (const [what, { statement, kinds }] of Object.entries(tampered)) {
      it(`${what} is found out`, async () => {
        await build.submitted(await build.openSession());
        const transaction = await database().transaction();
        try {
          await transaction.raw(statement);
          const { faults } = await verifyEvents(transaction);
          expect(faults.map((fault) => fault.kind).slice(0, kinds.length)).to.deep.equal(kinds);
        } finally {
          await transaction.rollback();
        }
        expect(await verifyEvents(database()))
          .to.have.property('faults')
          .with.lengthOf(0);
      });
    }

    it('chains the whole list anew is found out by what was noted outside', async () => {
      await act('sanna', planSession, plan());
      const { head } = await verifyEvents(database());
      const transaction = await database().transaction();
      try {
        await transaction.raw(`do $$ declare event events; before bytea; begin
          for event in select * from events order by seq loop
            event.actor_kind := 'lawyer';
            before := event_digest(before, event);
            update events set actor_kind = 'lawyer', digest = before where seq = event.seq;
          end loop;
        end $$`);
        expect((await verifyEvents(transaction)).faults).to.have.lengthOf(0);
        const { faults } = await verifyEvents(transaction, head ? [head] : []);
        expect(faults).to.deep.equal([{ kind: 'other_than_noted', seq: head?.seq }]);
      } finally {
        await transaction.rollback();
      }
    });
  });
});

// Deeds of which there is nothing to tell, by their design: each with its reason.
const unrecorded: Record<string, string> = {
  'type-provisional': 'what is typed is state, not history (ADR 0004)',
  'renew-claim': 'a lease that goes on is no new deed',
};

describe('each privileged act', () => {
  const database = useDatabase();
  before(() => addOthers(database()));

  const privileged: AnyCommand[] = commands.filter(
    ({ action }) => !mayTry(action, cast.aino) && !mayTry(action, cast.pia),
  );
  for (const command of privileged) {
    const reason = unrecorded[command.name];
    it(`${command.name} ${reason ? `has no event: ${reason}` : 'has its event, and each once'}`, async () => {
      const written = commandVerdicts[command.name];
      const [doer] = written?.done ?? [];
      if (!written || !doer) throw new Error(`${command.name}: nobody does it`);
      const transaction = await database().transaction();
      try {
        const input = await written.scene(worldOn(() => transaction));
        const actor = (await actorsIn(transaction))[doer];
        const last = await lastSeq(transaction);
        await perform(worldOn(() => transaction).host(), command, { actor, input });
        const told: { type: string; subject: object }[] = await transaction('events')
          .where('seq', '>', last)
          .select('type', 'subject');
        const different = new Set(told.map(({ type, subject }) => `${type} ${JSON.stringify(subject)}`));
        expect(different.size, 'each is told once').to.equal(told.length);
        if (reason) expect(told).to.have.lengthOf(0);
        else expect(told).to.have.length.of.at.least(1);
      } finally {
        await transaction.rollback();
      }
    });
  }
});

async function lastSeq(database: Database): Promise<number> {
  return (await database('events').max({ seq: 'seq' }).first())?.seq ?? 0;
}
