import type { Adapter, AdapterPayload } from 'oidc-provider';

const mostKept = 2_000;

type Kept = { payload: AdapterPayload; endsAt: number };

/**
 * What the demonstration provider remembers, for as long as it runs. Its own browser sessions are not among it: so
 * every sign-in asks who one is, and one can sign out and come back as another of the cast.
 */
export function demonstrationMemory(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresInSeconds) {
        if (model === 'Session') return;
        kept.set(keyOf(id), { payload, endsAt: Date.now() + expiresInSeconds * 1_000 });
        const [oldest] = kept.keys();
        if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      },
      async find(id) {
        const found = kept.get(keyOf(id));
        return found && found.endsAt > Date.now() ? found.payload : undefined;
      },
      async findByUid() {
        return undefined;
      },
      async findByUserCode() {
        return undefined;
      },
      async consume(id) {
        const found = kept.get(keyOf(id));
        if (found) found.payload.consumed = Math.floor(Date.now() / 1_000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
