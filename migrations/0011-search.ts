import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table search_documents;

    -- Whatever an entry can be found by. The empty term counts the entries themselves.
    create table search_terms (
      id int generated always as identity primary key,
      term text not null unique,
      entries int not null check (entries >= 0)
    ) with (fillfactor = 70);
    insert into search_terms (term, entries) values ('', 0);

    -- Words as they are written in entries: what misspelt and unfinished words are compared with.
    create table search_words (
      id int generated always as identity primary key,
      word text not null unique,
      -- without dots, rings, accents and hyphens
      folded text not null,
      entries int not null check (entries >= 0)
    ) with (fillfactor = 70);
    create index search_words_folded on search_words (folded text_pattern_ops);
    create index search_words_alike on search_words using gin (folded gin_trgm_ops) with (fastupdate = off);

    -- The arrays are read of the best candidates alone; kept apart from their row they leave the others quick to look through.
    create table search_documents (
      no int generated always as identity primary key,
      entry_id text not null unique references entries on delete cascade,
      digest text not null,
      forum_slug text not null,
      act_numbers text[] not null,
      sections text[] not null,
      year smallint not null,
      validity text not null,
      term_ids int[] not null,
      -- ten thousandths, in the order of term_ids
      impacts smallint[] not null,
      word_ids int[] not null
    ) with (toast_tuple_target = 128);
    alter table search_documents alter term_ids set storage external, alter impacts set storage external,
      alter word_ids set storage external;
    create index search_documents_sections on search_documents using gin (sections);
    create index search_documents_act_numbers on search_documents using gin (act_numbers);

    -- How many entries cite a section: its act and its key, as in 417/2007 25a.
    create table search_sections (
      section text primary key,
      entries int not null check (entries >= 0)
    );

    -- The entries of a term, read from the highest impact down as far as a search needs.
    create table search_postings (
      term_id int not null,
      impact smallint not null,
      document_no int not null,
      primary key (term_id, impact, document_no)
    );

    -- Postings and numbers follow the documents, whoever writes them.
    create function take_search_documents() returns trigger language plpgsql as $$ begin
      insert into search_postings (term_id, impact, document_no)
        select t.id, t.impact, d.no from added d, unnest(d.term_ids, d.impacts) as t (id, impact) order by 1, 2, 3;
      update search_terms s set entries = s.entries + t.entries
        from (select id, count(*) as entries from added, unnest(term_ids) as id group by id) t where s.id = t.id;
      update search_words s set entries = s.entries + w.entries
        from (select id, count(*) as entries from added, unnest(word_ids) as id group by id) w where s.id = w.id;
      update search_terms set entries = entries + (select count(*) from added) where term = '';
      insert into search_sections as s (section, entries)
        select section, count(*) from added, unnest(sections) as section group by section order by section
        on conflict (section) do update set entries = s.entries + excluded.entries;
      return null;
    end $$;
    create trigger search_documents_added after insert on search_documents
      referencing new table as added for each statement execute function take_search_documents();

    create function let_go_search_documents() returns trigger language plpgsql set enable_seqscan = off as $$ begin
      delete from search_postings p using
        (select t.id, t.impact, d.no from gone d, unnest(d.term_ids, d.impacts) as t (id, impact) order by 1, 2, 3) as g
        where p.term_id = g.id and p.impact = g.impact and p.document_no = g.no;
      update search_terms s set entries = s.entries - t.entries
        from (select id, count(*) as entries from gone, unnest(term_ids) as id group by id) t where s.id = t.id;
      update search_words s set entries = s.entries - w.entries
        from (select id, count(*) as entries from gone, unnest(word_ids) as id group by id) w where s.id = w.id;
      update search_terms set entries = entries - (select count(*) from gone) where term = '';
      update search_sections s set entries = s.entries - c.entries
        from (select section, count(*) as entries from gone, unnest(sections) as section group by section) c
        where s.section = c.section;
      return null;
    end $$;
    create trigger search_documents_gone after delete on search_documents
      referencing old table as gone for each statement execute function let_go_search_documents();

    -- Spellings near to a word, and to its beginning. A slip in a short word leaves fewer trigrams alike than PostgreSQL's usual
    -- thresholds ask; what is found is measured letter by letter afterwards.
    create function search_words_alike(asked text, most int) returns table (word text, folded text, entries int)
      language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
      select w.word, w.folded, w.entries from search_words w
      where w.folded % asked and w.entries > 0 and abs(length(w.folded) - length(asked)) <= 2
      order by similarity(w.folded, asked) desc, w.entries desc, w.word limit most
    $$;
    create function search_words_begun_alike(asked text, most int) returns table (word text, folded text, entries int)
      language sql stable set pg_trgm.word_similarity_threshold = 0.35 as $$
      select w.word, w.folded, w.entries from search_words w
      where w.folded %> asked and w.entries > 0 and left(w.folded, 1) = left(asked, 1)
      order by word_similarity(asked, w.folded) desc, w.entries desc, w.word limit most
    $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function search_words_alike(text, int), search_words_begun_alike(text, int);
    drop table search_postings, search_sections, search_documents, search_words, search_terms;
    drop function take_search_documents(), let_go_search_documents();
    create table search_documents (
      entry_id text primary key references entries on delete cascade,
      vector tsvector not null,
      -- title and tags: what a misspelt word is compared with
      heading text not null
    );
    create index search_documents_vector on search_documents using gin (vector) with (fastupdate = off);
    create index search_documents_heading on search_documents using gin (heading gin_trgm_ops);
  `);
}
