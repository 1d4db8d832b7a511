import { expect } from 'chai';
import { checkedProse } from '../../client/ui/prose-policy.ts';
import { renderAnswer } from '../../server/answers/answer-markdown.ts';
import { attacks } from '../answers/attacks.ts';

describe('the policy by which a browser takes an answer’s HTML', () => {
  it('takes all that the server’s sanitiser writes, as it is', () => {
    const written = [
      '# Otsikko\n\nKyllä **saa** *ehkä* [laki](https://finlex.fi/fi?a=1&b="2").\n\n3. kolme\n4. neljä\n\n> lainaus\n\n---',
      '| a | b |\n|---|---|\n| 1 < 2 | <x@y.example> |\n\n- yksi\n- kaksi\\\nrivi',
      ...attacks,
    ].map(renderAnswer);

    for (const html of written) expect(checkedProse(html)).to.equal(html);
  });

  for (const html of [
    '<p>Hyvä</p><script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)" rel="nofollow">x</a>',
    '<a href="https://a.example/"onclick="alert(1)">x</a>',
    '<svg><p></svg>',
    '<p style="x">',
    '<!-- x -->',
    '<p><',
  ]) {
    it(`shows as text: ${html}`, () => {
      expect(checkedProse(html)).to.match(/^[^<]*&lt;[^<]*$/);
    });
  }
});
