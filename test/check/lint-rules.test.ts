import { expect } from 'chai';
import { type Finding, lintPlanted } from '../support/lint-planted.ts';

type Planted = { rule: string; file: string; text: string };

/** A fault for each rule the house has chosen. */
const faults: Planted[] = [
  { rule: 'import(no-default-export)', file: 'server/forums/a.ts', text: 'export default 1;' },
  { rule: 'typescript(no-explicit-any)', file: 'server/forums/b.ts', text: 'export const b = {} as any;' },
  {
    rule: 'typescript(ban-ts-comment)',
    file: 'server/forums/c.ts',
    text: '// @ts-ignore\nexport const c: string = 1;',
  },
  { rule: 'eslint(no-console)', file: 'server/forums/d.ts', text: "console.log('d');\nexport {};" },
  { rule: 'eslint(no-eval)', file: 'server/forums/q.ts', text: "eval('1');\nexport {};" },
  { rule: 'eslint(no-new-func)', file: 'client/forums/r.ts', text: "export const r = new Function('1');" },
  {
    rule: 'typescript(no-implied-eval)',
    file: 'client/forums/s.ts',
    text: "setTimeout('alert(1)', 1);\nexport {};",
  },
  { rule: 'node(no-process-env)', file: 'server/forums/e.ts', text: 'export const e = process.env.E;' },
  {
    rule: 'typescript(no-floating-promises)',
    file: 'server/forums/f.ts',
    text: 'async function f() {}\nexport function g() {\n  f();\n}',
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    file: 'server/forums/h.ts',
    text: "export function h(state: 'a' | 'b') {\n  switch (state) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  },
  {
    rule: 'typescript(no-non-null-assertion)',
    file: 'server/forums/i.ts',
    text: 'export const i = [1][0]!;',
  },
  {
    rule: 'eslint(max-lines)',
    file: 'server/forums/j.ts',
    text: lines(251, (n) => `export const j${n} = ${n};`),
  },
  {
    rule: 'eslint(max-lines-per-function)',
    file: 'server/forums/k.ts',
    text: `export function k(m: number[]) {\n${lines(60, (n) => `  m.push(${n});`)}\n}`,
  },
  {
    rule: 'eslint(max-params)',
    file: 'server/forums/l.ts',
    text: 'export const l = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
  },
  { rule: 'import(extensions)', file: 'server/forums/m.ts', text: "export { a } from './n';" },
  {
    rule: 'react(no-danger)',
    file: 'client/forums/n.tsx',
    text: "export const n = <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  },
  { rule: 'jest(no-focused-tests)', file: 'test/o.test.ts', text: "describe.only('o', () => {});" },
  { rule: 'jest(no-disabled-tests)', file: 'test/p.test.ts', text: "it.skip('is p', () => {});" },
];

/** The same where the house allows it. */
const exceptions: Planted[] = [
  { rule: 'node(no-process-env)', file: 'server/config.ts', text: 'export const e = process.env.E;' },
  { rule: 'eslint(no-console)', file: 'server/main.ts', text: "console.log('ready');\nexport {};" },
  { rule: 'import(no-default-export)', file: 'vite.config.ts', text: 'export default {};' },
  {
    rule: 'react(no-danger)',
    file: 'client/ui/prose.tsx',
    text: "export const n = <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  },
];

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

describe('the rules of lint', () => {
  let findings: Finding[];

  before(async () => {
    findings = await lintPlanted(
      Object.fromEntries([...faults, ...exceptions].map(({ file, text }) => [file, text])),
    );
  });

  const rulesIn = (path: string) => findings.filter(({ file }) => file === path).map(({ rule }) => rule);

  for (const { rule, file } of faults) {
    it(`finds what ${rule} forbids`, () => {
      expect(rulesIn(file)).to.include(rule);
    });
  }

  for (const { rule, file } of exceptions) {
    it(`lets ${file} be, which ${rule} excepts`, () => {
      expect(rulesIn(file)).not.to.include(rule);
    });
  }
});
