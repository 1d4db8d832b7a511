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
