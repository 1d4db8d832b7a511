import { expect } from 'chai';
import { openDatabase } from '../../server/platform/database.ts';
import { findSimilar } from '../../server/questions/similar.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { useEntries } from '../faq/faq-world.ts';
import { finnish, searchOn } from '../search/search-on.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { startServer } from '../support/running-server.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, runningClock, worldOn } from '../support/world.ts';

const asked = 'Oppilas on paljon poissa. Saako rehtori kertoa poissaoloista lastensuojelulle?';

describe('what is like a question being written', () => {
  const world = useEntries();
  const { database, act, build, publish } = world;
  const similar = (text: string, name: 'aino' | 'juho' = 'juho') =>
    findSimilar(
      { database: database(), search: searchOn(database()).search, finnish },
      text,
      cast[name].personId,
    );
  const answering = async (text: string) => (await similar(text)).entries.map(({ title }) => title);
  const index = () => searchOn(database()).engine.rebuild();
  const waitingWith = async (title: string, text: string) => {
    const questionId = await build.submitted(world.sessionId());
    await act('sanna', approveQuestion, { questionId, title, text });
    return questionId;
  };

  describe('of the entries', () => {
    const validity = async (entryId: string, value: string) =>
      database()('entries').where({ id: entryId }).update({ validity: value });
    before(async () => {
      const about = (place: string) => `Saako ${place} kertoa oppilaan poissaoloista lastensuojelulle?`;
      await publish({ title: about('rehtori'), question: 'Oppilas on ollut paljon poissa.' });
      await validity(await publish({ title: about('opettaja') }), 'to_review');
      await validity(await publish({ title: about('kuraattori') }), 'law_changed');
      await validity(await publish({ title: about('psykologi') }), 'superseded');
      await validity(await publish({ title: about('terveydenhoitaja') }), 'revoked');
      await publish({ title: 'Kuka päättää yhteydenpidon rajoittamisesta?' });
      await index();
    });

    it('is what is in force, and with a mark what is to be reviewed; nothing else is valid', async () => {
      const { entries } = await similar(asked);
      expect(entries.map(({ title, validity }) => [title.split(' ')[1], validity])).to.deep.equal([
        ['rehtori', 'in_force'],
        ['opettaja', 'to_review'],
      ]);
    });

    it('is not shown once it is revoked, though the index still has it', async () => {
      const entryId = await publish({ title: 'Saako vanhempi kieltää valokuvan ottamisen?' });
      await index();
      const text = 'Voiko vanhempi kieltää lapsen valokuvan ottamisen päiväkodissa?';
      expect(await answering(text)).to.have.lengthOf(1);
      await validity(entryId, 'revoked');
      expect(await answering(text)).to.deep.equal([]);
    });

    it('is at most three', async () => {
      for (const place of ['etsivä', 'nuoriso', 'perhe'])
        await publish({ title: `Saako ${place}ohjaaja kertoa oppilaan poissaoloista lastensuojelulle?` });
      await index();
      expect(await answering(asked)).to.have.lengthOf(3);
    });

    it('is nothing for a text on other matters, though a word is the same', async () => {
      expect(await answering('Mistä saa hyvän pullataikinan reseptin, kysyi opettaja?')).to.deep.equal([]);
    });
  });

  describe('of the waiting questions', () => {
    it('is at most two, with what each is to the reader, though no entry is like it', async () => {
      const wording = (who: string) => `Miten ${who} sovittelu järjestetään sukulaisten riidassa?`;
      const [first] = [
        await waitingWith(wording('perheen'), wording('perheen')),
        await waitingWith(wording('suvun'), wording('suvun')),
      ];
      await waitingWith(wording('kylän'), wording('kylän'));
      await act('juho', supportQuestion, { questionId: first });

      const text = 'Sukulaisten riita: miten perheen sovittelu järjestetään?';
      const { entries, questions } = await similar(text);

      expect(entries).to.deep.equal([]);
      expect(questions).to.have.lengthOf(2);
      expect(questions[0]).to.include({ id: first, reader: 'follows', supports: 1 });
      expect((await similar(text, 'aino')).questions[0]).to.include({ id: first, reader: 'asks' });
    });
  });

  it('is never looked for by what identifies a client', async () => {
    const questionId = await waitingWith('Puhelinvaihteen numero kirjeessä', 'Mistä kirjeeseen saa numeron?');
    // As no approved wording could be: with the very words of an identifier.
    const words = 'Kirjeessä lukee 040 123 4567.';
    await database()('questions').where({ id: questionId }).update({ public_text: words });
    const found = async (text: string) => (await similar(text)).questions.length;
    expect(await found('Kirjeessä on puhelinvaihteen numero')).to.equal(1);
    expect(await found('040 123 4567')).to.equal(0);
  });
});

// What is being written belongs in no log, whatever becomes of the look.
describe('a text that is looked for while it is written', function () {
  this.timeout(180_000);

  it('is in no line of the log, at the most talkative', async () => {
    const databaseUrl = await freshDatabaseUrl();
    const database = openDatabase(databaseUrl);
    const server = await startServer({ environment: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug' } });
    try {
      const { host } = worldOn(() => database, runningClock);
      const cookie = await signInCookie({ host: host(), publicUrl: server.url }, cast.juho.personId);
      const post = (path: string, json: unknown) =>
        fetch(server.url + path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie },
          body: JSON.stringify(json),
        });
      const text = 'Kanarialintu lauloi päiväkodissa lastensuojelun palaverissa';

      expect((await post('/api/v1/similar', { text })).status).to.equal(200);
      expect((await post('/api/v1/similar', { text: `${text}\0` })).status).to.equal(422);

      // The line of a command, which is written, tells that what came before it has been.
      await post('/api/v1/commands/withdraw-question', { questionId: '0'.repeat(16) });
      while (!server.log().includes('withdraw-question')) await server.ready();
      expect(server.log()).not.to.match(/kanarialintu|palaverissa/i);
    } finally {
      await server.stop();
      await database.destroy();
    }
  });
});
