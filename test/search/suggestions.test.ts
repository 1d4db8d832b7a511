import { expect } from 'chai';
import { searchSuggestions } from '../../server/search/contract.ts';
import { useProduct } from '../support/product.ts';

describe('Suggestions for a browser’s search box', () => {
  const product = useProduct();
  const suggest = async (query: string) => {
    const response = await fetch(`${product().publicUrl}/api/v1/search-suggestions${query}`);
    expect(response.status).to.equal(200);
    expect(response.headers.get('cache-control')).to.equal('public, no-cache');
    expect(response.headers.get('set-cookie')).to.equal(null);
    return searchSuggestions.parse(await response.json());
  };

  it('are the query, the titles of what is found best, and their addresses in the same order', async () => {
    const [query, titles, none, addresses] = await suggest('?q=huostaanotto');

    expect(query).to.equal('huostaanotto');
    expect(none).to.deep.equal([]);
    expect(titles).to.have.length.within(1, 8);
    const found = await (await fetch(`${product().publicUrl}/api/v1/entries?q=huostaanotto&kesken=1`)).json();
    const best = found.entries.slice(0, titles.length);
    expect(titles).to.deep.equal(best.map((entry: { title: string }) => entry.title));
    expect(addresses).to.deep.equal(
      best.map((entry: { id: string }) => `${product().publicUrl}/ukk/${entry.id}`),
    );
  });

  it('are there while a word is still being typed', async () => {
    const [, titles] = await suggest('?q=huostaanot');
    expect(titles.length).to.be.greaterThan(0);
  });

  it('are none for nothing and for what no word can be', async () => {
    expect(await suggest('')).to.deep.equal(['', [], [], []]);
    expect(await suggest('?q=%00%20')).to.deep.equal(['', [], [], []]);
    const [, titles] = await suggest('?q=qqqqwwww');
    expect(titles).to.deep.equal([]);
  });

  it('have lost an entry that is no longer public, though the index still holds it', async () => {
    const [, , , [address = '']] = await suggest('?q=huostaanotto');
    const id = address.split('/').at(-1);
    await product().host.database('entries').where({ id }).update({ validity: 'revoked' });

    const [, titles, , addresses] = await suggest('?q=huostaanotto');

    expect(addresses).not.to.include(address);
    expect(titles).to.have.lengthOf(addresses.length);
  });
});
