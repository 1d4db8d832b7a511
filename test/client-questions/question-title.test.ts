import { expect } from 'chai';
import { suggestedTitle } from '../../client/questions/question-title.ts';

describe('the title suggested for a question', () => {
  it('is its first question', () => {
    const text = 'Koululta tuli ilmoitus. Kenelle siitä saa kertoa? Entä kirjaus?';
    expect(suggestedTitle(text)).to.equal('Kenelle siitä saa kertoa?');
  });

  it('is its first sentence when nothing is asked outright', () => {
    expect(suggestedTitle('Haluan tietää valvonnasta.\nSe on meille uutta.')).to.equal(
      'Haluan tietää valvonnasta.',
    );
  });

  it('is cut between words when it is long', () => {
    const title = suggestedTitle(`${'sana '.repeat(60)}loppu?`);
    expect(title)
      .to.match(/^(sana )+sana…$/)
      .and.have.lengthOf.at.most(120);
  });

  it('is nothing for nothing', () => {
    expect(suggestedTitle('  \n ')).to.equal('');
  });
});
