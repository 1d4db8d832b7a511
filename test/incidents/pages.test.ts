import { expect } from 'chai';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { useProduct } from '../support/product.ts';
import { cast, runningClock, worldOn } from '../support/world.ts';

describe('the pages of a text that is being checked', () => {
  const product = useProduct();
  const world = worldOn(() => product().host.database, runningClock);
  const database = () => product().host.database;

  const read = async (path: string, cookie?: string) =>
    fetch(product().publicUrl + path, { headers: cookie ? { cookie } : {} });
  const send = (command: string, fields: Record<string, string>, cookie?: string) =>
    fetch(`${product().publicUrl}/toimet/${command}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: product().publicUrl, ...(cookie ? { cookie } : {}) },
      body: new URLSearchParams(fields),
    });
  const cookieOf = (who: 'sanna' | 'pia') =>
    signInCookie({ publicUrl: product().publicUrl, host: world.host() }, cast[who].personId);
  const text = async (response: Promise<Response>) =>
    (await (await response).text()).replaceAll('\u00AD', '');

  it('keeps the address, not the text, and shows the coordinator what was found in every version', async () => {
    const entry = await database()('entries').first('id', 'question_id', 'title');
    const path = `/ukk/${entry?.id}`;
    await database()('question_originals')
      .where({ question_id: entry?.question_id })
      .update({ text: 'Soita numeroon 040 123 4567.' });
    const before = await read(path);
    expect(before.headers.get('cache-control')).to.equal('public, no-cache');
    expect(await text(Promise.resolve(before))).to.include('Ilmoita ja piilota teksti');

    const reported = await send('report-identifiers', {
      entryId: entry?.id ?? '',
      sivu: path,
      kind: 'contact',
    });
    expect(reported.headers.get('location')).to.equal(`${path}?tehty=report-identifiers`);
    const hidden = await read(path);
    expect(hidden.status).to.equal(200);
    const page = await text(Promise.resolve(hidden));
    expect(page).to.include('Teksti on piilotettu tarkistuksen ajaksi.').and.include('noindex');
    expect(page).not.to.include(entry?.title);
    expect(page).not.to.include('/hallinta/henkilotiedot');
    const json = await (await read(`/api/v1/entries/${entry?.id}`)).json();
    expect(json).to.include({ hidden: true, answerHtml: '', questionText: '' });

    const sessionId = await world.build.openSession();
    const otherId = await world.build.submitted(sessionId, 'aino', 'Toinen kysymys.');
    const same = 'Myös täällä: 040 123 4567.';
    await database()('question_originals').where({ question_id: otherId }).update({ text: same });
    const sanna = await cookieOf('sanna');
    expect(await text(read(path, sanna))).to.include('/hallinta/henkilotiedot');
    const desk = await text(read('/hallinta/henkilotiedot', sanna));
    expect(desk).to.include('<mark>040 123 4567</mark>').and.include('Poista: 040 123 4567');
    expect(desk).to.include(entry?.title);
    // Seen red: looked for in the question itself alone.
    expect(desk).to.include('Sama kohta on myös näissä kysymyksissä').and.include(`/kysymykset/${otherId}`);
    expect(await text(read('/hallinta', sanna))).to.include('(1 tarkistettava)');
    expect(await text(read('/tarkistus', sanna))).to.include('(1 tarkistettava)');
    const question = await text(read(`/kysymykset/${entry?.question_id}`, sanna));
    expect(question).to.include('Tarkista ilmoitus').and.not.to.include('Ilmoita ja piilota teksti');
    expect((await read('/hallinta/henkilotiedot', await cookieOf('pia'))).status).to.equal(404);

    const incident = await database()('incidents').first('id');
    const fields = { incidentId: incident?.id ?? '', sivu: '/hallinta/henkilotiedot' };
    const missing = await send(
      'redact-texts',
      { ...fields, words: 'olematon sana', lomake: incident?.id ?? '' },
      sanna,
    );
    expect(await text(Promise.resolve(missing)))
      .to.include('Sanoja ei löytynyt')
      .and.include('olematon sana');
    await send('redact-texts', { ...fields, words: '040 123 4567' }, sanna);
    await send('show-texts', fields, sanna);
    const again = await text(read(path));
    expect(again).to.include(entry?.title).and.include('Tekstistä on poistettu henkilötietoja');
  });

  it('tells how long things are kept, and refuses a time out of bounds where it was typed', async () => {
    const sanna = await cookieOf('sanna');
    expect(await text(read('/hallinta/sailytys', sanna))).to.include('Vuorokausia, 14–3650.');
    const times = { rejected_days: '365', asker_link_days: '30', sign_in_days: '30', log_days: '30' };
    const fields = { ...times, release_daily: '1', sivu: '/hallinta/sailytys' };
    const refused = await send('change-settings', { ...fields, draft_days: '3' }, sanna);
    expect(refused.status).to.equal(422);
    expect(await text(Promise.resolve(refused))).to.include('kohdan ohjeessa sanotuissa rajoissa');
    const done = await send('change-settings', { ...fields, draft_days: '60' }, sanna);
    expect(done.status).to.equal(303);
    expect(await text(read('/hallinta/sailytys?tehty=change-settings', sanna))).to.include('Kumoa');
  });
});
