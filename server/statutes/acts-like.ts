import type { Act } from './act.ts';
import { namesInQuery } from './act-name-forms.ts';
import { acts } from './acts.ts';

const farthest = 2;

/** The acts that a person may mean who has typed this of a name in any form, an abbreviation or a number: the likeliest first. */
export function actsLike(typed: string): Act[] {
  const sought = typed
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (sought === '') return [];
  const likely = acts
    .map((act) => ({ act, likeness: likenessOf(act, sought) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const best = likely[0]?.likeness ?? 0;
  return likely.filter(({ likeness }) => likeness >= best - farthest).map(({ act }) => act);
}

/** 5 an abbreviation or the number whole, 4 the beginning of one, 3 of a name, 2 of a word in a name, 1 within a word, 0 not. */
function likenessOf(act: Act, sought: string): number {
  const abbreviations = act.abbreviations.map((each) => each.toLowerCase());
  if (abbreviations.includes(sought) || act.number === sought) return 5;
  if (abbreviations.some((each) => each.startsWith(sought)) || act.number.startsWith(sought)) return 4;
  const forms = formsOf(act);
  if (forms.some((each) => each.startsWith(sought))) return 3;
  if (forms.some((each) => each.includes(` ${sought}`) || each.includes(`-${sought}`))) return 2;
  return sought.length > 2 && forms.some((each) => each.includes(sought)) ? 1 : 0;
}

const known = new Map<Act, readonly string[]>();

function formsOf(act: Act): readonly string[] {
  const forms = known.get(act) ?? [...new Set(namesInQuery(act))];
  known.set(act, forms);
  return forms;
}
