import { expect } from 'chai';
import { retireForum } from '../../server/forums/retire-forum.ts';
import { allForums, findForum, forumsInUse } from '../../server/forums/queries.ts';
import { useEntries } from '../faq/faq-world.ts';

const slug = 'salassapito-ja-yhteistyo';

describe('Forums', () => {
  const { database, act, publish } = useEntries();

  it('are five at the start, in their order', async () => {
    const forums = await forumsInUse(database());
    expect(forums.map(({ slug }) => slug)).to.deep.equal([
      'ilmoitus-ja-palvelutarve',
      'salassapito-ja-yhteistyo',
      'avohuolto-ja-huostaanotto',
      'sijaishuolto-ja-rajoitukset',
      'paatokset-ja-osallisuus',
    ]);
  });

  it('count their public entries', async () => {
    const revoked = await publish();
    await publish();
    await database()('entries').where({ id: revoked }).update({ validity: 'revoked' });
    expect(await findForum(database(), slug)).to.deep.include({ entryCount: 1, retired: false });
  });

  it('that are retired are still found by their address', async () => {
    const forum = await findForum(database(), 'paatokset-ja-osallisuus');
    await act('sanna', retireForum, { forumId: forum?.id });
    expect((await forumsInUse(database())).map(({ id }) => id)).not.to.include(forum?.id);
    expect((await allForums(database())).map(({ id }) => id)).to.include(forum?.id);
    expect(await findForum(database(), 'paatokset-ja-osallisuus')).to.have.property('retired', true);
  });

  it('that never were are null', async () => {
    expect(await findForum(database(), 'ei-ole')).to.equal(null);
  });
});
