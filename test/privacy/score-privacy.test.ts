import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { BadFile } from '../../bench/judged-files.ts';
import { type PrivacyLine, readPrivacyLines } from '../../bench/privacy-lines.ts';
import { scorePrivacy } from '../../bench/score-privacy.ts';

const line = (text: string, expected: PrivacyLine['expect'], kind = 'phone'): PrivacyLine => ({
  id: text,
  text,
  kind,
  expect: expected,
});
const block = (text: string) => ({ type: 'phone', level: 'block' as const, text });

describe('the score of the finder', () => {
  it('counts what is found of each kind of line', () => {
    const { recallByKind } = scorePrivacy([
      line('Soita 040 123 4567', [block('040 123 4567')]),
      line('Soita hänelle', [block('hänelle')]),
      line('Hetu 131052-308T', [{ type: 'hetu', level: 'block', text: '131052-308T' }], 'hetu'),
    ]);

    expect(recallByKind).to.deep.equal({ phone: 0.5, hetu: 1 });
  });

  it('takes a block for a warning, never a warning for a block', () => {
    const warned = 'Tyttö 3.4.2012 asuu isällä';
    const { recallByKind } = scorePrivacy([
      line('Soita 040 123 4567', [{ ...block('040'), level: 'warn' }], 'found'),
      line(warned, [block('3.4.2012')], 'too low'),
    ]);

    expect(recallByKind).to.deep.equal({ found: 1, 'too low': 0 });
  });

  it('takes a finding at any of the places of an expected text', () => {
    const { recallByKind } = scorePrivacy([line('T ja 131052-308T', [block('T')])]);

    expect(recallByKind).to.deep.equal({ phone: 1 });
  });

  it('counts what was blocked for nothing, and findings in clean texts', () => {
    const { blockPrecision, warningsPerCleanText } = scorePrivacy([
      line('Soita 040 123 4567 tai a@b.fi', [block('040 123 4567')]),
      line('Lain 417/2007 25 §', []),
      line('hetu 131052-308T', []),
    ]);

    expect(blockPrecision).to.be.closeTo(1 / 3, 1e-9);
    expect(warningsPerCleanText).to.equal(0.5);
  });
});

describe('a set of lines', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privacy-set-'));
  });

  after(() => rm(folder, { recursive: true }));

  const read = async (content: string) => {
    const path = join(folder, 'set.jsonl');
    await writeFile(path, content);
    return readPrivacyLines(path).catch((error: unknown) => error);
  };
  const good = JSON.stringify(line('Soita', []));

  it('is read with its empty lines left out', async () => {
    expect(await read(`\ufeff${good}\r\n\n${good}\n`)).to.have.length(2);
  });

  const bad = [
    ['no JSON', '{"id":'],
    ['a missing field', '{"id":"1","kind":"phone","expect":[]}'],
    [
      'a level that is none',
      '{"id":"1","text":"a","kind":"b","expect":[{"type":"c","level":"stop","text":"a"}]}',
    ],
  ] as const;
  for (const [reason, content] of bad) {
    it(`is refused with the number of the line that has ${reason}`, async () => {
      const refusal = await read(`${good}\n${content}`);

      expect(refusal).to.be.instanceOf(BadFile);
      expect(refusal).to.have.property('message').that.includes('set.jsonl:2:');
    });
  }

  it('is refused when it is empty or not there', async () => {
    expect(await read('\n')).to.be.instanceOf(BadFile);
    expect(
      await readPrivacyLines(join(folder, 'none.jsonl')).catch((error: unknown) => error),
    ).to.be.instanceOf(BadFile);
  });
});
