/** What was asked of the server, and what it answers. */
export type Asked = { method: string; path: string; query: URLSearchParams; body: unknown };
export type Answered = { status: number; body: unknown };
export type Answerer = (asked: Asked) => Promise<Answered>;

type Held = Record<string, unknown> & { id: string };
type Settings = Record<string, unknown> & { searchableAttributes?: string[] };
type Index = { uid: string; primaryKey: string; settings: Settings; documents: Map<string, Held> };
type Question = {
  indexUid: string;
  q: string;
  filter?: string[];
  attributesToRetrieve: string[];
  federationOptions: { weight: number };
};
type Search = { federation: { limit: number }; queries: Question[] };

/**
 * Of Meilisearch's protocol what a program like ours uses, kept in memory: indexes, settings, documents, tasks, swaps, and searches
 * for one word in attributes by their order. Tasks are done one after another, each a moment after it was answered.
 */
export function meilisearchModel(version: string): Answerer {
  const indexes = new Map<string, Index>();
  const tasks: { status: string; error: unknown }[] = [];

  const enqueue = (type: string, deed: () => void): Answered => {
    const task = { status: 'enqueued', error: null as unknown }; // as: what went wrong comes later
    const taskUid = tasks.push(task) - 1;
    setTimeout(() => {
      try {
        deed();
        task.status = 'succeeded';
      } catch (refusal) {
        Object.assign(task, { status: 'failed', error: refusal });
      }
    }, 5);
    return { status: 202, body: { taskUid, indexUid: null, status: 'enqueued', type, enqueuedAt: '' } };
  };
  const index = (uid: string): Index => {
    const found = indexes.get(uid);
    if (!found) throw new Refusal(404, 'index_not_found');
    return found;
  };
  const make = (uid: string, primaryKey = 'id'): Index => {
    const made = { uid, primaryKey, settings: {}, documents: new Map() };
    indexes.set(uid, made);
    return made;
  };

  const deeds: [RegExp, (asked: Asked, uid: string) => Answered][] = [
    [/^GET \/version$/, () => ok({ pkgVersion: version, commitSha: '', commitDate: '' })],
    [/^GET \/tasks\/(\d+)$/, (_asked, uid) => ok({ uid: Number(uid), type: 'any', ...tasks[Number(uid)] })],
    [/^POST \/indexes$/, ({ body }) => enqueue('indexCreation', () => make(field(body, 'uid')))],
    [/^POST \/swap-indexes$/, ({ body }) => enqueue('indexSwap', () => swap(indexes, body))],
    // as: the client sends queries
    [/^POST \/multi-search$/, ({ body }) => ok({ hits: search(body as Search) })],
    [/^GET \/indexes\/([\w-]+)$/, (_asked, uid) => ok({ uid: index(uid).uid, primaryKey: 'id' })],
    [/^DELETE \/indexes\/([\w-]+)$/, (_asked, uid) => enqueue('indexDeletion', () => indexes.delete(uid))],
    [
      /^GET \/indexes\/([\w-]+)\/stats$/,
      (_asked, uid) => ok({ numberOfDocuments: index(uid).documents.size, isIndexing: false }),
    ],
    [/^GET \/indexes\/([\w-]+)\/settings$/, (_asked, uid) => ok(index(uid).settings)],
    [
      /^PATCH \/indexes\/([\w-]+)\/settings$/,
      ({ body }, uid) => enqueue('settingsUpdate', () => Object.assign(index(uid).settings, body)),
    ],
    [
      /^POST \/indexes\/([\w-]+)\/documents$/,
      ({ body }, uid) =>
        enqueue('documentAdditionOrUpdate', () => {
          const { documents } = indexes.get(uid) ?? make(uid);
          for (const each of body as Held[]) documents.set(each.id, each); // as: the client sends documents
        }),
    ],
    [
      /^POST \/indexes\/([\w-]+)\/documents\/delete-batch$/,
      ({ body }, uid) =>
        enqueue('documentDeletion', () => {
          for (const id of body as string[]) index(uid).documents.delete(id); // as: the client sends ids
        }),
    ],
    [/^GET \/indexes\/([\w-]+)\/documents$/, ({ query }, uid) => ok(page(index(uid), query))],
  ];

  /** Of each question what it finds, by its attributes' order; together by the highest of score times weight. */
  const search = ({ federation, queries }: Search) => {
    const best = new Map<string, { hit: object; score: number }>();
    for (const { indexUid, q, filter = [], attributesToRetrieve, federationOptions } of queries) {
      const { documents, settings } = index(indexUid);
      const attributes = settings.searchableAttributes ?? [];
      for (const each of documents.values()) {
        const place = attributes.findIndex((name) => wordsOf(each[name]).includes(q));
        if (place < 0 || !filter.every((condition) => fulfils(each, condition))) continue;
        const score = (1 - place / attributes.length) * federationOptions.weight;
        if (score > (best.get(each.id)?.score ?? -1))
          best.set(each.id, { hit: only(each, attributesToRetrieve), score });
      }
    }
    const hits = [...best.values()].sort((one, other) => other.score - one.score);
    return hits.slice(0, federation.limit).map(({ hit }) => hit);
  };

  return async (asked) => {
    const line = `${asked.method} ${asked.path}`;
    for (const [pattern, deed] of deeds) {
      const found = pattern.exec(line);
      if (!found) continue;
      try {
        return deed(asked, found[1] ?? '');
      } catch (error) {
        if (error instanceof Refusal) return error.answer();
        throw error;
      }
    }
    return new Refusal(404, 'not_found').answer();
  };
}

class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
  answer(): Answered {
    return {
      status: this.status,
      body: { message: this.code, code: this.code, type: 'invalid_request', link: '' },
    };
  }
}

const ok = (body: unknown): Answered => ({ status: 200, body });
const wordsOf = (value: unknown) => (typeof value === 'string' ? value.split(' ') : []);
// as: what is not there gives nothing that equals anything
const field = (body: unknown, name: string) => String((body as Record<string, unknown>)[name]);
const only = (each: Held, names: readonly string[]) =>
  Object.fromEntries(Object.entries(each).filter(([name]) => names.includes(name)));

function page({ documents }: Index, query: URLSearchParams) {
  const ids = query.get('ids')?.split(',');
  const fields = query.get('fields')?.split(',') ?? [];
  const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)];
  const all = [...documents.values()].filter(({ id }) => !ids || ids.includes(id));
  const results = all.slice(offset, offset + limit).map((each) => only(each, fields));
  return { results, offset, limit, total: all.length };
}

function swap(indexes: Map<string, Index>, body: unknown): void {
  for (const {
    indexes: [one, other],
    rename,
  } of body as { indexes: [string, string]; rename: boolean }[]) {
    const [first, second] = [indexes.get(one), indexes.get(other)];
    if (!first || (rename ? second : !second)) throw new Refusal(404, 'index_not_found');
    indexes.set(other, { ...first, uid: other });
    if (second) indexes.set(one, { ...second, uid: one });
    else indexes.delete(one);
  }
}

/** `name = "value"` or `name = 1`. */
function fulfils(each: Held, condition: string): boolean {
  const [, name = '', value = '""'] = /^(\w+) = (.*)$/.exec(condition) ?? [];
  const [found, wanted] = [each[name], JSON.parse(value)];
  return Array.isArray(found) ? found.includes(wanted) : found === wanted;
}
