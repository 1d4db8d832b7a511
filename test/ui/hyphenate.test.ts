import { expect } from 'chai';
import { hyphenateHtml, hyphenateText } from '../../server/platform/hyphenate.ts';

const shown = (text: string) => text.replaceAll('\u00AD', '-');

describe('hyphenating a text', () => {
  it('parts long Finnish words between syllables', () => {
    expect(shown(hyphenateText('fi', 'rajoitustoimenpiteet'))).to.equal('rajoi-tus-toi-men-pi-teet');
  });

  it('parts a compound where its latter part begins with a vowel', () => {
    expect(shown(hyphenateText('fi', 'lastensuojeluilmoitus'))).to.include('suo-jelu-ilmoitus');
    expect(shown(hyphenateText('fi', 'tiedonsaantioikeus'))).to.include('saanti-oikeus');
  });

  it('leaves no letter alone, and parts the name of an act before its last word', () => {
    expect(shown(hyphenateText('fi', 'perusopetuslaki'))).to.equal('perus-opetus-laki');
    expect(shown(hyphenateText('fi', 'lastensuojelulain'))).to.equal('lasten-suo-jelu-lain');
    expect(shown(hyphenateText('fi', 'suomalaisella'))).to.equal('suoma-lai-sella');
  });

  it('leaves words under twelve letters and addresses as they are', () => {
    const text = 'huostaanotto ja tiedonanto, ks. www.lastensuojeluilmoitus.fi';

    expect(shown(hyphenateText('fi', text))).to.equal(text.replace('huostaanotto', 'huos-taan-otto'));
  });

  it('parts Swedish and English words by their own rules', () => {
    expect(shown(hyphenateText('sv', 'barnskyddsanmälan'))).to.include('barn-skydds');
    expect(shown(hyphenateText('en', 'confidentiality'))).to.include('-');
  });

  it('changes nothing when done twice', () => {
    const once = hyphenateText('fi', 'Lastensuojelulain rajoitustoimenpiteistä');

    expect(hyphenateText('fi', once)).to.equal(once);
  });
});

describe('hyphenating a page', () => {
  const word = 'lastensuojeluilmoitus';

  for (const untouched of [
    `<a href="/${word}" title="${word} > ${word}">a</a>`,
    `<head><title>${word}</title></head>`,
    `<script type="application/json">{"a":"${word}"}</script>`,
    `<textarea name="text">${word}</textarea>`,
    `<select><option>${word}</option></select>`,
    `<code>${word}</code>`,
    `<input value="${word}"/>`,
  ])
    it(`leaves ${untouched} as it is`, () => {
      expect(hyphenateHtml('fi', untouched)).to.equal(untouched);
    });

  it('goes on after what it left as it is', () => {
    expect(shown(hyphenateHtml('fi', `<code>${word}</code><p>${word}</p>`))).to.match(
      /<code>lastensuojeluilmoitus<\/code><p>las.*-.*<\/p>/,
    );
  });

  it('follows the language of each part', () => {
    const page = `<html lang="sv"><p>${word}</p><div lang="fi"><div>${word}</div> ${word}</div><p>${word}</p></html>`;
    const finnish = hyphenateText('fi', word);
    const swedish = hyphenateText('sv', word);

    expect(swedish).to.not.equal(finnish);
    expect(hyphenateHtml('sv', page)).to.equal(
      `<html lang="sv"><p>${swedish}</p><div lang="fi"><div>${finnish}</div> ${finnish}</div><p>${swedish}</p></html>`,
    );
  });

  it('survives HTML that is cut short', () => {
    expect(hyphenateHtml('fi', '<p title="a')).to.equal('<p title="a');
    expect(hyphenateHtml('fi', '<textarea>a')).to.equal('<textarea>a');
  });
});
