import { momentOf } from '../platform/helsinki-time.ts';
import type { SessionPlan } from './contract.ts';
import { checkTimes } from './session.ts';

/** A plan as it is kept: times as moments, in their right order; throws `session_times`. */
export function planOf(input: SessionPlan) {
  const times = {
    startsAt: momentOf(input.startsAt),
    endsAt: momentOf(input.endsAt),
    askingOpensAt: momentOf(input.askingOpensAt),
    askingClosesAt: momentOf(input.askingClosesAt),
  };
  checkTimes(times);
  return { title: input.title, intro: input.intro, visibility: input.visibility, ...times };
}

/** The lawyers a plan names, in their places, each once. */
export function lawyersOf(input: SessionPlan): string[] {
  return [...new Set([input.firstLawyerId, input.secondLawyerId])].filter((id) => id !== '');
}

/** True when one of the lawyers has gone to the other's place; whoever is new then stands in the place left free. */
export function haveChangedPlaces(before: string[], now: string[]): boolean {
  return now.some((id, place) => before.includes(id) && before[place] !== id);
}
