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

describe('the lexicon of Finnish', () => {
  it('has beside it the text of the licence that its notice names, and whom to thank', async () => {
    const text = await readFile('server/finnish/lexicon.LICENSE', 'utf8');
    const notice = await readFile('server/finnish/lexicon.NOTICE.md', 'utf8');

    const [, named = ''] = /SPDX: ([\w.-]+)/.exec(notice) ?? [];
    expect(text.trim()).to.equal(licences[named]?.licenseText.trim());
    for (const source of ['voikko-fi', 'wordfreq', 'CC BY-SA 4.0', 'GPL-2.0-or-later'])
      expect(notice).to.include(source);
  });
});

describe('the words that look like names', () => {
  it('say under which licence they are, whom to thank, and where its text is', async () => {
    const words = await readFile('server/privacy/words-like-names.ts', 'utf8');
    const notice = await readFile('server/privacy/names.NOTICE.md', 'utf8');

    expect(words).to.include('SPDX-License-Identifier: GPL-3.0-only');
    for (const source of [
      'SPDX: GPL-3.0-only',
      'lexicon.LICENSE',
      'voikko-fi',
      'wordfreq',
      'CC BY-SA 4.0',
      'CC BY 4.0',
    ])
      expect(notice).to.include(source);
  });
});
