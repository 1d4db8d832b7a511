import { type Response, Router } from 'express';
import { ApiPage } from '../../client/api/api-page.tsx';
import { sendPage } from '../platform/page-response.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { describeApi } from './describe-api.ts';
import { asyncApi } from './asyncapi.ts';
import { openApi } from './openapi.ts';

/** The description of the API, made from the contracts once at the start: for people and for programs. */
export function apiRoutes({ frames, baseUrl }: RouteDeps): Router {
  const documents = { openApi: openApi(baseUrl), asyncApi: asyncApi(baseUrl) };
  const views = {
    fi: describeApi(documents, 'fi'),
    sv: describeApi(documents, 'sv'),
    en: describeApi(documents, 'en'),
  };
  const texts = { openApi: JSON.stringify(documents.openApi), asyncApi: JSON.stringify(documents.asyncApi) };
  const router = Router();
  router.get('/api', (request, response) => {
    const view = views[visitOf(response).language];
    sendPage(response, ApiPage({ frame: frames.frameOf(request, response), view }));
  });
  router.get('/api/openapi.json', (_request, response) => sendDocument(response, texts.openApi));
  router.get('/api/asyncapi.json', (_request, response) => sendDocument(response, texts.asyncApi));
  return router;
}

// It changes only when the product does; whoever keeps it asks with its ETag, which Express gives and compares.
function sendDocument(response: Response, text: string): void {
  response.set('Cache-Control', 'public, max-age=300').type('json').send(text);
}
