import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { expect } from 'chai';
import { reviewEntry } from '../../server/answers/review-entry.ts';
import { revokeEntry } from '../../server/answers/revoke-entry.ts';
import { editForum } from '../../server/forums/edit-forum.ts';
import { retireForum } from '../../server/forums/retire-forum.ts';
import { perform } from '../../server/platform/command.ts';
import { useProduct } from '../support/product.ts';
import { cast } from '../support/world.ts';

const forumPath = '/foorumit/salassapito-ja-yhteistyo';
const forumFeed = `${forumPath}/syote.xml`;
// Whoever carries such a cookie is answered past the memory of pages.
const pastMemory = { cookie: 'lakifoorumi=none' };

type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** Reads as a reader of feeds does; `fetch` would ask past every memory as soon as a condition is sent. */
async function readOnce(url: string, headers: Record<string, string>): Promise<Reply> {
  const sent = request(url, { headers }).end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const part of response.setEncoding('utf8')) body += part;
  return { status: response.statusCode, headers: response.headers, body };
}

describe('The feeds over HTTP', () => {
  const product = useProduct();
  const read = (path: string, headers: Record<string, string> = {}) =>
    readOnce(product().publicUrl + path, headers);
  const text = async (path: string) => (await read(path, pastMemory)).body;
  const idsIn = (feed: string) =>
    Array.from(feed.matchAll(/<entry>[\s\S]*?<id>[^<]*\/ukk\/(\w+)<\/id>/g), ([, id]) => id);
  const entriesOf = (slug: string): Promise<{ id: string }[]> =>
    product()
      .host.database('public_entries')
      .where({ forum_slug: slug })
      .select({ id: 'id', title: 'title' })
      .orderBy('id');
  const asCoordinator = { actor: cast.sanna };

  it('are one for all and one for each forum, which has the forum’s entries alone', async () => {
    const [all, ofForum] = [await text('/syote.xml'), await text(forumFeed)];
    const own = await entriesOf('salassapito-ja-yhteistyo');

    expect(idsIn(all)).to.have.lengthOf(50);
    expect(idsIn(ofForum)).to.have.members(own.map(({ id }) => id));
    expect(ofForum).to.include(
      '<title>Lakifoorumi: Salassapito, tiedonvaihto ja monialainen yhteistyö</title>',
    );
    expect(ofForum).to.include(
      `rel="self" type="application/atom+xml" href="${product().publicUrl}${forumFeed}"`,
    );
    expect(ofForum).to.include(`rel="alternate" type="text/html" href="${product().publicUrl}${forumPath}"`);
  });

  it('are told to programs on the pages, and to people on the forum’s', async () => {
    const [front, forum] = [await text('/'), await text(forumPath)];
    const link = (path: string) => `type="application/atom\\+xml" title="[^"]+" href="[^"]+${path}"`;
    expect(front).to.match(new RegExp(link('/syote\\.xml')));
    expect(forum).to.match(new RegExp(`${link(forumFeed)}[^]*${link('/syote\\.xml')}`));
    expect(forum.replaceAll('\u00AD', '')).to.match(
      new RegExp(`<a href="${forumFeed}"[^>]*>Seuraa syötteenä`),
    );
  });

  it('are not there for a forum that is not, nor in other languages', async () => {
    for (const path of ['/foorumit/ei-ole/syote.xml', '/foorumit/%00/syote.xml', `/sv${forumFeed}`]) {
      expect((await read(path)).status, path).to.equal(404);
    }
  });

  it('are not sent again to whoever has them, kept in memory or not', async () => {
    for (const headers of [{}, pastMemory]) {
      const first = await read(forumFeed, headers);
      const [etag, changed] = [first.headers.etag ?? '', first.headers['last-modified'] ?? ''];
      const second = 1000 * Math.floor(Date.parse(changed) / 1000);
      const at = (time: number) => ({ ...headers, 'if-modified-since': new Date(time).toUTCString() });

      expect((await read(forumFeed, { ...headers, 'if-none-match': etag })).status).to.equal(304);
      expect((await read(forumFeed, at(second))).status).to.equal(304);
      expect((await read(forumFeed, at(second - 1000))).status).to.equal(200);
      expect((await read(forumFeed, { ...at(second), 'if-none-match': '"other"' })).status).to.equal(200);
    }
  });

  it('tell first of an entry whose validity has changed, and that they have changed', async () => {
    const before = await read(forumFeed, pastMemory);
    const last = idsIn(before.body).at(-1) ?? '';
    const input = { entryId: last, validity: 'law_changed', note: 'Laki muuttui 1.1.2027.' };

    await perform(product().host, reviewEntry, { ...asCoordinator, input });
    const after = await read(forumFeed, pastMemory);
    const feed = after.body;

    expect(idsIn(feed)[0]).to.equal(last);
    expect(feed).to.include('Laki muuttui 1.1.2027.');
    expect(feed.match(/<updated>([^<]+)/)?.[1]).to.equal(feed.match(/<entry>[^]*?<updated>([^<]+)/)?.[1]);
    expect(after.headers.etag).not.to.equal(before.headers.etag);
    expect(Date.parse(after.headers['last-modified'] ?? '')).to.be.greaterThan(
      Date.parse(before.headers['last-modified'] ?? ''),
    );
  });

  it('have lost a revoked entry, to whoever asks what changed since as well', async () => {
    const before = await read(forumFeed, pastMemory);
    const [revoked = ''] = idsIn(before.body);
    // What is told in whole seconds is not told of two changes in one.
    await product()
      .host.database('entries')
      .where({
        forum_id: product().host.database('forums').select('id').where({ slug: 'salassapito-ja-yhteistyo' }),
      })
      .update({ updated_at: '2026-01-01T00:00:00Z' });
    const since = { ...pastMemory, 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' };
    expect((await read(forumFeed, since)).status).to.equal(304);

    const input = { entryId: revoked, note: 'Perustelu puuttui.' };
    await perform(product().host, revokeEntry, { ...asCoordinator, input });

    const after = await read(forumFeed, since);
    expect(after.status).to.equal(200);
    const feed = after.body;
    expect(idsIn(feed)).not.to.include(revoked);
    expect(feed).not.to.include(revoked);
  });

  it('are in memory as they are now when a change has been heard of', async () => {
    const heard = async (change: () => Promise<unknown>, seen: (feed: string) => boolean) => {
      await read(forumFeed);
      await change();
      while (!seen((await read(forumFeed)).body));
    };
    const { id: forumId, ...forum } = await product()
      .host.database('forums')
      .where({ slug: 'salassapito-ja-yhteistyo' })
      .first();
    const input = {
      forumId,
      nameFi: 'Salassapito & koulu',
      nameSv: forum.name_sv,
      nameEn: forum.name_en,
      descriptionFi: forum.description_fi,
      descriptionSv: forum.description_sv,
      descriptionEn: forum.description_en,
    };
    await heard(
      () => perform(product().host, editForum, { ...asCoordinator, input }),
      (feed) => feed.includes('<title>Lakifoorumi: Salassapito &amp; koulu</title>'),
    );
  });

  it('end with their forum, whose page no longer offers them', async () => {
    const { id: forumId } = await product()
      .host.database('forums')
      .where({ slug: 'salassapito-ja-yhteistyo' })
      .first('id');

    await perform(product().host, retireForum, { ...asCoordinator, input: { forumId } });

    expect((await read(forumFeed, pastMemory)).status).to.equal(404);
    expect(await text(forumPath)).not.to.include(forumFeed);
    expect((await read('/syote.xml', pastMemory)).status).to.equal(200);
  });
});
