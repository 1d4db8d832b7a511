import { on, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { type Answered, type Answerer, type Asked, meilisearchModel } from './meilisearch-model.ts';

/**
 * How the server fails: not at all; never answering; with 500 and a page of HTML; taking tasks that then fail; taking tasks and
 * not coming to them, which are lost when the fault ends; or not there.
 */
export type MeilisearchFault = 'none' | 'slow' | 'error' | 'failing tasks' | 'standing tasks' | 'down';

export type FaultyMeilisearch = {
  /** What a product is told of it. */
  environment: { MEILI_URL: string; MEILI_API_KEY: string; MEILI_INDEX: string };
  fault: MeilisearchFault;
  /** How many requests have come, answered or not. */
  requests: number;
  /** Waits until it is next asked for this. */
  asked(method: string, path: string): Promise<void>;
  /** Changes our index behind the product's back; done when it is done. */
  change(path: string, body: unknown): Promise<void>;
  removeDocument(id: string): Promise<void>;
  /** Loses its index, as when it starts on an empty disk. */
  empty(): Promise<void>;
  /** What an index holds, ours unless it is named: entry id -> digest; null when there is no such index. */
  held(index?: string): Promise<Map<string, string> | null>;
  stop(): Promise<void>;
};

/** The number of every task that was not handed on. */
const lostTask = 1_000_000_000;

/**
 * A search server that answers as Meilisearch does, or a line to a real one, and fails as it is told to. Whoever asks comes with
 * the key, or gets nothing.
 */
export async function startFaultyMeilisearch({
  real = null,
  version = '1.50.0',
}: { real?: { url: string; key: string } | null; version?: string } = {}): Promise<FaultyMeilisearch> {
  const key = real?.key ?? 'a key of the tests';
  const index = `test-${Math.random().toString(36).slice(2)}`;
  const answer = real ? lineTo(real) : meilisearchModel(version);
  const http = createServer((request, response) => void respond(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo; // as: it listens on a port, not on a pipe
  const directly = (method: string, path: string, body?: unknown) => {
    const { pathname, searchParams } = new URL(path, 'http://local');
    return answer({ method, path: pathname, query: searchParams, body });
  };
  const taskDone = async ({ body }: Answered) => {
    const { taskUid } = body as { taskUid: number }; // as: the protocol says so
    const isDone = async () => {
      const task = (await directly('GET', `/tasks/${taskUid}`)).body as { status: string }; // as: the same
      return !['enqueued', 'processing'].includes(task.status);
    };
    // Lets the tasks themselves have a turn.
    while (!(await isDone())) await setImmediate();
  };

  const server: FaultyMeilisearch = {
    environment: { MEILI_URL: `http://127.0.0.1:${port}`, MEILI_API_KEY: key, MEILI_INDEX: index },
    fault: 'none',
    requests: 0,
    async asked(method, path) {
      for await (const [request] of on(http, 'request'))
        if (request.method === method && request.url === path) return;
    },
    change: async (path, body) => taskDone(await directly('PATCH', `/indexes/${index}${path}`, body)),
    removeDocument: async (id) =>
      taskDone(await directly('POST', `/indexes/${index}/documents/delete-batch`, [id])),
    empty: async () => taskDone(await directly('DELETE', `/indexes/${index}`)),
    async held(named = index) {
      const { status, body } = await directly(
        'GET',
        `/indexes/${named}/documents?fields=id,digest&limit=100000`,
      );
      if (status === 404) return null;
      const { results } = body as { results: { id: string; digest: string }[] }; // as: the protocol says so
      return new Map(results.map(({ id, digest }) => [id, digest]));
    },
    async stop() {
      for (const uid of [index, `${index}-next`]) await taskDone(await directly('DELETE', `/indexes/${uid}`));
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  return server;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    server.requests += 1;
    // At once, as a port that nobody listens on.
    if (server.fault === 'down') return void request.socket.destroy();
    if (server.fault === 'slow') return;
    if (server.fault === 'error')
      return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal error</h1>');
    if (request.headers.authorization !== `Bearer ${key}`)
      return send(response, {
        status: 403,
        body: { message: '', code: 'invalid_api_key', type: 'auth', link: '' },
      });
    const { pathname, searchParams } = new URL(request.url ?? '/', server.environment.MEILI_URL);
    const { method = 'GET' } = request;
    const body = method === 'GET' || method === 'DELETE' ? undefined : await json(request);
    const asked = { method, path: pathname, query: searchParams, body };
    send(response, lost(asked) ?? (await answer(asked)));
  }

  /** What is said of a task that nobody will do; null for what is to be handed on. */
  function lost({ method, path }: Asked): Answered | null {
    const task = { type: 'any', indexUid: null, error: null };
    if (path === `/tasks/${lostTask}`) {
      const status = server.fault === 'standing tasks' ? 'enqueued' : 'failed';
      return { status: 200, body: { ...task, uid: lostTask, status } };
    }
    const isTask = method !== 'GET' && path !== '/multi-search';
    if (!isTask || !server.fault.endsWith('tasks')) return null;
    return { status: 202, body: { ...task, taskUid: lostTask, status: 'enqueued' } };
  }
}

function send(response: ServerResponse, { status, body }: Answered): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function lineTo({ url, key }: { url: string; key: string }): Answerer {
  return async ({ method, path, query, body }) => {
    const address = new URL(path, url);
    address.search = query.toString();
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(address, { method, headers, ...sent });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
}
