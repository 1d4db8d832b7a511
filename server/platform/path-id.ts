import type { Request } from 'express';
import { id } from './contract.ts';
import { Problem } from './problem.ts';

/** The id in a route's path; what is no id is as absent as an id of nothing. */
export function pathId(request: Request, name = 'id'): string {
  const parsed = id.safeParse(request.params[name]);
  if (!parsed.success) throw new Problem('not_found');
  return parsed.data;
}
