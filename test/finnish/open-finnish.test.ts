import { expect } from 'chai';
import {
  BadDictionary,
  installedDictionary,
  openFinnish,
  openLexicon,
} from '../../server/finnish/open-finnish.ts';
import { ownFile } from './own-file.ts';
import { smallTransducer } from './small-transducer.ts';

/** Knows one word, `ab`. */
const dictionary = smallTransducer({
  letters: 'abclnpsuyz[]X',
  tags: ['[Ln]', '[Xp]', '[X]'],
  states: [
    { arcs: [['', '[Ln]', 1]] },
    { arcs: [['', '[Xp]', 2]] },
    { arcs: [['', 'c', 3]] },
    { arcs: [['', '[X]', 4]] },
    { arcs: [['a', 'a', 5]] },
    { arcs: [['b', 'b', 6]] },
    { arcs: [], final: true },
  ],
});

describe('openFinnish', () => {
  it('reads the dictionary that is named', async () => {
    await using file = await ownFile(dictionary);

    const finnish = openFinnish({ dictionary: file.path });

    expect(finnish.mode).to.equal('voikko');
    expect(finnish.analyse('AB')).to.deep.equal({ lemmas: ['c'], parts: [], roots: [], known: true });
    expect(finnish.analyse('lapsen').known).to.equal(false);
  });

  it('refuses a dictionary that is named and not there, by its path', () => {
    const path = `${import.meta.dirname}/none.vfst`;

    expect(() => openFinnish({ dictionary: path })).to.throw(BadDictionary, path);
  });

  it('refuses a dictionary that is named and damaged, saying so', async () => {
    await using file = await ownFile(dictionary.subarray(0, -3));

    expect(() => openFinnish({ dictionary: file.path })).to.throw(
      BadDictionary,
      `${file.path}: it is cut short`,
    );
  });

  it('finds what is installed, else takes the lexicon, when none is named', () => {
    const { mode } = openFinnish();

    expect(mode).to.equal(installedDictionary() === null ? 'lexicon' : 'voikko');
  });

  it('has another version with another dictionary, and the same with the same', async () => {
    const changed = Buffer.from(dictionary);
    changed.write('d', changed.indexOf('c\0'));
    await using one = await ownFile(dictionary);
    await using again = await ownFile(dictionary);
    await using other = await ownFile(changed);
    const version = (file: { path: string }) => openFinnish({ dictionary: file.path }).version;

    expect(version(one)).to.equal(version(again));
    expect(version(one)).to.not.equal(version(other));
    expect(openLexicon().version).to.match(/^lexicon-[\da-f]{8}-\d+$/);
  });
});
