/** One line of docs/assurance.csv. */
export type Assurance = {
  requirement: string;
  level: string;
  subject: string;
  verdict: string;
  shown_by: string;
  why: string;
};

const columns = ['requirement', 'level', 'subject', 'verdict', 'shown_by', 'why'] as const;
/** What must be said of a requirement so judged: which proofs, and whether why. */
const demands: Record<string, { tests: boolean; shown: boolean; why: boolean }> = {
  met: { tests: true, shown: true, why: false },
  met_by_design: { tests: false, shown: true, why: true },
  does_not_apply: { tests: false, shown: false, why: true },
  operators: { tests: false, shown: true, why: true },
  not_met: { tests: false, shown: false, why: true },
};

/** The lines of the table (RFC 4180); throws when its columns are others. */
export function readAssurances(csv: string): Assurance[] {
  const [head, ...rows] = rowsOf(csv);
  if (head?.join() !== columns.join()) throw new Error(`The columns are ${head?.join()}`);
  return rows.map((row) => {
    if (row.length !== columns.length) throw new Error(`Not ${columns.length} values: ${row.join()}`);
    const [requirement = '', level = '', subject = '', verdict = '', shown_by = '', why = ''] = row;
    return { requirement, level, subject, verdict, shown_by, why };
  });
}

function rowsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

/** What the table is held to: the requirements with their levels, and what is in a file, null where there is none. */
export type Held = { levels: Map<string, string>; titlesOf(path: string): readonly string[] | null };

/** Everything that is wrong with a table, in words. */
export function faultsOf(rows: readonly Assurance[], held: Held): string[] {
  const named = rows.map(({ requirement }) => requirement);
  return [
    ...[...held.levels.keys()].filter((each) => !named.includes(each)).map((each) => `${each} has no row`),
    ...named.filter((each, at) => named.indexOf(each) !== at).map((each) => `${each} has two rows`),
    ...rows.flatMap((row) => faultsOfRow(row, held).map((fault) => `${row.requirement}: ${fault}`)),
  ];
}

function faultsOfRow(row: Assurance, { levels, titlesOf }: Held): string[] {
  const demand = demands[row.verdict];
  if (!demand) return [`no verdict: ${row.verdict}`];
  const shown = row.shown_by === '' ? [] : row.shown_by.split(' | ');
  return [
    ...(levels.get(row.requirement) === row.level ? [] : [`not ${row.level} in ASVS 5.0.0`]),
    ...(row.subject ? [] : ['no subject']),
    ...(demand.why && !row.why ? ['no why'] : []),
    ...[...row.why.matchAll(/\btest\/[\w./-]*[\w/]/g)].flatMap(([path]) =>
      titlesOf(path) ? [] : [`there is no ${path}`],
    ),
    ...(demand.shown && shown.length === 0 ? ['shown by nothing'] : []),
    ...shown.flatMap((each) => faultsOfProof(each, { titlesOf, isTest: demand.tests })),
  ];
}

function faultsOfProof(
  proof: string,
  { titlesOf, isTest }: Pick<Held, 'titlesOf'> & { isTest: boolean },
): string[] {
  const [path = '', words] = proof.split(' › ');
  const titles = titlesOf(path);
  if (!titles) return [`there is no ${path}`];
  if (words === undefined) return isTest ? [`no test is named in ${path}`] : [];
  return titles.some((title) => title.includes(words)) ? [] : [`no test of ${path} is called “${words}”`];
}
