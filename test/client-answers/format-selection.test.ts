import { expect } from 'chai';
import { type Format, formatSelection } from '../../client/answers/format-selection.ts';

/** Presses a button on a text whose selection is between `⟦` and `⟧`; gives the text with its new selection. */
function press(marked: string, format: Format): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const { from, to, insert, select } = formatSelection(text, { start, end }, format);
  const after = text.slice(0, from) + insert + text.slice(to);
  return `${after.slice(0, select[0])}⟦${after.slice(select[0], select[1])}⟧${after.slice(select[1])}`;
}

describe('a button of the editor', () => {
  it('makes the selected words bold', () => {
    expect(press('Tehdään ⟦päätös⟧ heti.', 'bold')).to.equal('Tehdään **⟦päätös⟧** heti.');
  });

  it('takes bold away when it is pressed again', () => {
    expect(press('Tehdään **⟦päätös⟧** heti.', 'bold')).to.equal('Tehdään ⟦päätös⟧ heti.');
  });

  it('makes bold at the very beginning of the text', () => {
    expect(press('⟦Ei⟧ saa.', 'bold')).to.equal('**⟦Ei⟧** saa.');
  });

  it('puts the marks around the caret when nothing is selected', () => {
    expect(press('Heti ⟦⟧', 'bold')).to.equal('Heti **⟦⟧**');
  });

  it('makes every selected line an item of a list and leaves empty lines', () => {
    expect(press('alku\ny⟦ksi\n\nkak⟧si\nloppu', 'list')).to.equal('alku\n- yksi\n\n- kaksi⟦⟧\nloppu');
  });

  it('makes a list into lines again', () => {
    expect(press('⟦- yksi\n- kaksi⟧', 'list')).to.equal('yksi\nkaksi⟦⟧');
  });

  it('starts a heading on an empty line', () => {
    expect(press('alku\n⟦⟧', 'heading')).to.equal('alku\n## ⟦⟧');
  });

  it('quotes the line of the caret', () => {
    expect(press('alku\nlai⟦⟧n sanat', 'quote')).to.equal('alku\n> lain sanat⟦⟧');
  });

  it('makes selected words a link and selects the address', () => {
    expect(press('Katso ⟦ohje⟧.', 'link')).to.equal('Katso [ohje](⟦https://⟧).');
  });

  it('asks for the words of a link first when none are selected', () => {
    expect(press('Katso ⟦⟧', 'link')).to.equal('Katso [⟦⟧](https://)');
  });
});
