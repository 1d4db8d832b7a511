import { expect } from 'chai';
import { citationTokens, takeCitations } from '../../server/search/indexed-citation.ts';

describe('The words of a citation in the index', () => {
  it('are its act and its section, each one word', () => {
    expect(citationTokens({ actNumber: '417/2007', section: '25 §', subsection: 1 })).to.deep.equal([
      'act417y2007',
      'act417y2007s25',
    ]);
  });

  it('keep 25 § and 25 a § apart', () => {
    expect(citationTokens({ actNumber: '417/2007', section: '25 a §' })).to.include('act417y2007s25a');
    expect(citationTokens({ actNumber: '417/2007', section: '25 a §' })).not.to.include('act417y2007s25');
  });

  it('name a section within its chapter too', () => {
    expect(citationTokens({ actNumber: '39/1889', chapter: '40', section: '5 §' })).to.include(
      'act39y1889k40s5',
    );
  });
});

describe('A query', () => {
  it('gives the places in the law that it names, however they are typed', () => {
    for (const typed of ['lsl 25 §', 'LSL 25§', '§ 25 lsl', 'lastensuojelulain 25 §:n']) {
      expect(takeCitations(typed).tokens, typed).to.deep.equal(['act417y2007s25']);
    }
  });

  it('keeps its other words', () => {
    const { tokens, words } = takeCitations('koulun ilmoitus lsl 25 § mukaan');
    expect(tokens).to.deep.equal(['act417y2007s25']);
    expect(words.split(/\s+/)).to.deep.equal(['koulun', 'ilmoitus', 'mukaan']);
  });

  it('without a citation is its words', () => {
    expect(takeCitations('koulun ilmoitus')).to.deep.equal({ tokens: [], words: 'koulun ilmoitus' });
  });
});
