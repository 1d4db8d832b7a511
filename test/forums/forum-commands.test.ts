import { expect } from 'chai';
import { forumSeedId } from '../../seeds/forums.ts';
import { editForum } from '../../server/forums/edit-forum.ts';
import { moveForum } from '../../server/forums/move-forum.ts';
import { restoreForum } from '../../server/forums/restore-forum.ts';
import { retireForum } from '../../server/forums/retire-forum.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { refused, useWorld } from '../support/world.ts';

describe('the commands of forums', () => {
  const { database, act, plan } = useWorld();
  const forumId = forumSeedId('salassapito-ja-yhteistyo');
  const names = { nameFi: 'Salassapito', nameSv: 'Sekretess', nameEn: 'Confidentiality' };
  const descriptions = {
    descriptionFi: 'Kuvaus',
    descriptionSv: 'Beskrivning',
    descriptionEn: 'Description',
  };

  it('rename and describe a forum in every language', async () => {
    await act('sanna', editForum, { forumId, ...names, ...descriptions });
    expect(await database()('forums').where({ id: forumId }).first()).to.include({ name_sv: 'Sekretess' });
  });

  it('refuse a forum that is not there', async () => {
    const input = { forumId: '0000000000000000', ...names, ...descriptions };
    await refused(act('sanna', editForum, input), 'not_found');
  });

  it('move a forum up by one place', async () => {
    await act('sanna', moveForum, { forumId, direction: 'up' });
    const order = await database()('forums').orderBy('position').select('slug');
    expect(order.slice(0, 2).map((forum) => forum.slug)).to.deep.equal([
      'salassapito-ja-yhteistyo',
      'ilmoitus-ja-palvelutarve',
    ]);
  });

  it('retire a forum, which then takes no new sessions, and restore it', async () => {
    await act('sanna', retireForum, { forumId });
    await refused(act('sanna', planSession, plan()), 'forum_retired');
    await act('sanna', restoreForum, { forumId });
    await act('sanna', planSession, plan());
  });

  it('are the coordinator’s alone', async () => {
    await refused(act('lea', retireForum, { forumId }), 'not_found');
    await refused(act('visitor', retireForum, { forumId }), 'sign_in_required');
  });
});
