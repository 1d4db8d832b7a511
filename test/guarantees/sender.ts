import { io, type Socket } from 'socket.io-client';

/** What became of a command: `unreached` when nobody knows whether it was done. */
export type Outcome =
  | { kind: 'done'; reply: unknown }
  | { kind: 'refused'; code: string; detail: string }
  | { kind: 'unreached' };

export type Sending = { command: string; input: object; operationId: string };
export type Sender = {
  door: 'http' | 'form' | 'socket';
  send(sending: Sending): Promise<Outcome>;
  close(): void;
};

const patienceMs = 15_000;
/** A refusal that says: not now. Whether it was done is not known to whoever is told so. */
const notNow = new Set(['unavailable', 'internal', 'too_many_requests']);

/** Sends a person's commands as JSON. */
export function httpSender(url: string, cookie: string): Sender {
  return {
    door: 'http',
    async send({ command, input, operationId }) {
      try {
        const response = await fetch(`${url}/api/v1/commands/${command}`, {
          method: 'POST',
          headers: { cookie, 'Content-Type': 'application/json', 'Idempotency-Key': operationId },
          body: JSON.stringify(input),
          signal: AbortSignal.timeout(patienceMs),
        });
        const body: unknown = await response.json();
        return response.ok ? { kind: 'done', reply: body } : refusal(body);
      } catch {
        return { kind: 'unreached' };
      }
    },
    close: () => undefined,
  };
}

/** Sends them as a plain form does; the reply is where it leads. */
export function formSender(url: string, cookie: string): Sender {
  return {
    door: 'form',
    async send({ command, input, operationId }) {
      try {
        const fields = Object.entries({ ...input, operationId }).map(([name, value]) => [
          name,
          String(value),
        ]);
        const response = await fetch(`${url}/toimet/${command}`, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie },
          body: new URLSearchParams(fields),
          signal: AbortSignal.timeout(patienceMs),
        });
        await response.arrayBuffer();
        if (response.status === 303) return { kind: 'done', reply: response.headers.get('location') };
        return response.status >= 500
          ? { kind: 'unreached' }
          : { kind: 'refused', code: `${response.status}`, detail: '' };
      } catch {
        return { kind: 'unreached' };
      }
    },
    close: () => undefined,
  };
}

/** Sends them by a socket that comes back by itself, as a page's does. */
export function socketSender({
  url,
  origin,
  cookie,
}: {
  url: string;
  origin: string;
  cookie: string;
}): Sender {
  const socket: Socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    extraHeaders: { origin, cookie },
  });
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  // Closed by the server a socket does not come back by itself; a page makes it.
  socket.on('disconnect', (reason) => void (reason === 'io server disconnect' && socket.connect()));
  return {
    door: 'socket',
    async send({ command, input, operationId }) {
      if (!(await connected(socket, closed))) return { kind: 'unreached' };
      let onCut = () => {};
      const cut = new Promise<Outcome>((resolve) => {
        onCut = () => resolve({ kind: 'unreached' });
        socket.once('disconnect', onCut);
      });
      const answered = socket
        .timeout(patienceMs)
        .emitWithAck(command, { input, operationId })
        .then(outcomeOf, (): Outcome => ({ kind: 'unreached' }));
      return Promise.race([answered, cut]).finally(() => socket.off('disconnect', onCut));
    },
    close() {
      close();
      socket.disconnect();
    },
  };
}

/** Waits for a socket that is on its way back, unless it is closed. */
async function connected(socket: Socket, closed: Promise<void>): Promise<boolean> {
  if (socket.connected) return true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const onConnect = () => resolve(true);
  const timer = setTimeout(() => resolve(false), patienceMs);
  socket.once('connect', onConnect);
  void closed.then(() => resolve(false));
  return promise.finally(() => {
    clearTimeout(timer);
    socket.off('connect', onConnect);
  });
}

type Reply = { ok: true; reply: unknown } | { ok: false; problem: unknown };

function outcomeOf(reply: Reply): Outcome {
  return reply.ok ? { kind: 'done', reply: reply.reply } : refusal(reply.problem);
}

function refusal(problem: unknown): Outcome {
  const told = (name: string) =>
    typeof problem === 'object' && problem !== null ? String(Reflect.get(problem, name)) : '';
  const code = told('code');
  return notNow.has(code) ? { kind: 'unreached' } : { kind: 'refused', code, detail: told('detail') };
}
