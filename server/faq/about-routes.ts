import { Router } from 'express';
import { AccessibilityPage } from '../../client/about/accessibility-page.tsx';
import { sendPage } from '../platform/page-response.ts';
import type { RouteDeps } from '../platform/route-deps.ts';

/** What the service says of itself. */
export function aboutRoutes({ frames }: RouteDeps): Router {
  const router = Router();
  router.get('/saavutettavuus', (request, response) => {
    sendPage(response, AccessibilityPage({ frame: frames.frameOf(request, response) }));
  });
  return router;
}
