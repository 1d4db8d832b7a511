import type { Knex } from 'knex';

/** The public entries; `hidden` are those whose texts are being checked. */
const publicEntries = (hidden: string) => `
  drop view public_citations; drop view public_dissents; drop view public_entries;
  create view public_entries as
    select e.id, e.forum_id, f.slug as forum_slug, e.session_id, e.title, e.question_text, v.html as answer_html,
           e.version_id, e.tags, e.validity, e.illustrative, e.published_at, e.updated_at
    from entries e
    join forums f on f.id = e.forum_id
    join answer_versions v on v.id = e.version_id
    where e.validity <> 'revoked' ${hidden};
  create view public_dissents as
    select d.version_id, d.html, d.signed_at from dissents d join public_entries p on p.version_id = d.version_id;
  create view public_citations as
    select c.version_id, c.position, c.act_number, c.chapter, c.section
    from citations c join public_entries p on p.version_id = c.version_id;
`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- someone has said that a text tells who a client is; holds neither who said so nor what it was
    create table incidents (
      id text primary key,
      question_id text not null references questions on delete cascade,
      -- the one remark it is about; without it, all that is written of the question
      remark_id text references remarks on delete cascade,
      kind text not null check (kind in ('unsaid', 'name', 'number', 'contact', 'address', 'combination')),
      state text not null check (state in ('hidden', 'reported', 'shown')),
      reports int not null default 1 check (reports > 0),
      reported_at timestamptz not null,
      -- when something was last taken away for good
      redacted_at timestamptz,
      closed_at timestamptz,
      -- of the texts that a coordinator found to tell of no client
      cleared_digest text
    );
    create index incidents_question_id on incidents (question_id);
    create index incidents_remark_id on incidents (remark_id);
    create unique index incidents_one_open on incidents (question_id, coalesce(remark_id, '')) where closed_at is null;

    -- the texts themselves while they are being checked: in their own places others stand instead of them, so that no reader can forget to hide them
    create table hidden_texts (
      place text not null,
      row_key text not null,
      incident_id text not null references incidents on delete cascade,
      -- null: it was erased whole
      text text,
      primary key (place, row_key)
    );
    create index hidden_texts_incident_id on hidden_texts (incident_id);

    -- what was taken away for good: where and how much, and a digest of what remained; never what was taken away
    create table erasures (
      id text primary key,
      no bigint generated always as identity unique,
      at timestamptz not null,
      reason text not null check (reason in ('incident', 'retention')),
      incident_id text,
      place text not null,
      row_key text not null,
      -- UTF-16 offsets of what was cut, in order; null: all of it, or for a place without a column the row itself
      spans jsonb,
      rest_digest text
    );

    -- the noted exception to that a signed text never changes
    alter table answer_versions add column redacted_at timestamptz;
    alter table questions add column redacted_at timestamptz, add column hidden_at timestamptz,
      -- when the texts of a question that nobody else will read went
      add column texts_expired_at timestamptz;
    alter table entries add column hidden boolean not null default false;

    ${publicEntries('and not e.hidden')}
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ${publicEntries('')}
    alter table entries drop column hidden;
    alter table questions drop column hidden_at, drop column redacted_at, drop column texts_expired_at;
    alter table answer_versions drop column redacted_at;
    drop table erasures; drop table hidden_texts; drop table incidents;
  `);
}
