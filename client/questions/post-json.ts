import { newOperationId } from '../ui/operation-id.ts';

/** A refusal as the browser needs it; the server's problem document holds more. */
export type Refusal = {
  code: string;
  title: string;
  findings: { field: string; kind: string; start: number; end: number }[];
};

/** `failed`: nobody knows whether it was done (no connection, a server in trouble); it may be sent again. */
export type Reply =
  { kind: 'done'; reply: unknown } | { kind: 'refused'; refusal: Refusal } | { kind: 'failed' };

/** Sends JSON to an address of this site; `operationId` lets a command be sent again without being done twice. */
export async function postJson(
  address: string,
  body: object,
  options: { operationId?: string; signal?: AbortSignal } = {},
): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Idempotency-Key': options.operationId ?? newOperationId(),
      },
      body: JSON.stringify(body),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const reply: unknown = await response.json();
    if (response.ok) return { kind: 'done', reply };
    if (response.status >= 500 || response.status === 429) return { kind: 'failed' };
    return {
      kind: 'refused',
      refusal: { code: '', title: '', findings: [], ...(reply as Partial<Refusal>) },
    }; // as: a problem document has these
  } catch {
    return { kind: 'failed' };
  }
}
