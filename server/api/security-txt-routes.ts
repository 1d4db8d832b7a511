import { Router } from 'express';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';

type SecurityTxtDeps = {
  clock: Clock;
  /** The public origin. */
  baseUrl: string;
  /** An address of mail or of the web; null where none is configured. */
  securityContact: string | null;
};

const validDays = 180;
const dayMs = 24 * 60 * 60 * 1000;
const path = '/.well-known/security.txt';

/**
 * `/.well-known/security.txt` (RFC 9116): where whoever finds a hole tells of it. What it says holds for half a year from the
 * day it is read, for it must not be older than a year; where no contact is configured there is none.
 */
export function securityTxtRoutes({ clock, baseUrl, securityContact }: SecurityTxtDeps): Router {
  const router = Router();
  router.get(path, (_request, response) => {
    if (securityContact === null) throw new Problem('not_found');
    const today = Math.floor(clock.now().getTime() / dayMs) * dayMs;
    const lines = [
      `Contact: ${securityContact.includes(':') ? securityContact : `mailto:${securityContact}`}`,
      `Expires: ${new Date(today + validDays * dayMs).toISOString()}`,
      'Preferred-Languages: fi, sv, en',
      `Canonical: ${baseUrl}${path}`,
    ];
    response
      .set('Cache-Control', 'public, max-age=3600')
      .type('text/plain')
      .send(`${lines.join('\n')}\n`);
  });
  return router;
}
