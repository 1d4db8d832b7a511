import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errors, type Provider } from 'oidc-provider';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { DemonstrationSignInPage } from '../../client/accounts/demonstration-sign-in-page.tsx';
import type { DemonstrationSignInView } from './contract.ts';
import { demonstrationCast } from './demonstration-cast.ts';

/** Under which the provider sends browsers to choose who they are; the rest is the attempt's id. */
export const pickerPath = '/valinta/';

const longestFormBytes = 1_000;
const language = z.enum(['fi', 'sv', 'en']).catch('fi');

export type PickerOptions = { provider: Provider; publicUrl: string; stylesheetHref: string };

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Shows the cast, and signs in as the one whose button was pressed; an attempt that has run out is said to have. */
export function demonstrationPicker(options: PickerOptions): Handler {
  return async (request, response) => {
    try {
      const { params } = await options.provider.interactionDetails(request, response);
      const chosen = request.method === 'POST' ? await chosenBy(request) : null;
      if (chosen) await finish(options.provider, request, { response, accountId: chosen });
      else sendPage(response, options, { lang: language.parse(params['ui_locales']), expired: false });
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      sendPage(response, options, { lang: 'fi', expired: true });
    }
  };
}

async function chosenBy(request: IncomingMessage): Promise<string | null> {
  const length = Number(request.headers['content-length'] ?? Infinity);
  if (!(length <= longestFormBytes)) return null;
  const person = new URLSearchParams(await text(request)).get('person');
  return demonstrationCast.find(({ subject }) => subject === person)?.subject ?? null;
}

function finish(
  provider: Provider,
  request: IncomingMessage,
  { response, accountId }: { response: ServerResponse; accountId: string },
): Promise<void> {
  const result = { login: { accountId } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function sendPage(
  response: ServerResponse,
  { publicUrl, stylesheetHref }: PickerOptions,
  { lang, expired }: Pick<DemonstrationSignInView, 'lang' | 'expired'>,
): void {
  const backHref = `${publicUrl}/${expired ? 'kirjaudu' : ''}`;
  const view = { lang, expired, cast: demonstrationCast, backHref, stylesheetHref };
  const { origin } = new URL(publicUrl);
  response.writeHead(expired ? 400 : 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // The form is sent here, but browsers hold the redirects that follow it to form-action too, back to the product.
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src ${new URL(stylesheetHref).origin}`,
      `font-src ${origin}`,
      `form-action 'self' ${origin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
  response.end(`<!doctype html>${renderToString(h(DemonstrationSignInPage, { view }))}`);
}
