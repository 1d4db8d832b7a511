import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { VNode } from 'preact';
import type { PageFrame, ShownProblem } from '../../client/ui/page-frame.ts';
import { knownFailure } from '../platform/known-failure.ts';
import type { Log } from '../platform/log.ts';
import { sendPage, type PageFrames } from '../platform/page-response.ts';
import { sendProblemDocument } from '../platform/problem-response.ts';
import { Problem } from '../platform/problem.ts';
import { shownProblem } from '../platform/shown-problem.ts';
import { visitOf } from '../platform/visit.ts';

type FailurePage = (props: {
  frame: PageFrame;
  problem: ShownProblem;
  typed: Record<string, string>;
  resend: { command: string } | null;
}) => VNode;

/** No route took the request. */
export function nothingHere(): never {
  throw new Problem('not_found');
}

/** The one place where HTTP turns what was thrown into a reply: a page for people, problem+json for programs. */
export function failures(deps: { log: Log; frames: PageFrames; page: FailurePage }) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error, request, deps.log);
    const visit = visitOf(response);
    if (wantsJson(request)) return sendProblemDocument(response, problem, visit.language);
    const frame = deps.frames.frameOf(request, response);
    const { refused, language } = visit;
    const page = deps.page({
      frame,
      problem: shownProblem(problem, language),
      typed: refused?.values ?? {},
      resend: refused && { command: refused.command },
    });
    sendPage(response, page, { problem });
  };
}

function problemOf(error: unknown, request: Request, log: Log): Problem {
  const known = knownFailure(error);
  if (known instanceof Problem) return known;
  const errorId = randomUUID();
  log.error({
    errorId,
    method: request.method,
    route: String(request.route?.path ?? ''),
    err: safeError(known),
  });
  return new Problem('internal', { named: { errorId } });
}

// A database error carries rows in its detail: only what names the fault is logged.
function safeError(error: unknown): { name: string; stack: string | undefined; code: unknown } {
  if (!(error instanceof Error)) return { name: typeof error, stack: undefined, code: undefined };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, stack: frames?.slice(0, 12).join('\n'), code: Reflect.get(error, 'code') };
}

function wantsJson(request: Request): boolean {
  return /^\/((sv|en)\/)?api\//.test(request.originalUrl) || request.accepts(['html', 'json']) === 'json';
}
