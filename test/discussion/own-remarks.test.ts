import { expect } from 'chai';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { useQuestionApp } from '../questions/question-app.ts';
import { cast, someWords, useWorld } from '../support/world.ts';

const path = '/omat-kysymykset';
const reason = 'Huomiosta voi tunnistaa asiakkaan. Kirjoita se yleisemmin.';

describe('the page of one’s own remarks', () => {
  const world = useWorld();
  const { act, build } = world;
  const app = useQuestionApp(world);
  let questionId: string;

  beforeEach(async () => {
    questionId = await build.queued(await build.openSession());
  });

  it('has each with what became of it, its reason and its text to go on with', async () => {
    const { remarkId } = await act('pia', writeRemark, { questionId, text: 'Hylättävä huomio' });
    await act('sanna', declineRemark, { remarkId, reason });
    await act('pia', writeRemark, { questionId, text: 'Odottava huomio' });

    const { status, text } = await app.get('pia', path);

    expect(status).to.equal(200);
    for (const part of [
      'Omat huomiot',
      'Hylätty',
      reason,
      'Odottaa tarkistusta',
      'Odottava huomio',
      someWords.title,
    ])
      expect(text).to.include(part);
    expect(text).to.include('Hylättävä huomio</textarea>');
    expect(text).not.to.include(cast.pia.personId);
  });

  it('is nobody else’s to read', async () => {
    await act('pia', writeRemark, { questionId, text: 'Vain minun huomioni' });
    for (const name of ['aino', 'lea', 'sanna'] as const)
      expect((await app.get(name, path)).text, name).not.to.include('Vain minun huomioni');
  });

  it('sends a declined one again in the place of the old', async () => {
    const { remarkId } = await act('pia', writeRemark, { questionId, text: 'Hylättävä huomio' });
    await act('sanna', declineRemark, { remarkId, reason: 'Tämä perustelu katoaa.' });
    const form = { questionId, insteadOf: remarkId, text: 'Korjattu huomio', sivu: path, lomake: remarkId };

    const sent = await app.post('pia', '/toimet/write-remark', { form });

    expect(sent.status).to.equal(303);
    const { text } = await app.get('pia', path);
    expect(text).to.include('Korjattu huomio').and.not.to.include('Tämä perustelu katoaa.');
  });

  it('shows a refused form again with what was typed, also when the remark was shown meanwhile', async () => {
    const { remarkId } = await act('pia', writeRemark, { questionId, text: 'Hylättävä huomio' });
    await act('sanna', declineRemark, { remarkId, reason });
    await act('sanna', showRemark, { remarkId });
    const form = { questionId, insteadOf: remarkId, text: 'Korjattu huomio', sivu: path, lomake: remarkId };

    const { status, text } = await app.post('pia', '/toimet/write-remark', { form });

    expect(status).to.equal(409);
    expect(text).to.include('Huomion tila ei salli tätä').and.to.include('Korjattu huomio</textarea>');
  });

  it('gives them as JSON to their writer', async () => {
    const { remarkId } = await act('pia', writeRemark, { questionId, text: 'Huomio' });

    const { text } = await app.get('pia', '/api/v1/my/remarks');

    const { remarks } = JSON.parse(text) as { remarks: { id: string; state: string }[] };
    expect(remarks.find(({ id }) => id === remarkId)).to.include({ state: 'submitted' });
  });

  it('says of one’s own follow-up what it follows up, and on the desk too, with a link', async () => {
    await act('aino', askFollowUp, { questionId, text: 'Entä jos oppilas on täysi-ikäinen?' });
    const said = `Jatkokysymys kysymykseen: ${someWords.title}`;

    expect((await app.get('aino', path)).text).to.include(said);
    const desk = (await app.get('sanna', '/tarkistus')).text;
    expect(desk).to.include(said).and.to.include(`href="/kysymykset/${questionId}"`);
  });
});
