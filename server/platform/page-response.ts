import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageFrame } from '../../client/ui/page-frame.ts';
import { hyphenateHtml } from './hyphenate.ts';
import { setRetryAfter } from './problem-response.ts';
import { publicCache } from './public-cache.ts';
import type { Problem } from './problem.ts';
import { visitOf } from './visit.ts';

/** Makes what surrounds every page from the request's visit. */
export type PageFrames = { frameOf(request: Request, response: Response): PageFrame };

/**
 * Renders and sends a page. One read by a visitor may be kept by caches; one for a signed-in reader is nobody else's, and
 * one that shows a refusal carries the refusal's status.
 */
export function sendPage(response: Response, page: VNode, options: { problem?: Problem } = {}): void {
  const { language, actor, name, refused } = visitOf(response);
  const problem = options.problem ?? refused?.problem;
  if (problem) {
    response.status(problem.status);
    setRetryAfter(response, problem);
  }
  const shared = actor.kind === 'visitor' && name === null && !problem;
  response.set('Cache-Control', shared ? publicCache : 'private, no-store');
  response.vary('Cookie').set('Content-Language', language);
  response.type('html').send('<!doctype html>' + hyphenateHtml(language, renderToString(page)));
}
