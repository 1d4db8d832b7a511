import type { CommandHost } from '../platform/command.ts';
import { endSocket } from './end-socket.ts';
import type { LiveSockets } from './live-socket.ts';
import { livingSignIns } from './sign-in-queries.ts';

const intervalMs = 30_000;
const asManyAtOnce = 1000;

/**
 * Closes, every half a minute, the sockets whose sign-in has run out or whose person's role is another than when they began
 * to follow. Ends that someone causes are told at once; this is for those that come with time, and for what was not told.
 */
export function watchSignIns(
  sockets: LiveSockets,
  { database, log }: CommandHost,
): { closeEnded(): void; stop(): void } {
  const look = () =>
    void closeEnded().catch((error: unknown) =>
      log.warn({ signInWatch: error instanceof Error ? error.name : 'fault' }),
    );
  const timer = setInterval(look, intervalMs);
  return { closeEnded: look, stop: () => clearInterval(timer) };

  async function closeEnded(): Promise<void> {
    const signedIn = [...sockets.sockets.sockets.values()].filter(({ data }) => data.signIn);
    for (let from = 0; from < signedIn.length; from += asManyAtOnce) {
      const some = signedIn.slice(from, from + asManyAtOnce);
      const living = await livingSignIns(
        database,
        some.flatMap(({ data }) => data.signIn?.signInId ?? []),
      );
      for (const socket of some) {
        const { signIn, role } = socket.data;
        const found = signIn && living.get(signIn.signInId);
        if (!found || (role !== null && role !== (found.role ?? 'visitor'))) endSocket(socket);
      }
    }
  }
}
