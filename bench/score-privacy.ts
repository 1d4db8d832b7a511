import type { Finding } from '../server/privacy/contract.ts';
import { findIdentifiers } from '../server/privacy/find-identifiers.ts';
import type { PrivacyLine } from './privacy-lines.ts';

export type PrivacyScores = {
  /** Of what is expected in the lines of a kind, the share that was found; kinds of clean lines are not here. */
  recallByKind: Record<string, number>;
  /** Of the findings that block, the share that overlaps something expected; 1 when nothing was blocked. */
  blockPrecision: number;
  /** Findings of any level per text in which nothing is expected; 0 when there is no such text. */
  warningsPerCleanText: number;
};
/** A line with what was expected and not found, or blocked and not expected, or of which a clean text's writer was warned. */
export type Fault = { line: PrivacyLine; missed: string[]; wrong: string[]; warned: string[] };

type Expected = PrivacyLine['expect'][number];
type Span = { start: number; end: number };

/** Scores the finder on lines: an expectation is met when a finding of at least its level overlaps a place of its text. */
export function scorePrivacy(
  lines: readonly PrivacyLine[],
): PrivacyScores & { faults: Fault[]; millisecondsPer10000: number } {
  const begun = performance.now();
  const found = lines.map(({ text }) => findIdentifiers(text));
  const milliseconds = performance.now() - begun;
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const judged = lines.map((line, index) => judge(line, found[index] ?? []));
  const clean = judged.filter(({ line }) => line.expect.length === 0);
  const sumOf = (counted: typeof judged, count: (each: (typeof judged)[number]) => number) =>
    counted.reduce((sum, each) => sum + count(each), 0);
  const blocks = sumOf(judged, (each) => each.blocks);
  return {
    recallByKind: recallByKind(judged),
    blockPrecision: blocks === 0 ? 1 : 1 - sumOf(judged, ({ wrong }) => wrong.length) / blocks,
    warningsPerCleanText: clean.length === 0 ? 0 : sumOf(clean, ({ findings }) => findings) / clean.length,
    faults: judged.filter(({ missed, wrong, warned }) => missed.length + wrong.length + warned.length > 0),
    millisecondsPer10000: characters === 0 ? 0 : (milliseconds / characters) * 10_000,
  };
}

type Judged = Fault & { blocks: number; findings: number };

function judge(line: PrivacyLine, findings: readonly Finding[]): Judged {
  const { text, expect } = line;
  const places = expect.map((expected) => ({ expected, spans: placesOf(text, expected.text) }));
  const missed = places.filter(
    ({ expected, spans }) => !findings.some((each) => reaches(each, expected) && overlapsAny(each, spans)),
  );
  const blocks = findings.filter(({ level }) => level === 'block');
  const wrong = blocks.filter((each) => !places.some(({ spans }) => overlapsAny(each, spans)));
  const warnings = expect.length === 0 ? findings.filter(({ level }) => level === 'warn') : [];
  const written = ({ kind, start, end }: Finding) => `${kind} ${text.slice(start, end)}`;
  return {
    line,
    missed: missed.map(({ expected }) => expected.text),
    wrong: wrong.map(written),
    warned: warnings.map(written),
    blocks: blocks.length,
    findings: findings.length,
  };
}

function reaches({ level }: Finding, expected: Expected): boolean {
  return level === 'block' || expected.level === 'warn';
}

function overlapsAny(finding: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => finding.start < end && start < finding.end);
}

function placesOf(text: string, part: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    places.push({ start: at, end: at + part.length });
  return places;
}

function recallByKind(judged: readonly Judged[]): Record<string, number> {
  const counts = new Map<string, { expected: number; missed: number }>();
  for (const { line, missed } of judged) {
    if (line.expect.length === 0) continue;
    const count = counts.get(line.kind) ?? { expected: 0, missed: 0 };
    counts.set(line.kind, {
      expected: count.expected + line.expect.length,
      missed: count.missed + missed.length,
    });
  }
  return Object.fromEntries(
    Array.from(counts, ([kind, { expected, missed }]) => [kind, 1 - missed / expected]),
  );
}
