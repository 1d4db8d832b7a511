import { type Request, type Response, Router } from 'express';
import { SettingsPage } from '../../client/settings/settings-page.tsx';
import { settingsTexts } from '../../client/texts/settings.ts';
import { authorise, mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import type { Database } from '../platform/database.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import type { Settings } from './contract.ts';
import { oldestKept } from './old-things.ts';
import { changesBy, countOld, readSettings } from './queries.ts';

/** The coordinator's page of how long things are kept. */
export function settingsRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/hallinta/sailytys', requireSignIn, (request, response) =>
    showSettings(deps, request, response),
  );
  return router;
}

async function showSettings(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { database, clock, frames } = deps;
  const { actor, language } = visitOf(response);
  if (!mayTry('administer', actor)) throw new Problem('not_found');
  const { personId } = authorise('administer', actor);
  const now = clock.now();
  const settings = await readSettings(database);
  const [old, undo] = await Promise.all([
    countOld(database, oldestKept(settings, now)),
    undoOffer(database, settings, { personId, now }),
  ]);
  const frame = frames.frameOf(request, response);
  const offered = undo && !frame.attempt ? { ...undo, text: settingsTexts[language].changedNow } : null;
  const shown = offered ? { ...frame, notice: null, undo: offered } : frame;
  sendPage(response, SettingsPage({ frame: shown, view: { settings, old } }));
}

const undoSeconds = 10;

/** For some seconds what was just set can be set back by one press. */
async function undoOffer(
  database: Database,
  settings: Settings,
  { personId, now }: { personId: string; now: Date },
) {
  const changes = await changesBy(database, personId, new Date(now.getTime() - undoSeconds * 1000));
  const latest = changes.filter(({ at }) => at.getTime() === changes[0]?.at.getTime());
  if (!latest[0]) return null;
  const before = { ...settings, ...Object.fromEntries(latest.map(({ name, from }) => [name, from])) };
  const input = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, String(value)]));
  const seconds = Math.ceil(undoSeconds - (now.getTime() - latest[0].at.getTime()) / 1000);
  return { command: 'change-settings', input, seconds: Math.max(1, seconds) };
}
