import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { prosePolicyName } from '../../client/ui/prose-policy.ts';
import { visitOf } from '../platform/visit.ts';

// Whatever a page could ask of a device and this product does not; what it does, it does itself and no frame in it.
const permissions =
  'camera display-capture geolocation hid microphone midi payment serial usb xr-spatial-tracking browsing-topics'
    .split(' ')
    .map((feature) => `${feature}=()`)
    .concat(['clipboard-write=(self)', 'fullscreen=(self)', 'screen-wake-lock=(self)'])
    .join(', ');

type Source = string | ((request: unknown, response: unknown) => string);

/** What a page may load, run and send to (CSP 3), and that no script makes HTML past our one policy (Trusted Types). */
function contentPolicy(publicUrl: string, scriptSrc: Source[]) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc,
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': [prosePolicyName],
      ...(publicUrl.startsWith('https:') ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}

/** Nothing runs, loads or frames but what this site itself serves; no inline script or style anywhere. */
export function securityHeaders(publicUrl: string): RequestHandler[] {
  const https = publicUrl.startsWith('https:');
  const protect = helmet({
    contentSecurityPolicy: contentPolicy(publicUrl, ["'self'"]),
    strictTransportSecurity: https && { maxAge: 63_072_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return [
    protect,
    (_request, response, next) => {
      response.set('Permissions-Policy', permissions);
      next();
    },
  ];
}

/** What no route has said may be kept is kept by nobody: replies to the signed-in, refusals, redirects, all that is forgotten. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/**
 * The policy of replies to the signed-in, whom it is worth attacking: only scripts that carry this one reply's nonce run, and
 * what those load. Pages that anyone may keep cannot have one; nor have they an inline script.
 */
export function privatePolicy(publicUrl: string): RequestHandler {
  const nonceOf = (_request: unknown, response: unknown) => `'nonce-${visitOf(response as Response).nonce}'`; // as: helmet hands on what Express gave it
  const policy = helmet.contentSecurityPolicy(contentPolicy(publicUrl, [nonceOf, "'strict-dynamic'"]));
  return (request, response, next) => {
    const visit = visitOf(response);
    if (visit.name === null) return next();
    visit.nonce = randomBytes(16).toString('base64url');
    policy(request, response, next);
  };
}
