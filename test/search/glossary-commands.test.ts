import { expect } from 'chai';
import { pino } from 'pino';
import { glossarySeed, seedGlossary } from '../../seeds/glossary.ts';
import { openFinnish } from '../../server/finnish/open-finnish.ts';
import { createLog } from '../../server/platform/log.ts';
import { Problem } from '../../server/platform/problem.ts';
import { mostGlossaryWords } from '../../server/search/contract.ts';
import { findGlossaryWords, removedGlossaryWords } from '../../server/search/glossary-queries.ts';
import { keepGlossary } from '../../server/search/keep-glossary.ts';
import { removeGlossaryWord } from '../../server/search/remove-glossary-word.ts';
import { restoreGlossaryWord } from '../../server/search/restore-glossary-word.ts';
import { writeGlossaryWord } from '../../server/search/write-glossary-word.ts';
import { refused, useWorld } from '../support/world.ts';

const huostis = { phrase: 'huostis', terms: 'huostaanotto, sijaishuolto', kind: 'slang' };
const everything = { filter: '', kind: '' as const, limit: 10_000, offset: 0 };

describe('The words of the glossary', () => {
  const { database, act } = useWorld();
  const write = (changes: Record<string, string> = {}) =>
    act('sanna', writeGlossaryWord, { ...huostis, ...changes });
  const rowOf = (phrase: string) => database()('glossary_words').where({ phrase }).first();
  const events = () => database()('events').whereLike('type', 'glossary.%').orderBy('seq').pluck('type');

  beforeEach(() => database()('glossary_words').delete());

  it('are written in small letters with their terms, and the list of events says so by an id alone', async () => {
    const { glossaryWordId } = await write({ phrase: '  Huostis ', terms: 'huostaanotto;\nsijaishuolto' });

    expect(await rowOf('huostis')).to.include({ id: glossaryWordId, kind: 'slang', removed_at: null });
    expect((await rowOf('huostis')).terms).to.deep.equal(['huostaanotto', 'sijaishuolto']);
    const event = await database()('events').where({ type: 'glossary.written' }).first();
    expect(event.subject).to.deep.equal({ glossaryWordId });
  });

  it('are refused with what is wrong and how to mend it', async () => {
    const rules: [Record<string, string>, string, string][] = [
      [{ phrase: '' }, 'phrase', 'required'],
      [{ phrase: 'yksi kaksi kolme neljä' }, 'phrase', 'too_many_words'],
      [{ phrase: '=1+1' }, 'phrase', 'not_a_phrase'],
      [{ terms: ', ;' }, 'terms', 'required'],
      [{ terms: 'a, b, c, d, e, f, g' }, 'terms', 'too_many_terms'],
      [{ terms: '=HYPERLINK' }, 'terms', 'not_a_term'],
      [{ kind: 'nonsense' }, 'kind', 'not_a_choice'],
    ];
    for (const [changes, field, rule] of rules) {
      const problem = await write(changes).then(
        () => null,
        (error: unknown) => error,
      );
      expect(problem, rule).to.be.instanceOf(Problem);
      expect((problem as Problem).details.fields?.[0]).to.include({ field, rule }); // as: just seen to be one
    }
  });

  it('stand once each: the same phrase again is refused, and what stood there stays', async () => {
    await write();
    await refused(write({ terms: 'muu' }), 'invalid_input');
    expect((await rowOf('huostis')).terms).to.deep.equal(['huostaanotto', 'sijaishuolto']);
  });

  it('are changed by their id, and not into another that is there', async () => {
    const { glossaryWordId } = await write();
    await write({ phrase: 'kiirsi', terms: 'kiireellinen sijoitus' });

    await write({ glossaryWordId, phrase: 'huostari', terms: 'huostaanotto' });
    await refused(write({ glossaryWordId, phrase: 'kiirsi' }), 'invalid_input');

    expect(await rowOf('huostis')).to.equal(undefined);
    expect(await rowOf('huostari')).to.include({ id: glossaryWordId });
  });

  it('are removed and put back as they were; what is not there cannot be', async () => {
    const { glossaryWordId } = await write();

    await act('sanna', removeGlossaryWord, { glossaryWordId });
    expect((await findGlossaryWords(database(), everything)).total).to.equal(0);
    expect((await removedGlossaryWords(database())).map(({ phrase }) => phrase)).to.deep.equal(['huostis']);
    await refused(act('sanna', removeGlossaryWord, { glossaryWordId }), 'not_found');
    await refused(write({ glossaryWordId }), 'not_found');

    await act('sanna', restoreGlossaryWord, { glossaryWordId });
    expect((await findGlossaryWords(database(), everything)).words[0]).to.include({ phrase: 'huostis' });
    await refused(act('sanna', restoreGlossaryWord, { glossaryWordId }), 'not_found');
    expect((await events()).slice(-2)).to.deep.equal(['glossary.removed', 'glossary.restored']);
  });

  it('come back under their id when they are written again', async () => {
    const { glossaryWordId } = await write();
    await act('sanna', removeGlossaryWord, { glossaryWordId });

    const again = await write({ terms: 'huostaanotto' });

    expect(again.glossaryWordId).to.equal(glossaryWordId);
    expect(await rowOf('huostis')).to.include({ removed_at: null });
  });

  it('are no more than the memory is meant for', async () => {
    await database().raw(
      `insert into glossary_words (id, phrase, terms, kind, updated_at)
       select 'w' || n, 'sana' || n, '{lapsi}', 'slang', now() from generate_series(1, ?::int) n`,
      [mostGlossaryWords],
    );
    await refused(write(), 'invalid_input');
    await database()('glossary_words').where({ id: 'w1' }).delete();
    await write();
  });

  it('are found by their letters and by their terms, with the signs of SQL as they are', async () => {
    await write();
    await write({ phrase: 'satanen', terms: 'lapsi' });
    const found = async (filter: string) =>
      (await findGlossaryWords(database(), { ...everything, filter })).words.map(({ phrase }) => phrase);
    expect(await found('HUOS')).to.deep.equal(['huostis']);
    expect(await found('sijaish')).to.deep.equal(['huostis']);
    expect(await found('%')).to.deep.equal([]);
    expect(await found('_')).to.deep.equal([]);
  });

  it('are the coordinator’s alone', async () => {
    await refused(act('lea', writeGlossaryWord, huostis), 'not_found');
    await refused(act('visitor', writeGlossaryWord, huostis), 'sign_in_required');
  });
});

describe('The glossary of the start in a database', () => {
  const { database, act } = useWorld();

  it('is there from the first start, and later ones leave the coordinator’s changes as they are', async () => {
    await seedGlossary(database());
    const seed = await glossarySeed();
    const [first, second, third] = await database()('glossary_words').orderBy('phrase').limit(3);
    const other = { terms: 'muu termi', kind: 'synonym' };
    await act('sanna', writeGlossaryWord, { glossaryWordId: first.id, phrase: first.phrase, ...other });
    await act('sanna', removeGlossaryWord, { glossaryWordId: second.id });
    await act('sanna', writeGlossaryWord, { glossaryWordId: third.id, phrase: 'aivan uusi', ...other });
    const before = await database()('glossary_words').orderBy('id');

    await seedGlossary(database());

    expect(before).to.have.lengthOf(seed.length);
    expect(await database()('glossary_words').orderBy('id')).to.deep.equal(before);
  });
});

describe('The glossary in memory', () => {
  const { database, act } = useWorld();

  it('is what the table holds when it is read, and whoever shows results is told', async () => {
    let told = 0;
    const kept = keepGlossary({
      database: database(),
      finnish: openFinnish(),
      log: createLog('silent'),
      onChange: () => void (told += 1),
    });
    await kept.refresh();
    expect(kept.glossary.lookUp('huostiksen')).to.deep.equal([]);

    const { glossaryWordId } = await act('sanna', writeGlossaryWord, huostis);
    await kept.refresh();
    expect(kept.glossary.lookUp('huostiksen')).to.deep.equal(['huostaanotto', 'sijaishuolto']);

    await act('sanna', removeGlossaryWord, { glossaryWordId });
    await kept.refresh();
    expect(kept.glossary.lookUp('huostiksen')).to.deep.equal([]);
    expect(told).to.equal(3);
    kept.stop();
  });

  it('is read when the database answers again', async () => {
    const warned = Promise.withResolvers<string>();
    const kept = keepGlossary({
      database: database(),
      finnish: openFinnish(),
      log: pino({ level: 'warn' }, { write: warned.resolve }),
      onChange: () => undefined,
    });
    await act('sanna', writeGlossaryWord, huostis);
    await database().raw('alter table glossary_words rename to glossary_away');

    const reading = kept.refresh();
    expect(await warned.promise).to.include('"part":"glossary"');
    expect(kept.glossary.lookUp('huostis')).to.deep.equal([]);
    await database().raw('alter table glossary_away rename to glossary_words');
    await reading;

    expect(kept.glossary.lookUp('huostis')).to.deep.equal(['huostaanotto', 'sijaishuolto']);
    kept.stop();
  });
});
