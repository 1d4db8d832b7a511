import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

type Backend = { port: number; living(): boolean };

/** Stands for nginx before several processes: each connection goes to the next living one, with no stickiness. */
export type RoundRobin = {
  url: string;
  port: number;
  /** The processes that connections go to; may be set after the proxy's own address is known. */
  use(backends: readonly Backend[]): void;
  /** Cuts all connections there are, as a line that breaks; new ones may be made at once. */
  cut(): void;
  /** How many connections there are. */
  connections(): number;
  close(): Promise<void>;
};

/** Starts the proxy on a free port of this machine; servers behind it must have its address as their PUBLIC_URL. */
export async function startRoundRobin(): Promise<RoundRobin> {
  let backends: readonly Backend[] = [];
  let turn = 0;
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    const living = backends.filter((backend) => backend.living());
    const next = living[(turn += 1) % living.length];
    if (next) join(client, connect(next.port, '127.0.0.1'));
    else client.destroy();
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo; // as: it listens on a port, not on a pipe
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    use: (given) => void (backends = given),
    cut,
    connections: () => open.size,
    async close() {
      proxy.close();
      cut();
      await once(proxy, 'close');
    },
  };
}

/** Joins two connections so that neither outlives the other. */
function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.setNoDelay(true);
    from.on('error', () => to.destroy());
    from.once('close', () => to.destroy());
    from.pipe(to);
  }
}
