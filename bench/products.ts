import { type Child, startChild } from './child.ts';
import type { Databases } from './databases.ts';
import type { Place } from './frames.ts';
import type { SignedIn } from './live-session.ts';
import type { ProductServer } from './product-server.ts';

/** So many processes of the product on one database, as behind a proxy; whoever signs in does so on the first. */
export type Products = AsyncDisposable & {
  first: Child<ProductServer>;
  signedIn: SignedIn;
  /** Where visitors come in, process by process. */
  places: Place[];
  /** Seconds of processor that all have used since they began. */
  cpuSeconds(): Promise<number>;
  /** Resting memory of all together. */
  restingBytes(): Promise<number>;
};

export async function startProducts(
  databases: Databases,
  { name, processes }: { name: string; processes: number },
): Promise<Products> {
  await using starting = new AsyncDisposableStack();
  const databaseUrl = await databases.create(name);
  const started: { server: Child<ProductServer>; signedIn: SignedIn }[] = [];
  // One after another: the first makes the database ready.
  while (started.length < processes) {
    const server = starting.use(startChild<ProductServer>('./product-server.ts'));
    started.push({
      server,
      signedIn: await server.ask('start', { databaseUrl, dataDir: databases.dataDir }),
    });
  }
  const running = starting.move();
  const [one] = started;
  if (!one) throw new Error('At least one process');
  const sumOf = async (deed: 'cpuSeconds' | 'restingBytes') => {
    const figures = await Promise.all(started.map(({ server }) => server.ask(deed)));
    return figures.reduce((sum, figure) => sum + figure, 0);
  };
  return {
    first: one.server,
    signedIn: one.signedIn,
    places: started.map(({ signedIn: { origin, port } }) => ({ origin, port })),
    cpuSeconds: () => sumOf('cpuSeconds'),
    restingBytes: () => sumOf('restingBytes'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
