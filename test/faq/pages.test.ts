import { expect } from 'chai';
import { useProduct } from '../support/product.ts';

describe('The public pages over HTTP', () => {
  const product = useProduct();
  const read = (path: string) => fetch(product().publicUrl + path);
  const someEntryId = async () => {
    const row = await product().host.database('entries').orderBy('id').first();
    return String(row.id);
  };

  it('are there in three languages, for everyone to keep and without a cookie', async () => {
    for (const [path, language] of [
      ['/', 'fi'],
      ['/sv/', 'sv'],
      ['/en/haku', 'en'],
      ['/foorumit/salassapito-ja-yhteistyo', 'fi'],
      ['/sv/saavutettavuus', 'sv'],
      ['/sv/tietosuoja', 'sv'],
    ] as const) {
      const response = await read(path);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get('content-language')).to.equal(language);
      expect(response.headers.get('cache-control')).to.equal('public, no-cache');
      expect(response.headers.get('etag')).to.match(/^"/);
      expect(response.headers.get('set-cookie')).to.equal(null);
    }
  });

  it('show an entry with what must be said of it', async () => {
    const html = (await (await read(`/ukk/${await someEntryId()}`)).text()).replaceAll('\u00AD', '');
    expect(html).to.include('Yleinen oikeudellinen ohje, ei päätös yksittäisessä asiassa.');
    expect(html).to.include('Havainnollistava esimerkki, ei oikeudellista neuvontaa.');
    expect(html).to.include('Allekirjoittaneet: kaksi esittelyn keksittyä lakimiestä');
    expect(html).to.match(/href="https:\/\/www\.finlex\.fi\/fi\/lainsaadanto\/\d+\/\d+"/);
    expect(html).to.include('"@type":"QAPage"');
    expect(html).to.include('rel="canonical"').and.include('hreflang="sv"');
    expect(html).not.to.match(/Lea Lehto|Lauri Laine/);
  });

  it('find entries without a script, and keep what was typed in the box', async () => {
    const html = await (await read('/haku?q=huostaanotto+%22%3Cb%3E')).text();
    expect(html).to.include('<mark>').and.include('value="huostaanotto &quot;&lt;b>"');
    expect(html).to.include('name="robots" content="noindex"');
  });

  it('say so when there is nothing, and never fail on strange addresses', async () => {
    for (const [path, status] of [
      ['/haku?q=qqqqwwww', 200],
      ['/haku?q=%00%FF&sivu=abc&foorumi=..', 200],
      ['/haku?q=lapsi&sivu=199', 404],
      ['/foorumit/ei-ole', 404],
      ['/foorumit/%00', 404],
      ['/foorumit/salassapito-ja-yhteistyo?sivu=150', 404],
      ['/ukk/0000000000000000', 404],
      ['/ukk/%00', 404],
      ['/sitemap-9.xml', 404],
      ['/sitemap-x.xml', 404],
      ['/sv/syote.xml', 404],
    ] as const) {
      expect((await read(path)).status, path).to.equal(status);
    }
  });

  it('give programs a feed, a sitemap and robots.txt', async () => {
    const feed = await read('/syote.xml');
    expect(feed.headers.get('content-type')).to.equal('application/atom+xml; charset=utf-8');
    expect((await feed.text()).match(/<entry>/g)).to.have.lengthOf(50);
    const sitemap = await (await read('/sitemap.xml')).text();
    expect(sitemap.match(/<loc>[^<]*\/ukk\//g)).to.have.lengthOf(133);
    expect(sitemap.match(/<loc>[^<]*\/foorumit\//g)).to.have.lengthOf(5);
    expect(await (await read('/robots.txt')).text()).to.include(
      `Sitemap: ${product().publicUrl}/sitemap.xml`,
    );
  });

  it('have the same content as JSON', async () => {
    const forums = await (await read('/api/v1/forums')).json();
    expect(forums).to.have.lengthOf(5);
    const found = await (await read('/api/v1/entries?q=huostaanotto&sivu=1')).json();
    expect(found.entries[0]).to.include.keys('id', 'title', 'snippet', 'matches', 'citations');
    const entry = await (await read(`/api/v1/entries/${found.entries[0].id}`)).json();
    expect(entry.title).to.equal(found.entries[0].title);
    const refused = await read('/api/v1/entries?sivu=0&x=1');
    expect(refused.status).to.equal(422);
    expect(refused.headers.get('content-type')).to.match(/^application\/problem\+json/);
  });

  it('answer 410 for a revoked entry and take it out of every list', async () => {
    const entryId = await someEntryId();
    const { database } = product().host;
    await database('entries')
      .where({ id: entryId })
      .update({ validity: 'revoked', validity_note: 'Kumottu laki.' });
    const response = await read(`/ukk/${entryId}?sivu=1`);
    expect(response.status).to.equal(410);
    const html = (await response.text()).replaceAll('\u00AD', '');
    expect(html).to.include('Kumottu laki.').and.include('name="robots" content="noindex"');
    expect(html).not.to.include('class="answer"');
    expect((await read(`/api/v1/entries/${entryId}`)).status).to.equal(410);
  });
});
