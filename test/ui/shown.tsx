import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext } from '../../client/ui/page-context.ts';
import type { Attempt } from '../../client/ui/page-frame.ts';

/** The HTML of parts of a Finnish page at `/kysy`, with the form that was refused on it, if one was. */
export function shown(parts: VNode, attempt: Attempt | null = null): string {
  return renderToString(
    <PageContext.Provider value={{ language: 'fi', path: '/kysy', attempt }}>{parts}</PageContext.Provider>,
  );
}
