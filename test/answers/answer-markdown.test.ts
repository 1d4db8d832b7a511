import { expect } from 'chai';
import fc from 'fast-check';
import {
  answerPlainText,
  answerTags,
  renderAnswer,
  sanitizeAnswerHtml,
} from '../../server/answers/answer-markdown.ts';
import { answerMarkdownMax } from '../../server/answers/contract.ts';
import { attacks } from './attacks.ts';
import { type Element, parseStrictHtml } from './strict-html.ts';

const attributesOf: Record<string, string[]> = { a: ['href', 'rel'], ol: ['start'], th: ['scope'] };

describe('renderAnswer', () => {
  it('allows sixteen tags', () => {
    expect(new Set(answerTags).size).to.equal(16);
  });

  it('renders what a legal answer needs', () => {
    const html = renderAnswer(
      'Ilmoitus on **tehtävä** *viipymättä*.\nHeti.\n\n> 25 §\n\n- yksi\n- kaksi\n\n3. kolmas\n\n---\n\n| Toimi | Aika |\n|---|---|\n| Arvio | 7 pv |',
    );

    const tags = parseStrictHtml(html).map(({ tag }) => tag);
    expect(tags).to.include.members([
      'p',
      'strong',
      'em',
      'br',
      'blockquote',
      'ul',
      'ol',
      'li',
      'hr',
      'table',
      'tr',
      'th',
      'td',
    ]);
    expect(html).to.include('<ol start="3">').and.to.include('<th scope="col">Toimi</th>');
  });

  it('puts headings under those of the page', () => {
    expect(renderAnswer('# Yksi\n\n## Kaksi\n\n### Kolme\n\n###### Kuusi').replaceAll('\n', '')).to.equal(
      '<h3>Yksi</h3><h3>Kaksi</h3><h4>Kolme</h4><h4>Kuusi</h4>',
    );
  });

  it('links to the web and to mailboxes, without vouching for them', () => {
    const html = renderAnswer(
      '[Finlex](https://www.finlex.fi/fi "otsikko") ja <mailto:kirjaamo@esimerkki.fi>',
    );

    expect(links(html)).to.deep.equal([
      { href: 'https://www.finlex.fi/fi', rel: 'nofollow noopener' },
      { href: 'mailto:kirjaamo@esimerkki.fi', rel: 'nofollow noopener' },
    ]);
  });

  it('keeps the words of a link that may not lead anywhere', () => {
    const html = renderAnswer('[paha](javascript:alert) ja [hyvä](https://www.finlex.fi/)');

    expect(html).to.equal('<p>paha ja <a href="https://www.finlex.fi/" rel="nofollow noopener">hyvä</a></p>');
  });

  it('shows HTML as it was typed', () => {
    expect(renderAnswer('Laki <b>sanoo</b>')).to.equal('<p>Laki &lt;b&gt;sanoo&lt;/b&gt;</p>');
    expect(renderAnswer('<div>\nLaki\n</div>')).to.equal('<p>&lt;div&gt;<br />Laki<br />&lt;/div&gt;</p>');
  });

  it('shows no images, only their words', () => {
    expect(renderAnswer('![kaavio](https://example.fi/x.png)')).to.equal('<p>kaavio</p>');
  });

  it('accepts the longest answer and refuses a longer one', () => {
    expect(renderAnswer('a'.repeat(answerMarkdownMax))).to.have.length(answerMarkdownMax + '<p></p>'.length);
    expect(() => renderAnswer('a'.repeat(answerMarkdownMax + 1))).to.throw(RangeError);
  });

  for (const part of [
    '>',
    '> ',
    '- ',
    '1. ',
    '[',
    '**a ',
    '_a',
    '<',
    '`a',
    '|',
    '&',
    '![',
    '[a](',
    '\n',
    'a\n-\n',
    '<!--',
  ]) {
    // In a square of the length this would not end before mocha's limit.
    it(`renders ${answerMarkdownMax} characters of ${JSON.stringify(part)} in bounded time`, () => {
      renderAnswer(part.repeat(Math.floor(answerMarkdownMax / part.length)));
    });
  }
});

describe('an answer under attack', () => {
  for (const attack of attacks) {
    it(`holds no script: ${JSON.stringify(attack)}`, () => {
      expectHarmless(renderAnswer(attack));
      expectHarmless(sanitizeAnswerHtml(attack));
    });
  }

  it('stays harmless when attacks are mixed with each other and cut', () => {
    const mixed = fc.array(fc.constantFrom(...attacks, '\n\n', ' ', '<p>', '</p>', '"', '>'), {
      minLength: 2,
      maxLength: 6,
    });
    const cut = fc.tuple(mixed, fc.nat(60)).map(([parts, from]) => parts.join('').slice(from));

    fc.assert(
      fc.property(cut, (text) => {
        expectHarmless(renderAnswer(text));
        expectHarmless(sanitizeAnswerHtml(text));
      }),
      { numRuns: 300, seed: 417 },
    );
  });

  it('is known harmless by a parser that refuses raw HTML', () => {
    for (const attack of [
      '<script>alert(1)</script>',
      '<p onclick="x">a</p>',
      '<a href="javascript:x">a</a>',
      '<p>a',
    ]) {
      expect(() => expectHarmless(attack), attack).to.throw();
    }
  });
});

describe('sanitizeAnswerHtml', () => {
  it('leaves unchanged what it has sanitised', () => {
    const html = attacks.map((attack) => sanitizeAnswerHtml(renderAnswer(attack)));

    expect(html.map(sanitizeAnswerHtml)).to.deep.equal(html);
  });

  it('takes away what an older or altered row holds', () => {
    expect(sanitizeAnswerHtml('<p class="x">a<script>alert(1)</script></p><h1>b</h1>')).to.equal('<p>a</p>b');
  });

  it('closes every link with its own tag after one that lost its address', () => {
    const html = sanitizeAnswerHtml('<a href="javascript:x">a</a> <a href="https://ok.example/">b</a>');

    expect(html).to.equal('<a>a</a> <a href="https://ok.example/" rel="nofollow noopener">b</a>');
  });
});

describe('answerPlainText', () => {
  it('gives a line for each block and the signs themselves', () => {
    const html = renderAnswer(
      '# Aika\n\n**Heti** & < 3 kk &amp;lt;\nviipymättä\n\n- yksi\n- kaksi\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );

    expect(answerPlainText(html)).to.equal('Aika\nHeti & < 3 kk &lt;\nviipymättä\nyksi\nkaksi\na b\n1 2');
  });

  it('joins what only emphasis keeps apart, so that identifiers are found in it', () => {
    expect(answerPlainText(renderAnswer('131052-**308T**'))).to.equal('131052-308T');
  });
});

function links(html: string): Element['attributes'][] {
  return parseStrictHtml(html).flatMap(({ tag, attributes }) => (tag === 'a' ? [attributes] : []));
}

function expectHarmless(html: string): void {
  for (const { tag, attributes } of parseStrictHtml(html)) {
    expect(answerTags).to.include(tag);
    expect(attributesOf[tag] ?? []).to.include.members(Object.keys(attributes));
    const { href, rel, start = '1', scope = 'col' } = attributes;
    if (href !== undefined) expect(new URL(href).protocol).to.match(/^(?:https?|mailto):$/);
    if (href !== undefined) expect(rel).to.equal('nofollow noopener');
    expect(start).to.match(/^\d{1,4}$/);
    expect(scope).to.equal('col');
  }
}
