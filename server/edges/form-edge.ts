import { type Request, type Response, Router } from 'express';
import { localHref } from '../../client/ui/local-href.ts';
import { returnPath } from '../accounts/contract.ts';
import { findCommand } from '../commands.ts';
import { type CommandHost, perform } from '../platform/command.ts';
import { operationId } from '../platform/contract.ts';
import { knownFailure } from '../platform/known-failure.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { confirmedInField } from './confirmed-findings.ts';
import { placeAfter } from './form-destinations.ts';
import { whoOf } from './limit-requests.ts';
import type { Limits } from './limits.ts';

/** What a form carries beside the command's input. */
const ownFields = new Set(['operationId', 'sivu', 'lomake', 'vahvistetut']);

/**
 * `POST /toimet/<command>`: a command by plain HTML form. Done, it leads to a page that says so; refused, the request goes
 * on as a reading of the page the form stood on, which shows the form again with what was typed and what was wrong.
 */
export function formEdge(host: CommandHost, limits: Pick<Limits, 'take'>): Router {
  const router = Router();
  router.post('/toimet/:name', async (request: Request, response: Response, next) => {
    const command = findCommand(String(request.params['name']));
    if (!command) throw new Problem('not_found');
    const visit = visitOf(response);
    const sent = fieldsOf(request.body);
    const page = returnPath.parse(sent['sivu'] ?? '/');
    const confirmed = confirmedInField(request.body?.vahvistetut);
    try {
      await limits.take('commands', whoOf(response));
      const operation = operationId.safeParse(sent['operationId']);
      const reply = await perform(host, command, {
        actor: visit.actor,
        input: inputOf(sent),
        operationId: operation.success ? operation.data : undefined,
        confirmed,
        address: visit.address,
      });
      response.redirect(303, localHref(visit.language, placeAfter(command.name, { reply, page, sent })));
    } catch (error) {
      const problem = knownFailure(error);
      if (!(problem instanceof Problem)) throw error;
      visit.refused = {
        command: command.name,
        key: sent['lomake'] || undefined,
        values: inputOf(sent),
        confirmed,
        problem,
      };
      visit.path = page;
      // The page may have no such form for a visitor, or not be there to be read: the failure's own page shows what was typed.
      if (problem.code === 'sign_in_required' || problem.code === 'unavailable') throw problem;
      request.method = 'GET';
      request.url = page;
      next('router');
    }
  });
  return router;
}

function fieldsOf(body: unknown): Record<string, string> {
  const entries = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function inputOf(sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !ownFields.has(name)));
}
