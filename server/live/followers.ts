import type { Audience, ProvisionalText, SessionChange } from '../sessions/contract.ts';
import { audiences } from '../sessions/contract.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { audienceOf } from '../sessions/views.ts';
import type { LiveSocket, LiveSockets } from './live-socket.ts';
import { leaveSession } from './follow-session.ts';
import { audienceRoom } from './rooms.ts';

/** Those who follow sessions through this process, by audience. */
export type Followers = {
  /** The audiences of a session that someone here is in. */
  audiencesOf(sessionId: string): Audience[];
  count(sessionId: string): number;
  tellChange(sessionId: string, audience: Audience, change: SessionChange): void;
  tellProvisional(sessionId: string, audiences: Audience[], text: ProvisionalText): void;
  /** Takes out of their rooms those who are of another audience now, or of none, and tells them to follow anew. */
  moveChanged(session: SessionRecord): Promise<void>;
};

export function followersIn(sockets: LiveSockets): Followers {
  const room = (sessionId: string, audience: Audience) =>
    sockets.sockets.adapter.rooms.get(audienceRoom(sessionId, audience)) ?? new Set<string>();
  return {
    audiencesOf: (sessionId) => audiences.filter((audience) => room(sessionId, audience).size > 0),
    count: (sessionId) => audiences.reduce((count, audience) => count + room(sessionId, audience).size, 0),
    tellChange: (sessionId, audience, change) =>
      void sockets.to(audienceRoom(sessionId, audience)).emit('change', change),
    tellProvisional: (sessionId, told, text) =>
      void sockets.to(told.map((audience) => audienceRoom(sessionId, audience))).emit('provisional', text),
    async moveChanged(session) {
      const ids = audiences.flatMap((audience) => [...room(session.id, audience)]);
      for (const socket of ids.flatMap((id) => sockets.sockets.sockets.get(id) ?? [])) {
        if (audienceNow(socket, session) === socket.data.following?.audience) continue;
        await leaveSession(socket);
        socket.emit('moved');
      }
    },
  };
}

function audienceNow({ data }: LiveSocket, session: SessionRecord): Audience | null {
  const { role, signIn } = data;
  if (!signIn || role === null || role === 'visitor' || role === 'system') {
    return audienceOf({ kind: 'visitor' }, session);
  }
  return audienceOf({ kind: role, personId: signIn.personId, areaId: null, name: '' }, session);
}
