import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';

const encodings = { br: '.br', gzip: '.gz' } as const;

/**
 * The built files under `/assets/`: named by their content, so they may be kept for ever; compressed once, at the build.
 * Those whose addresses are in `shared` may be used by pages on other ports and neighbouring hosts too.
 */
export function assetRoutes(directory: string, shared: readonly string[] = []): Router {
  const folder = join(directory, 'assets');
  const present = new Set(readdirSync(folder));
  const router = Router();
  const files = express.static(folder, { index: false, immutable: true, maxAge: '365d', redirect: false });
  router.use('/assets', (request: Request, response: Response, next: NextFunction) => {
    const name = request.path.slice(1);
    const encoding = request.acceptsEncodings(['br', 'gzip']);
    const suffix = encoding === 'br' || encoding === 'gzip' ? encodings[encoding] : null;
    response.vary('Accept-Encoding');
    if (shared.includes(request.originalUrl)) response.set('Cross-Origin-Resource-Policy', 'same-site');
    if (suffix && present.has(name) && present.has(name + suffix)) {
      response.set('Content-Encoding', String(encoding)).type(name.slice(name.lastIndexOf('.')));
      request.url += suffix;
    }
    files(request, response, next);
  });
  return router;
}
