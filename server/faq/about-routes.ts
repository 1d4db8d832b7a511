import { Router } from 'express';
import { AccessibilityPage } from '../../client/about/accessibility-page.tsx';
import { PrivacyNoticePage } from '../../client/about/privacy-notice-page.tsx';
import { sendPage } from '../platform/page-response.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { readSettings } from '../settings/queries.ts';

/** What the service says of itself. */
export function aboutRoutes({ database, frames }: RouteDeps): Router {
  const router = Router();
  router.get('/saavutettavuus', (request, response) => {
    sendPage(response, AccessibilityPage({ frame: frames.frameOf(request, response) }));
  });
  router.get('/tietosuoja', async (request, response) => {
    const settings = await readSettings(database);
    sendPage(response, PrivacyNoticePage({ frame: frames.frameOf(request, response), settings }));
  });
  return router;
}
