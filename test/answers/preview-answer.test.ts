import { expect } from 'chai';
import { previewAnswer } from '../../server/answers/preview-answer.ts';
import { typedAnswer } from '../../server/answers/typed-answer.ts';
import { Problem } from '../../server/platform/problem.ts';

describe('a preview of an answer', () => {
  it('shows the text and each line of the citations in the reader’s language', () => {
    const preview = previewAnswer({ markdown: '**Kyllä.**', citations: 'lsl 25 § 1 mom\n\nhöpö 3' }, 'sv');
    expect(preview.html).to.equal('<p><strong>Kyllä.</strong></p>');
    expect(preview.citations).to.have.length(2);
    expect(preview.citations[0]?.text).to.match(/^Barnskyddslag.* 417\/2007 25 § 1 mom\.$/);
    expect(preview.citations[1]).to.deep.equal({ line: 'höpö 3', text: null, url: null });
  });

  it('tells what the text cites and the lines lack, emphasised or not', () => {
    const written = { markdown: 'Ks. **LSL** 25 § ja [LSL 26 §](https://finlex.fi).', citations: 'lsl 26 §' };
    expect(previewAnswer(written, 'fi').found).to.deep.equal(['Lastensuojelulaki 417/2007 25 §']);
  });

  it('shows no script', () => {
    const { html } = previewAnswer({ markdown: '<script>alert(1)</script>', citations: '' }, 'fi');
    expect(html).not.to.include('<script');
  });

  it('refuses a text with a client’s identifier', () => {
    const deed = () => previewAnswer({ markdown: 'Soita 040 123 4567', citations: '' }, 'fi');
    expect(deed).to.throw(Problem).with.property('code', 'identifiers_found');
  });
});

describe('a typed answer that is shown again', () => {
  const values = { markdown: 'Teksti', citations: 'lsl 25', revision: '2' };

  it('stays with the revision it was written from', () => {
    expect(typedAnswer(values, { revision: 5 }, { sawNewest: false })).to.deep.equal({
      ...values,
      revision: 2,
    });
  });

  it('is meant for the newest revision once that has been shown', () => {
    expect(typedAnswer(values, { revision: 5 }, { sawNewest: true }).revision).to.equal(5);
  });

  it('does with what was sent when fields are missing or wrong', () => {
    const typed = typedAnswer({ revision: '-1' }, { revision: 5 }, { sawNewest: false });
    expect(typed).to.deep.equal({ markdown: '', citations: '', revision: 5 });
  });
});
