import type { Response } from 'express';
import type { Language } from '../../client/texts/catalogue.ts';
import type { Problem } from './problem.ts';
import { shownProblem } from './shown-problem.ts';

/** A refusal as JSON (RFC 9457, `application/problem+json`); the same object goes over sockets. */
export function problemDocument(problem: Problem, language: Language) {
  const { title, detail, fields, findings } = shownProblem(problem, language);
  return {
    type: `/api#${problem.code}`,
    title,
    status: problem.status,
    detail,
    code: problem.code,
    ...(fields?.length ? { fields } : {}),
    ...(findings?.length ? { findings } : {}),
  };
}

export type ProblemDocument = ReturnType<typeof problemDocument>;

export function sendProblemDocument(response: Response, problem: Problem, language: Language): void {
  setRetryAfter(response, problem);
  response.status(problem.status).set('Cache-Control', 'no-store').set('Content-Language', language);
  response.type('application/problem+json').send(JSON.stringify(problemDocument(problem, language)));
}

export function setRetryAfter(response: Response, problem: Problem): void {
  const seconds = problem.details.retryAfterSeconds ?? (problem.code === 'unavailable' ? 10 : undefined);
  if (seconds !== undefined) response.set('Retry-After', String(seconds));
}
