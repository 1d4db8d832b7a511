import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';

const required = ['id', 'title', 'updated'];

// A browser's own parser of XML: what it cannot read, no reader of feeds can.
describe('What programs read', () => {
  const product = useProduct();
  let page: Page;

  before(async () => {
    // The test's own reading of XML is no page of ours.
    page = await newPage({ bypassCSP: true });
    await page.goto(`${product().publicUrl}/`);
  });
  after(() => page.context().close());

  const parsed = (path: string) =>
    page.evaluate(async (from) => {
      const xml = new DOMParser().parseFromString(await (await fetch(from)).text(), 'application/xml');
      const childrenOf = (element: Element) =>
        [...element.children].map(({ localName, textContent }) => [localName, textContent.trim()]);
      return {
        faults: [...xml.querySelectorAll('parsererror')].map(({ textContent }) => textContent),
        root: xml.documentElement.localName,
        namespace: xml.documentElement.namespaceURI,
        children: childrenOf(xml.documentElement),
        entries: [...xml.querySelectorAll('entry')].map(childrenOf),
        links: [...xml.querySelectorAll('link')].map(({ attributes }) =>
          Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
        ),
        urls: [...xml.querySelectorAll('Url')].map(({ attributes }) =>
          Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
        ),
      };
    }, path);

  for (const path of ['/syote.xml', '/foorumit/avohuolto-ja-huostaanotto/syote.xml']) {
    it(`is well-formed Atom with all that RFC 4287 requires: ${path}`, async () => {
      const feed = await parsed(path);
      const names = feed.children.map(([name]) => name);

      expect(feed.faults).to.deep.equal([]);
      expect([feed.root, feed.namespace]).to.deep.equal(['feed', 'http://www.w3.org/2005/Atom']);
      for (const name of [...required, 'author'])
        expect(names.filter((each) => each === name)).to.have.lengthOf(1);
      expect(feed.entries.length).to.be.greaterThan(20);
      const ids = feed.entries.map((entry) => entry.find(([name]) => name === 'id')?.[1]);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const entry of feed.entries) {
        for (const name of required) expect(entry.filter(([each]) => each === name)).to.have.lengthOf(1);
        for (const [name, value = ''] of entry) {
          if (name === 'updated' || name === 'published')
            expect(Number.isNaN(Date.parse(value))).to.equal(false);
        }
      }
      expect(feed.links.filter(({ rel }) => rel === 'self')).to.deep.equal([
        { rel: 'self', type: 'application/atom+xml', href: product().publicUrl + path },
      ]);
    });
  }

  it('describes how to search, with addresses that answer what they say', async () => {
    const description = await parsed('/opensearch.xml');
    expect(description.faults).to.deep.equal([]);
    expect(description.namespace).to.equal('http://a9.com/-/spec/opensearch/1.1/');
    const [shortName, text] = ['ShortName', 'Description'].map(
      (name) => description.children.find(([each]) => each === name)?.[1] ?? '',
    );
    expect(shortName).to.have.length.within(1, 16);
    expect(text).to.have.length.within(1, 1024);

    const address = await page.evaluate(
      () => document.querySelector<HTMLLinkElement>('link[rel="search"]')?.href ?? '',
    );
    expect(address).to.equal(`${product().publicUrl}/opensearch.xml`);
    for (const { type = '', template = '' } of description.urls) {
      const found = await fetch(template.replace('{searchTerms}', encodeURIComponent('huostaanotto & §')));
      expect(found.status, template).to.equal(200);
      expect(found.headers.get('content-type')?.split(';')[0]).to.equal(type);
    }
  });
});
