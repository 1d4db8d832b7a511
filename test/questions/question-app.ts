import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { FailurePage } from '../../client/about/failure-page.tsx';
import { answerRoutes } from '../../server/answers/routes.ts';
import { apiEdge } from '../../server/edges/api-edge.ts';
import { failures, nothingHere } from '../../server/edges/failures.ts';
import { commandBodies } from '../../server/edges/command-bodies.ts';
import { formEdge } from '../../server/edges/form-edge.ts';
import { pageFrames } from '../../server/edges/page-frames.ts';
import { readLanguage } from '../../server/edges/read-visit.ts';
import { visitOf } from '../../server/platform/visit.ts';
import { questionRoutes } from '../../server/questions/routes.ts';
import { finnish, searchOn } from '../search/search-on.ts';
import { cast, type CastName, type World } from '../support/world.ts';

const islands = ['draft', 'similar', 'desk', 'enhance', 'answer-editor', 'dissent-form'];
const assets = {
  styles: [],
  scripts: [],
  islandScripts: Object.fromEntries(islands.map((name) => [name, `/assets/${name}.js`])),
  preloads: {},
};

export type Got = { status: number; location: string | null; text: string };
type Sent = { form?: Record<string, string>; json?: unknown };

/** The routes of questions and answers behind the edges of commands, with whoever is named signed in; closed after its `describe`. */
export function useQuestionApp(world: World) {
  let server: Server;
  let origin = '';
  before(async () => {
    server = createServer(appOn(world)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // as: it listens on a port
  });
  after(() => void server.close());

  const ask = async (name: CastName, path: string, sent?: Sent): Promise<Got> => {
    const response = await fetch(origin + path, { ...initOf(name, sent), redirect: 'manual' });
    // Soft hyphens are for the eye.
    const text = (await response.text()).replaceAll('\u00ad', '');
    return { status: response.status, location: response.headers.get('Location'), text };
  };
  return {
    get: (name: CastName, path: string) => ask(name, path),
    post: (name: CastName, path: string, sent: Sent) => ask(name, path, sent),
  };
}

function initOf(name: CastName, sent?: Sent): RequestInit {
  const headers = { Accept: 'text/html', 'X-Reader': name };
  if (!sent) return { headers };
  if (sent.form) return { method: 'POST', headers, body: new URLSearchParams(sent.form) };
  const json = { 'Content-Type': 'application/json' };
  return { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(sent.json) };
}

function appOn(world: World) {
  const host = () => world.host();
  const app = express();
  app.set('query parser', 'simple');
  app.use(readLanguage);
  app.use((request, response, next) => {
    const name = request.get('X-Reader') as CastName; // as: only these tests send it
    const actor = cast[name];
    visitOf(response).actor = actor;
    visitOf(response).name = 'name' in actor ? actor.name : null;
    next();
  });
  app.use((request, response, next) => {
    const frames = pageFrames(assets, 'http://local');
    const deps = {
      ...host(),
      frames,
      baseUrl: 'http://local',
      search: searchOn(world.database()).search,
      finnish,
    };
    const router = express.Router();
    router.use(
      commandBodies(),
      apiEdge(host()),
      formEdge(host(), { take: async () => undefined }),
      questionRoutes(deps),
      answerRoutes(deps),
      nothingHere,
    );
    router.use(failures({ log: host().log, frames, page: FailurePage }));
    router(request, response, next);
  });
  return app;
}
