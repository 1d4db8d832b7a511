import { type Request, Router } from 'express';
import type { Database } from '../platform/database.ts';
import type { Metrics } from '../platform/metrics.ts';
import { Problem } from '../platform/problem.ts';

type HealthDeps = {
  database: Database;
  metrics: Metrics;
  metricsToken: string | null;
  ready(): Record<string, string>;
};

/** `/livez`: the process answers. `/readyz`: it can serve, with the state of its parts. `/metrics`: for Prometheus alone. */
export function healthRoutes(deps: HealthDeps): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text').send('ok');
  });
  router.get('/readyz', async (_request, response) => {
    const database = await databaseState(deps.database);
    response
      .status(database === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ database, ...deps.ready() });
  });
  router.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, deps.metricsToken)) throw new Problem('not_found');
    const { registry } = deps.metrics;
    response
      .set('Cache-Control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
  return router;
}

async function databaseState(database: Database): Promise<'ok' | 'down'> {
  try {
    await database.raw('select 1').timeout(2_000);
    return 'ok';
  } catch {
    // Why it is down is the log's matter; here it is the answer, not a failure.
    return 'down';
  }
}

// Small numbers of followers would tell who is there: only this machine, or who has the token, may count.
function mayReadMetrics(request: Request, token: string | null): boolean {
  if (token !== null) return request.get('Authorization') === `Bearer ${token}`;
  const address = request.socket.remoteAddress ?? '';
  const local = address === '::1' || /^(::ffff:)?127\./.test(address);
  return local && request.get('X-Forwarded-For') === undefined;
}
