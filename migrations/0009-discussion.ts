import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- a remark in the discussion under a question; holds no person. Its place is given when it is shown, so that
    -- neither order nor time tells when it was written
    create table remarks (
      id text primary key,
      question_id text not null references questions on delete cascade,
      text text not null,
      state text not null check (state in ('submitted', 'shown', 'declined', 'withdrawn')),
      voice text not null check (voice in ('participant', 'worker', 'lawyer', 'coordinator')),
      -- which of the thread's participants or workers: "worker 2"
      alias int not null,
      -- a lawyer speaks by name
      lawyer_id text references people,
      position int,
      decline_reason text,
      -- when it was shown or declined, for the seconds in which that is offered to be undone
      decided_at timestamptz,
      written_on date not null,
      check ((state = 'shown') = (position is not null)),
      check ((state = 'declined') = (decline_reason is not null)),
      check (lawyer_id is null or voice = 'lawyer')
    );
    create index remarks_question_id on remarks (question_id, position);
    create index remarks_lawyer_id on remarks (lawyer_id);

    create table remark_authors (
      remark_id text primary key references remarks on delete cascade,
      person_id text not null references people
    );
    create index remark_authors_person_id on remark_authors (person_id);

    -- who finds the answer on air unclear; seen by nobody but as a count
    create table unclear_signals (
      question_id text not null references questions on delete cascade,
      person_id text not null references people,
      primary key (question_id, person_id)
    );
    create index unclear_signals_person_id on unclear_signals (person_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table unclear_signals; drop table remark_authors; drop table remarks');
}
