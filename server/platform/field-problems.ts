import type { z } from 'zod';
import type { FieldProblem } from './problem.ts';

/** What was wrong with each field, as keys of the texts: the reader's language is the edge's matter. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), ...ruleOf(issue) }));
}

function ruleOf(issue: z.core.$ZodIssue): { rule: string; limit?: number } {
  switch (issue.code) {
    case 'too_small':
      return Number(issue.minimum) === 1
        ? { rule: 'required' }
        : { rule: 'too_small', limit: Number(issue.minimum) };
    case 'too_big':
      return { rule: 'too_big', limit: Number(issue.maximum) };
    case 'invalid_type':
      return { rule: issue.input === undefined ? 'required' : 'not_this_kind' };
    case 'invalid_value':
    case 'invalid_union':
      return { rule: 'not_a_choice' };
    case 'unrecognized_keys':
      return { rule: 'unknown_field' };
    case 'invalid_format':
      return { rule: issue.format === 'date' ? 'not_a_day' : 'not_this_form' };
    case 'custom':
      return { rule: typeof issue.params?.['rule'] === 'string' ? issue.params['rule'] : 'not_this_form' };
    default:
      return { rule: 'not_this_form' };
  }
}
