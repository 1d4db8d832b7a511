import { setTimeout as delay } from 'node:timers/promises';
import { type Request, Router } from 'express';
import type { Database } from '../platform/database.ts';
import type { Metrics } from '../platform/metrics.ts';
import { Problem } from '../platform/problem.ts';

type HealthDeps = {
  database: Database;
  metrics: Metrics;
  metricsToken: string | null;
  /** The state of the other parts, by name. */
  ready(): Promise<Record<string, string>>;
};

const answerWithinMs = 2_000;

/** `/livez`: the process answers. `/readyz`: it can serve, with the state of its parts. `/metrics`: for Prometheus alone. */
export function healthRoutes(deps: HealthDeps): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text').send('ok');
  });
  router.get('/readyz', async (_request, response) => {
    const [database, parts] = await Promise.all([databaseState(deps.database), deps.ready()]);
    response
      .status(database === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ database, ...parts });
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

// Whoever asks decides at once where to send people: waiting in the pool's queue counts as no answer too.
async function databaseState(database: Database): Promise<'ok' | 'down'> {
  const answered = database.raw('select').then(
    () => 'ok' as const,
    // Why it is down is the log's matter; here it is the answer, not a failure.
    () => 'down' as const,
  );
  return Promise.race([answered, delay(answerWithinMs, 'down' as const, { ref: false })]);
}

// Small numbers of followers would tell who is there: only this machine, or who has the token, may count.
function mayReadMetrics(request: Request, token: string | null): boolean {
  if (token !== null) return request.get('Authorization') === `Bearer ${token}`;
  const address = request.socket.remoteAddress ?? '';
  const local = address === '::1' || /^(::ffff:)?127\./.test(address);
  return local && request.get('X-Forwarded-For') === undefined;
}
