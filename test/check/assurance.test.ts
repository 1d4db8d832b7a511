import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Assurance, faultsOf, type Held, readAssurances } from './assurance-faults.ts';
import { asvsLevels } from './asvs-levels.ts';
import { titlesIn } from './test-titles.ts';

const levels = new Map(
  Object.entries(asvsLevels).flatMap(([section, signs]) =>
    Array.from(signs).flatMap((level, at) =>
      level === '-' ? [] : [[`V${section}.${at + 1}`, `L${level}`] as const],
    ),
  ),
);
const held: Held = {
  levels,
  titlesOf: (path) =>
    existsSync(path) && statSync(path).isFile() ? titlesIn(readFileSync(path, 'utf8')) : null,
};

describe('docs/assurance.csv', () => {
  const rows = readAssurances(readFileSync('docs/assurance.csv', 'utf8'));

  it('has every requirement of levels 1 and 2 of OWASP ASVS 5.0.0 once, each shown by tests that there are', () => {
    expect(levels.size).to.equal(253);
    expect(faultsOf(rows, held)).to.deep.equal([]);
  });

  it('is in the order of the requirements', () => {
    expect(rows.map(({ requirement }) => requirement)).to.deep.equal([...levels.keys()]);
  });

  for (const [what, change, fault] of [
    ['a requirement is left out', (all) => all.slice(1), /^V1\.1\.1 has no row$/],
    ['one stands twice', (all) => [...all, ...all.slice(0, 1)], /^V1\.1\.1 has two rows$/],
    ['a verdict is none', having({ verdict: 'mostly' }), /no verdict: mostly/],
    ['a level is another', having({ level: 'L1' }), /^V1\.1\.1: not L1/],
    [
      'a test’s file is not there',
      having({ shown_by: 'test/api/none.test.ts › is' }),
      /no test\/api\/none\.test\.ts/,
    ],
    [
      'a test is not there',
      having({ shown_by: 'test/check/assurance.test.ts › was never written' }),
      /called “was never written”/,
    ],
    [
      'a file stands for a test',
      having({ shown_by: 'server/app.ts' }),
      /no test is named in server\/app\.ts/,
    ],
    ['nothing shows it', having({ shown_by: '' }), /shown by nothing/],
    [
      'why names what is not there',
      having({ why: 'see test/api/none.test.ts' }),
      /no test\/api\/none\.test\.ts/,
    ],
    ['nobody says why', having({ verdict: 'not_met', why: '' }), /no why/],
  ] as [string, (all: Assurance[]) => Assurance[], RegExp][]) {
    it(`would be refused when ${what}`, () => {
      const sound = [...levels].map(([requirement, level]) => ({
        ...{ subject: 'x', verdict: 'does_not_apply', shown_by: '', why: 'x' },
        ...{ requirement, level },
      }));

      const faults = faultsOf(change(sound), held);

      expect(faultsOf(sound, held)).to.deep.equal([]);

      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.match(fault);
    });
  }

  function having(changed: Partial<Assurance>) {
    return ([first, ...others]: Assurance[]): Assurance[] => {
      const good = {
        subject: 'x',
        verdict: 'met',
        shown_by: 'test/check/assurance.test.ts › would be refused',
      };
      return first ? [{ ...first, ...good, ...changed }, ...others] : [];
    };
  }
});

describe('the titles of tests', () => {
  it('are read with what stands fixed in them', () => {
    const source = [
      `it('says \\'no\\'', () => {});`,
      'describe(\n  "a “b”", () => {',
      "it(`is ${`in ${'a}'}`} and ${b ? `c` : '`'} so on`, () => {});",
      'it(title, () => {});',
    ].join('\n');

    expect(titlesIn(source)).to.deep.equal([`says 'no'`, 'a “b”', 'is ', ' and ', ' so on']);
  });
});

describe('the documents', () => {
  const documents = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path));
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' });

  it('name no test that is not there', () => {
    const missing = documents.flatMap((document) => {
      const text = readFileSync(document, 'utf8');
      const paths = [...text.matchAll(/\btest\/[\w./-]*[\w/]/g)].map(([path]) => path);
      const files = [...text.matchAll(/(?<![\w./-])[\w-]+\.test\.tsx?\b/g)].map(([name]) => name);
      return [
        ...paths.filter((path) => !existsSync(path)),
        ...files.filter((name) => !tests.some((path) => path.endsWith(`/${name}`) || path === name)),
      ].map((name) => `${document}: ${name}`);
    });

    expect(missing).to.deep.equal([]);
  });
});
