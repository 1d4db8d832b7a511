/** How good some results are; all are means over the queries, from 0 to 1. */
export type Quality = {
  /** Normalised discounted cumulative gain of the first ten: gain 2^grade − 1, discount log2(place + 1) (Burges et al. 2005). */
  ndcg10: number;
  /** One divided by the place of the first entry with any grade among the first ten, else 0. */
  mrr10: number;
  /** How many of the entries with any grade are among the first five. */
  recall5: number;
  /** Whether the first one has the highest grade that any entry has for the query. */
  success1: number;
  /** How many queries find nothing at all. */
  zeroResultRate: number;
};

/** The entries that a query found, the best first, and what each is worth to it. */
export type Judged = { found: readonly string[]; grades: Readonly<Record<string, number>> };

const looked = 10;
const lookedForRecall = 5;

/** The means over all queries. */
export function qualityOf(results: readonly Judged[]): Quality {
  const mean = (measure: (judged: Judged) => number) =>
    results.reduce((sum, judged) => sum + measure(judged), 0) / results.length;
  return {
    ndcg10: mean(({ found, grades }) => gainOf(gradesOf(found, grades)) / gainOf(best(grades))),
    mrr10: mean(reciprocalPlace),
    recall5: mean(recall),
    success1: mean(({ found, grades }) => Number(gradesOf(found, grades)[0] === best(grades)[0])),
    zeroResultRate: mean(({ found }) => Number(found.length === 0)),
  };
}

function gradesOf(found: readonly string[], grades: Judged['grades']): number[] {
  return found.map((entry) => grades[entry] ?? 0);
}

function best(grades: Judged['grades']): number[] {
  return Object.values(grades).sort((one, other) => other - one);
}

function gainOf(grades: readonly number[]): number {
  return grades
    .slice(0, looked)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function reciprocalPlace({ found, grades }: Judged): number {
  const place = gradesOf(found.slice(0, looked), grades).findIndex((grade) => grade > 0);
  return place === -1 ? 0 : 1 / (place + 1);
}

function recall({ found, grades }: Judged): number {
  const wanted = Object.keys(grades).filter((entry) => (grades[entry] ?? 0) > 0);
  const first = new Set(found.slice(0, lookedForRecall));
  return wanted.filter((entry) => first.has(entry)).length / wanted.length;
}
