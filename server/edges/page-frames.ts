import type { Request, Response } from 'express';
import { commandTexts } from '../../client/texts/commands.ts';
import { roleTexts } from '../../client/texts/roles.ts';
import type { PageAssets, PageFrame, ShownNotice, SignedIn } from '../../client/ui/page-frame.ts';
import type { PageFrames } from '../platform/page-response.ts';
import { shownProblem } from '../platform/shown-problem.ts';
import { type Visit, visitOf } from '../platform/visit.ts';

/** What surrounds every page, from who visits, what was just done and what was just refused. */
export function pageFrames(assets: PageAssets, baseUrl: string): PageFrames {
  return {
    frameOf(request: Request, response: Response): PageFrame {
      const visit = visitOf(response);
      const { language, path, refused, nonce } = visit;
      return {
        language,
        path: withoutNotice(path),
        signedIn: signedInOf(visit),
        nonce,
        attempt: refused && { ...refused, problem: shownProblem(refused.problem, language) },
        notice: refused ? null : noticeOf(request, visit),
        assets,
        baseUrl,
      };
    },
  };
}

function signedInOf({ name, actor, language }: Visit): SignedIn | null {
  if (name === null) return null;
  const role = 'personId' in actor ? actor.kind : null;
  return { name, role, roleText: roleTexts[language][role ?? 'none'] };
}

function noticeOf(request: Request, { language }: Visit): ShownNotice | null {
  const done = request.query['tehty'];
  const texts: Record<string, string> = commandTexts[language];
  const text = typeof done === 'string' && Object.hasOwn(texts, done) ? texts[done] : undefined;
  return text ? { kind: 'success', text } : null;
}

// The next form on the page must not lead back to an old notice.
function withoutNotice(path: string): string {
  const place = new URL(path, 'http://local');
  place.searchParams.delete('tehty');
  place.searchParams.delete('kohde');
  return place.pathname + place.search;
}
