import express, { type Request, type Response, Router } from 'express';
import { Problem } from '../platform/problem.ts';

/**
 * Reads what a command is sent with, before it is read who asks: a body may take minutes to come, and a role that has been
 * taken away meanwhile must not be had by its last byte.
 */
export function commandBodies(): Router {
  const router = Router();
  const json = express.json({ limit: '128kb', strict: true, type: 'application/json' });
  const form = express.urlencoded({ extended: false, limit: '128kb', parameterLimit: 400 });
  router.post('/api/v1/commands/:name', jsonOnly, json);
  router.post('/toimet/:name', form);
  return router;
}

function jsonOnly(request: Request, _response: Response, next: (error?: unknown) => void): void {
  next(request.is('application/json') ? undefined : new Problem('unsupported_media_type'));
}
