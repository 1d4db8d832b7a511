import { expect } from 'chai';
import { revokeEntry } from '../../server/answers/revoke-entry.ts';
import {
  countEntries,
  entriesByIds,
  entriesForFeed,
  entriesOfSession,
  entryAddresses,
  findEntry,
  newestEntries,
} from '../../server/faq/queries.ts';
import { entryView } from '../../server/faq/views.ts';
import { useEntries } from './faq-world.ts';

const all = { limit: 50, offset: 0 };

describe('An entry', () => {
  const { database, act, publish, sessionId } = useEntries();
  const view = async (entryId: string) => {
    const record = await findEntry(database(), entryId);
    return record && entryView(record, 'fi');
  };

  it('is read with its answer, its law and the number of its signatures, and without names', async () => {
    const entryId = await publish({ section: '25 §', answer: '<p>Kyllä.</p>' });
    const entry = await view(entryId);
    expect(entry).to.deep.include({ answerHtml: '<p>Kyllä.</p>', signatures: 2, signedOn: '2026-11-25' });
    expect(entry?.citations).to.deep.equal([
      {
        text: 'Lastensuojelulaki 417/2007 25 §',
        url: 'https://www.finlex.fi/fi/lainsaadanto/2007/417',
        path: '/lait/417-2007/25',
      },
    ]);
    expect(JSON.stringify(entry)).not.to.match(/Lea|Lehto|Lauri|Laine/);
  });

  it('is read with the dissent beside its answer, sanitised again, under the name of its writer', async () => {
    const entry = await view(
      await publish({ signers: ['lea-lehto'], dissent: '<p>Toisin.<script>alert(1)</script></p>' }),
    );
    expect(entry?.signatures).to.equal(1);
    expect(entry?.dissents).to.deep.equal([
      { name: 'Lauri Laine', html: '<p>Toisin.</p>', signedOn: '2026-11-25' },
    ]);
  });

  it('names the law in the language of the reader', async () => {
    const record = await findEntry(database(), await publish({ section: '25 §' }));
    expect(record && entryView(record, 'sv').citations[0]?.text).to.equal('Barnskyddslagen 417/2007 25 §');
  });

  it('is sanitised again when it is read', async () => {
    const entry = await view(await publish({ answer: '<p>Ei<script>alert(1)</script></p>' }));
    expect(entry?.answerHtml).to.equal('<p>Ei</p>');
  });

  it('that never was is null', async () => {
    expect(await findEntry(database(), '0000000000000000')).to.equal(null);
  });

  it('keeps its address and title when it is revoked, and nothing of its text', async () => {
    const entryId = await publish({
      question: 'Salattava kysymys',
      answer: '<p>Salattava</p>',
      dissent: '<p>Salattava näkemys</p>',
      section: '25 §',
    });
    await act('sanna', revokeEntry, { entryId, note: 'Laki oli luettu väärin.' });
    const entry = await view(entryId);
    expect(entry).to.deep.include({
      validity: 'revoked',
      validityNote: 'Laki oli luettu väärin.',
      citations: [],
      dissents: [],
    });
    expect(JSON.stringify(entry)).not.to.include('Salattava');
  });

  it('that is revoked is in no list', async () => {
    const kept = await publish();
    const revoked = await publish();
    await act('sanna', revokeEntry, { entryId: revoked, note: 'Perustelu puuttui.' });
    const lists = await Promise.all([
      newestEntries(database(), all),
      entriesOfSession(database(), sessionId()),
      entriesByIds(database(), [revoked, kept]),
      entriesForFeed(database(), { forumId: null, limit: 50 }),
      entryAddresses(database(), all),
    ]);
    for (const list of lists) {
      const ids = list.map(({ id }) => id);
      expect(ids).to.include(kept);
      expect(ids).not.to.include(revoked);
    }
    expect(await countEntries(database())).to.equal(lists[0].length);
  });
});
