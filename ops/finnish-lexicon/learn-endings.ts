/** A form with its base forms as the dictionary has them, and the verb the first is derived from, if it is. */
export type Example = { form: string; lemmas: readonly string[]; root: string | undefined };

const shortestStem = 2;
/** How many letters of the stem a rule may look at, to tell `-eksen` of -es from that of -eksi. */
const mostContext = 5;
const leastRight = 2;
/** A derivative is told by its ending (-minen, -nut, -ttava), which has at least so many letters. */
const shortestDerivative = 3;
const leastPrecision = 0.5;

type Tally = { right: number; wrong: number };
type Rules = Map<string, Map<string, Tally>>;

/**
 * Learns which ends of forms lead back to which ends of base forms. A rule is kept when, among the examples it could be followed
 * on, it mostly leads to the right base form; the longest end that fits is followed first.
 */
export function learnEndings(examples: readonly Example[], words: ReadonlySet<string>): Map<string, string> {
  const rules = proposeRules(examples);
  const longest = Math.max(...Array.from(rules.keys(), (ending) => ending.length));
  for (const example of examples) countWrong(example, { rules, words, longest });
  return withoutNeedless(keepGood(rules));
}

function proposeRules(examples: readonly Example[]): Rules {
  const rules: Rules = new Map();
  for (const { form, lemmas, root } of examples) {
    for (const lemma of lemmas) {
      if (lemma !== form) propose(rules, [form, lemma]);
      if (root !== undefined) propose(rules, [form, lemma, root]);
    }
  }
  for (const [ending, targets] of rules) {
    for (const [target, { right }] of targets) if (right < leastRight) targets.delete(target);
    if (targets.size === 0) rules.delete(ending);
  }
  return rules;
}

function propose(rules: Rules, [form = '', ...bases]: readonly string[]): void {
  const common = Math.min(...bases.map((base) => commonLength(form, base)));
  const isDerivative = bases.length > 1;
  if (isDerivative && (bases[0]?.length ?? 0) - common < shortestDerivative) return;
  for (let at = common; at >= Math.max(shortestStem, common - mostContext); at--) {
    const ending = form.slice(at);
    if (ending === '') continue;
    const targets = rules.get(ending) ?? new Map<string, Tally>();
    const target = bases.map((base) => base.slice(at)).join('<');
    const tally = targets.get(target) ?? { right: 0, wrong: 0 };
    tally.right++;
    targets.set(target, tally);
    rules.set(ending, targets);
  }
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

type Learning = { rules: Rules; words: ReadonlySet<string>; longest: number };

function countWrong({ form, lemmas }: Example, { rules, words, longest }: Learning): void {
  for (let at = Math.max(shortestStem, form.length - longest); at < form.length; at++) {
    const stem = form.slice(0, at);
    for (const [target, tally] of rules.get(form.slice(at)) ?? []) {
      const [ending = '', root] = target.split('<');
      const applies = words.has(root === undefined ? stem + ending : stem + root);
      if (applies && !lemmas.includes(stem + ending)) tally.wrong++;
    }
  }
}

function keepGood(rules: Rules): Map<string, string> {
  const kept = new Map<string, string>();
  for (const ending of Array.from(rules.keys()).sort()) {
    const good = Array.from(rules.get(ending) ?? [])
      .filter(([, { right, wrong }]) => right / (right + wrong) >= leastPrecision)
      .sort(([one, first], [other, second]) => second.right - first.right || (one < other ? -1 : 1));
    if (good.length > 0) kept.set(ending, good.map(([target]) => target).join(' '));
  }
  return kept;
}

/** Leaves out what a shorter rule says as well. */
function withoutNeedless(rules: Map<string, string>): Map<string, string> {
  const lengthened = (targets: string, letter: string) =>
    targets
      .split(' ')
      .map((target) => letter + target.replace('<', `<${letter}`))
      .join(' ');
  return new Map(
    Array.from(rules).filter(([ending, targets]) => {
      const shorter = rules.get(ending.slice(1));
      return shorter === undefined || lengthened(shorter, ending.charAt(0)) !== targets;
    }),
  );
}
