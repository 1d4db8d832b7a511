import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import licences from 'spdx-license-list/full.js';

describe('LICENSE', () => {
  it('is the text of the licence that package.json names', async () => {
    const named = JSON.parse(await readFile('package.json', 'utf8')) as { license: string }; // as: npm's own file

    const text = await readFile('LICENSE', 'utf8');

    expect(text.trim()).to.equal(licences[named.license]?.licenseText.trim());
  });
});
