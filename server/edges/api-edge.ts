import { type Request, type Response, Router } from 'express';
import { findCommand } from '../commands.ts';
import { type CommandHost, parseInput, perform } from '../platform/command.ts';
import { operationId } from '../platform/contract.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { confirmedInHeader } from './confirmed-findings.ts';

/** `POST /api/v1/commands/<command>`: a command by JSON, read by `commandBodies`; `Idempotency-Key` makes it safe to send again, `Confirmed-Findings` says what tells of no client. */
export function apiEdge(host: CommandHost): Router {
  const router = Router();
  router.post('/api/v1/commands/:name', async (request: Request, response: Response) => {
    const command = findCommand(String(request.params['name']));
    if (!command) throw new Problem('not_found');
    const key = request.get('Idempotency-Key');
    const { actor, address } = visitOf(response);
    const reply = await perform(host, command, {
      actor,
      address,
      input: request.body,
      operationId: key === undefined ? undefined : parseInput(operationId, key),
      confirmed: confirmedInHeader(request.get('Confirmed-Findings')),
    });
    response.set('Cache-Control', 'no-store').json(reply);
  });
  return router;
}
