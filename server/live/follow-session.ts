import type { Actor } from '../accounts/actor.ts';
import type { CommandHost } from '../platform/command.ts';
import type { CatchUp } from '../sessions/contract.ts';
import { followedSession, readCatchUp } from './catch-up.ts';
import type { LiveSocket } from './live-socket.ts';
import { tellOwnRemarks } from './own-remarks.ts';
import { audienceRoom } from './rooms.ts';
import { readingAs } from './screen-actor.ts';

type Following = {
  actor: Actor;
  sessionId: string;
  after: number | undefined;
  /** For a screen that everyone sees. */
  as?: 'screen' | undefined;
};

/**
 * Puts a socket among the followers of a session, and only then reads where it is: a change that comes in between is got
 * twice and dropped by its number, never missed. A socket follows one session. Throws `not_found`.
 */
export async function followSession(
  host: CommandHost,
  socket: LiveSocket,
  following: Following,
): Promise<CatchUp> {
  const { actor, sessionId, after, as } = following;
  const reader = readingAs(actor, as);
  await leaveSession(socket);
  const { audience } = await followedSession(host.database, reader, sessionId);
  await socket.join(audienceRoom(sessionId, audience));
  socket.data.role = actor.kind;
  socket.data.following = { sessionId, audience, as };
  try {
    const caughtUp = await readCatchUp(host.database, reader, { sessionId, after, now: host.clock.now() });
    if (caughtUp.audience === audience) {
      if (as !== 'screen') await tellOwnRemarks(host, socket, { actor, sessionId });
      return caughtUp;
    }
  } catch (error) {
    await leaveSession(socket);
    throw error;
  }
  // The session was edited in between and the actor is of another audience now.
  return followSession(host, socket, following);
}

export async function leaveSession(socket: LiveSocket): Promise<void> {
  const { following } = socket.data;
  socket.data.following = null;
  if (following) await socket.leave(audienceRoom(following.sessionId, following.audience));
}
