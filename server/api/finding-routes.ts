import express, { Router } from 'express';
import { authorise } from '../accounts/permissions.ts';
import { parseInput } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { findIdentifiersInput } from '../privacy/contract.ts';
import { markFindings } from '../privacy/mark-findings.ts';

/** What in a text being written may tell who a client is. By POST, for such a text belongs in no address and no log. */
export function findingRoutes(): Router {
  const router = Router();
  const json = express.json({ limit: '128kb', type: 'application/json' });
  router.post('/api/v1/find-identifiers', json, (request, response) => {
    authorise('remark', visitOf(response).actor);
    if (!request.is('application/json')) throw new Problem('unsupported_media_type');
    const { text } = parseInput(findIdentifiersInput, request.body);
    response.set('Cache-Control', 'no-store').json({ findings: markFindings(text) });
  });
  return router;
}
