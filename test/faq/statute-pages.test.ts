import { expect } from 'chai';
import { useProduct } from '../support/product.ts';

describe('the pages of acts and sections', () => {
  const product = useProduct();
  const read = async (path: string) => {
    const response = await fetch(product().publicUrl + path);
    // Soft hyphens are for the eye.
    const html = (await response.text()).replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');
    return { status: response.status, html, headers: response.headers };
  };
  const database = () => product().host.database;
  const citing = (section: string) =>
    database()('public_entries')
      .whereIn(
        'version_id',
        database()('citations').where({ act_number: '417/2007', section }).select('version_id'),
      )
      .orderBy([{ column: 'published_at', order: 'desc' }, 'id'])
      .select<{ id: string; title: string }[]>('id', 'title');
  const entriesOn = (html: string) =>
    [...html.matchAll(/<h3><a href="\/ukk\/(\w+)"/g)].map((found) => found[1]);

  it('list the register by fields of the law, with how many answers cite each act', async () => {
    const { status, html } = await read('/lait');
    const [{ count }] = await database()
      .raw(
        `select count(distinct p.id) from public_entries p join citations c on c.version_id = p.version_id
       where c.act_number = '417/2007'`,
      )
      .then(({ rows }) => rows);

    expect(status).to.equal(200);
    expect(html).to.include('<h2 id="social">Lastensuojelu ja sosiaalihuolto</h2>');
    expect(html).to.include(
      `<a href="/lait/417-2007">Lastensuojelulaki 417/2007</a><span class="meta"> LSL · ${count} vastausta`,
    );
    expect(html).to.include('<a href="/lait/1227-2016">Tartuntatautilaki 1227/2016</a></li>');
  });

  it('filter the register without script, by a name in any form, an abbreviation or a number', async () => {
    for (const [q, path] of [
      ['lastensuojelulaissa', '/lait/417-2007'],
      ['lsl', '/lait/417-2007'],
      ['434', '/lait/434-2003'],
      ['barnskydd', '/lait/417-2007'],
    ]) {
      const { html } = await read(`/lait?q=${q}`);
      expect(html, q)
        .to.include(`href="${path}"`)
        .and.include('content="noindex"')
        .and.include(`value="${q}"`);
      expect(html, q).not.to.include('/lait/671-2006');
    }
    const none = await read('/lait?q=%00%3Cb%3E');
    expect(none.status).to.equal(200);
    expect(none.html).to.include('Säädöstä ei löytynyt').and.include('href="/lait"');
  });

  it('show an act by its names, the sections cited and the newest answers', async () => {
    const { html } = await read('/lait/417-2007');
    expect(html).to.include('<h1>Lastensuojelulaki 417/2007</h1>');
    for (const name of ['Barnskyddslagen', 'Child Welfare Act', 'LSL, BskL']) expect(html).to.include(name);
    expect(html).to.include('href="https://www.finlex.fi/fi/lainsaadanto/2007/417"');
    const { length } = await citing('25 §');
    expect(html).to.include(`<a href="/lait/417-2007/25">25 §</a> <span class="meta">${length} vastausta`);
    expect(html.indexOf('>25 §<')).to.be.lessThan(html.indexOf('>25 a §<'));
    expect(html.indexOf('>25 d §<')).to.be.lessThan(html.indexOf('>26 §<'));
    expect(entriesOn(html)).to.have.lengthOf(10);
    expect(html).to.include('<input type="hidden" name="laki" value="417/2007"');
  });

  it('show the answers that cite a section, and 25 § is never 25 a §', async () => {
    for (const [section, key] of [
      ['25 §', '25'],
      ['25 a §', '25a'],
    ] as const) {
      const expected = await citing(section);
      expect(expected).not.to.deep.equal([]);
      const { html } = await read(`/lait/417-2007/${key}`);
      expect(entriesOn(html)).to.deep.equal(expected.map(({ id }) => id));
      expect(html).to.include(`<h1>Lastensuojelulaki 417/2007 ${section}</h1>`);
      expect(html).to.include('name="laki" value="417/2007"').and.include(`name="pykala" value="${key}"`);
    }
  });

  it('put first what may be relied on, and leave out what is revoked', async () => {
    const [first, second, ...others] = await citing('38 §');
    await database()('entries').where({ id: first!.id }).update({ validity: 'law_changed' });
    await database()('entries').where({ id: second!.id }).update({ validity: 'revoked' });

    const { html } = await read('/lait/417-2007/38');

    expect(entriesOn(html)).to.deep.equal([...others.map(({ id }) => id), first!.id]);
    expect(html).to.include('Laki on muuttunut').and.not.include(second!.title);
    expect(html).to.include(`${others.length + 1} vastausta`);
  });

  it('lead to the nearest sections of the act that answers cite', async () => {
    const { html } = await read('/lait/417-2007/25b');
    expect(html).to.match(/rel="prev" href="\/lait\/417-2007\/25a"/);
    expect(html).to.match(/rel="next" href="\/lait\/417-2007\/25c"/);
  });

  it('say honestly that nothing cites a section yet, and what can be done', async () => {
    const { status, html } = await read('/lait/417-2007/25b');
    expect(status).to.equal(200);
    expect(html).to.include('Lainkohtaan ei vielä viitata yhdessäkään vastauksessa');
    expect(html).to.include('content="noindex"').and.include('href="/haku"');
    const act = await read('/lait/60-1991');
    expect(act.html)
      .to.include('<h1>Lapsen oikeuksien sopimus SopS 60/1991</h1>')
      .and.include('Säädökseen ei vielä viitata');
  });

  it('name a section within its chapter where the act numbers them anew', async () => {
    const { html } = await read('/lait/39-1889/40-5');
    expect(html).to.include('<h1>Rikoslaki 39/1889 40 luku 5 §</h1>');
    expect(html).to.include('<a href="/lait/39-1889/40-5">Rikoslaki 39/1889 40 luku 5 §</a>');
    expect(html).to.include('name="laki" value="39/1889"').and.not.include('name="pykala"');
  });

  it('are in three languages, for everyone to keep, with one address for search engines', async () => {
    const { html, headers } = await read('/sv/lait/417-2007/25?sivu=1');
    expect(headers.get('cache-control')).to.equal('public, no-cache');
    expect(headers.get('set-cookie')).to.equal(null);
    expect(headers.get('etag')).to.match(/^"/);
    expect(html)
      .to.include('<h1>Barnskyddslagen 417/2007 25 §</h1>')
      .and.include('/sv/lagstiftning/2007/417');
    expect(html).to.include(`<link rel="canonical" href="${product().publicUrl}/sv/lait/417-2007/25"`);
    expect(html).to.include('"@type":"CollectionPage"').and.include('"@type":"ItemList"');
    expect(html).to.match(
      /<meta name="description" content="Svar som hänvisar till lagrummet Barnskyddslagen/,
    );
    const english = await read('/en/lait/417-2007/25');
    expect(english.html).to.include('<h1>Child Welfare Act 417/2007, section 25</h1>');
  });

  it('are absent for acts outside the register and for what is no section', async () => {
    for (const path of ['/lait/999-2020', '/lait/417/2007', '/lait/lsl', '/lait/%00', '/lait/417-2007/25A'])
      expect((await read(path)).status, path).to.equal(404);
    for (const path of [
      '/lait/417-2007/0',
      '/lait/417-2007/40-5',
      '/lait/39-1889/5',
      '/lait/417-2007/25?sivu=9',
    ])
      expect((await read(path)).status, path).to.equal(404);
  });

  it('are linked from entries and cards, with the act’s own text beside', async () => {
    const [entry] = await citing('25 §');
    const { html } = await read(`/ukk/${entry!.id}`);
    expect(html).to.match(
      /<a href="\/lait\/417-2007\/25">Lastensuojelulaki 417\/2007 25 §<\/a> · <a href="https:\/\/www\.finlex\.fi/,
    );
    expect((await read('/lait/417-2007')).html).to.match(
      /<p class="meta">.*<a href="\/lait\/417-2007\/\w+">/,
    );
  });

  it('stand in the sitemap, each once', async () => {
    const { html } = await read('/sitemap.xml');
    const paths = [...html.matchAll(/<loc>[^<]*?(\/lait[^<]*)<\/loc>/g)].map((found) => found[1]!);
    expect(paths).to.include.members(['/lait', '/lait/417-2007', '/lait/417-2007/25', '/lait/417-2007/25a']);
    expect(paths).to.include('/lait/39-1889/40-5').and.not.include('/lait/417-2007/25b');
    expect(new Set(paths).size).to.equal(paths.length);
    for (const path of paths) expect((await read(path)).status, path).to.equal(200);
  });

  it('are given as JSON too', async () => {
    const json = async (path: string) => (await fetch(`${product().publicUrl}/api/v1${path}`)).json();
    const { fields } = await json('/acts?q=lsl');
    expect(fields).to.have.lengthOf(1);
    expect(fields[0].acts[0]).to.include({ number: '417/2007', path: '/lait/417-2007' });
    const section = await json('/acts/417-2007/sections/25');
    expect(section.entries).to.have.lengthOf(section.total);
    expect(section).to.include({ text: 'Lastensuojelulaki 417/2007 25 §', path: '/lait/417-2007/25' });
    expect((await json('/citations?q=lsl%2025')).suggestions).to.deep.equal([
      { line: 'Lastensuojelulaki 417/2007 25 §', warning: null, unread: '' },
    ]);
    for (const path of ['/acts?x=1', `/citations?q=${'a'.repeat(101)}`, '/acts/417-2007/sections/25?sivu=0'])
      expect((await fetch(`${product().publicUrl}/api/v1${path}`)).status, path).to.equal(422);
  });
});
