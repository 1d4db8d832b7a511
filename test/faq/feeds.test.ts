import { expect } from 'chai';
import { faqTexts } from '../../client/texts/faq.ts';
import { atomFeed } from '../../server/faq/atom-feed.ts';
import type { EntryView } from '../../server/faq/contract.ts';
import { sitemap, sitemapIndex } from '../../server/faq/sitemap.ts';
import { xmlText } from '../../server/faq/xml.ts';

const entry: EntryView = {
  id: '0000000000000001',
  title: 'Kuka <päättää> & miksi?',
  questionText: 'Saako "koulu" kertoa?',
  answerHtml: '<p>Saa &amp; pitää.</p>',
  citations: [
    {
      text: 'Lastensuojelulaki 417/2007 25 §',
      url: 'https://www.finlex.fi/fi/lainsaadanto/2007/417',
      path: '/lait/417-2007/25',
    },
  ],
  signatures: 2,
  oneSignatureReason: null,
  signedOn: '2026-11-25',
  dissents: [],
  forum: {
    slug: 'salassapito-ja-yhteistyo',
    name: { fi: 'Salassapito', sv: 'Sekretess', en: 'Confidentiality' },
  },
  session: { id: '0000000000000002', title: 'Istunto', startsAt: '2026-11-25T10:00:00Z', isPublic: true },
  tags: [],
  validity: 'in_force',
  validityNote: '',
  supersededById: null,
  illustrative: true,
  hidden: false,
  redactedOn: null,
  publishedAt: '2026-11-26T10:00:00.000Z',
  updatedAt: '2026-11-27T10:00:00.000Z',
};
const site = {
  baseUrl: 'https://laki.example',
  name: 'Lakifoorumi',
  subtitle: '',
  words: faqTexts.fi,
};

const feedOf = (...entries: EntryView[]) =>
  atomFeed(site, {
    title: 'Lakifoorumi: Salassapito & yhteistyö',
    path: '/foorumit/salassapito/syote.xml',
    pagePath: '/foorumit/salassapito',
    changedAt: entries.length > 0 ? new Date('2026-11-28T10:00:00Z') : null,
    entries,
  });

describe('Text in XML', () => {
  it('has its signs escaped', () => {
    expect(xmlText(`<a href="x">&'`)).to.equal('&lt;a href=&quot;x&quot;&gt;&amp;&apos;');
  });

  it('loses what XML 1.0 cannot hold and keeps all else', () => {
    expect(xmlText('a\0\u0008b\uFFFEc\uD800 ääkköset 👩 \n')).to.equal('abc\uFFFD ääkköset 👩 \n');
  });
});

describe('The Atom feed', () => {
  it('says where it is, which page it stands for and when what it tells of last changed', () => {
    const feed = feedOf(entry);
    const address = 'https://laki.example/foorumit/salassapito';
    expect(feed).to.include('<title>Lakifoorumi: Salassapito &amp; yhteistyö</title>');
    expect(feed).to.include(`<id>${address}/syote.xml</id>`);
    expect(feed).to.include(`<link rel="self" type="application/atom+xml" href="${address}/syote.xml"/>`);
    expect(feed).to.include(`<link rel="alternate" type="text/html" href="${address}"/>`);
    expect(feed).to.include('<updated>2026-11-28T10:00:00.000Z</updated>\n  <author>');
  });

  it('gives a dissent after the answer, with who signed it and when', () => {
    const dissent = { name: 'Lauri Laine', html: '<p>Toisin.</p>', signedOn: '2026-11-26' };
    const content = '<h2>Eriävä näkemys</h2><p>Lauri Laine, 26.11.2026</p><p>Toisin.</p>';
    expect(feedOf({ ...entry, dissents: [dissent] })).to.include(xmlText(content));
    expect(feedOf(entry)).not.to.include('Eriävä');
  });

  it('names entries by their addresses and escapes what people wrote', () => {
    const feed = feedOf(entry);
    expect(feed).to.include('<id>https://laki.example/ukk/0000000000000001</id>');
    expect(feed).to.include('<title>Kuka &lt;päättää&gt; &amp; miksi?</title>');
    expect(feed).to.include('&lt;p&gt;Saa &amp;amp; pitää.&lt;/p&gt;');
  });

  it('says of an illustrative entry that it is one, and of every answer that it is general guidance', () => {
    const feed = feedOf(entry);
    expect(feed).to.include('Havainnollistava esimerkki, ei oikeudellista neuvontaa.');
    expect(feed).to.include('Yleinen oikeudellinen ohje, ei päätös yksittäisessä asiassa.');
  });

  it('is a feed before anything is published', () => {
    expect(feedOf()).to.include('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});

describe('The sitemap', () => {
  it('lists addresses and when they changed', () => {
    const xml = sitemap('https://laki.example', [
      { path: '/' },
      { path: '/ukk/1', changedAt: new Date('2026-11-25T10:00:00Z') },
    ]);
    expect(xml).to.include('<url><loc>https://laki.example/</loc></url>');
    expect(xml).to.include(
      '<url><loc>https://laki.example/ukk/1</loc><lastmod>2026-11-25T10:00:00.000Z</lastmod></url>',
    );
  });

  it('has an index for when there are several', () => {
    expect(sitemapIndex('https://laki.example', 2)).to.include(
      '<loc>https://laki.example/sitemap-2.xml</loc>',
    );
  });
});
