import type { Actor } from '../accounts/actor.ts';
import type { OwnRemarkView } from '../discussion/contract.ts';
import type { Audience, CursorView, ProvisionalText, SessionChange } from '../sessions/contract.ts';
import { audiences } from '../sessions/contract.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { audienceOf } from '../sessions/views.ts';
import type { LiveSocket, LiveSockets } from './live-socket.ts';
import { leaveSession } from './follow-session.ts';
import { audienceRoom, personRoom } from './rooms.ts';
import { readingAs } from './screen-actor.ts';

/** Those who follow sessions through this process, by audience. */
export type Followers = {
  /** The audiences of a session that someone here is in. */
  audiencesOf(sessionId: string): Audience[];
  count(sessionId: string): number;
  tellChange(sessionId: string, audience: Audience, change: SessionChange): void;
  tellProvisional(sessionId: string, audience: Audience, text: ProvisionalText): void;
  /** Tells the session's lawyers, nobody else, where one of them writes. */
  tellCursor(sessionId: string, cursor: CursorView): void;
  /**
   * How many people follow each session, for those followed here at all: each once, however many tabs, visitors by socket.
   * Those who run the session are known to be there and would hide how few the others are; a screen is nobody.
   */
  heads(): Map<string, number>;
  /** Tells one person, in whichever tabs, what became of a remark of theirs; never on a screen that others see too. */
  tellOwnRemark(personId: string, remark: OwnRemarkView): void;
  /** Tells every follower of a session, of whichever audience, how many they are. */
  tellFollowers(sessionId: string, count: number | null): void;
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
    tellProvisional: (sessionId, audience, text) =>
      void sockets.to(audienceRoom(sessionId, audience)).emit('provisional', text),
    tellCursor: (sessionId, cursor) =>
      void sockets.to(audienceRoom(sessionId, 'lawyer')).emit('cursor', cursor),
    heads: () => headsIn([...sockets.sockets.sockets.values()]),
    tellOwnRemark(personId, remark) {
      const ids = [...(sockets.sockets.adapter.rooms.get(personRoom(personId)) ?? [])];
      for (const socket of ids.flatMap((id) => sockets.sockets.sockets.get(id) ?? [])) {
        const { following } = socket.data;
        if (following && following.as !== 'screen') socket.emit('own_remark', remark);
      }
    },
    tellFollowers: (sessionId, count) =>
      void sockets
        .to(audiences.map((audience) => audienceRoom(sessionId, audience)))
        .emit('followers', { count }),
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

function headsIn(sockets: LiveSocket[]): Map<string, number> {
  const heads = new Map<string, Set<string>>();
  for (const { id, data } of sockets) {
    if (!data.following) continue;
    const { sessionId, audience, as } = data.following;
    const known = heads.get(sessionId) ?? new Set();
    heads.set(sessionId, known);
    const counted = as !== 'screen' && (audience === 'visitor' || audience === 'member');
    if (counted) known.add(data.signIn?.personId ?? id);
  }
  return new Map([...heads].map(([sessionId, known]) => [sessionId, known.size]));
}

function audienceNow({ data }: LiveSocket, session: SessionRecord): Audience | null {
  const { role, signIn, following } = data;
  if (!signIn || role === null || role === 'visitor' || role === 'system') {
    return audienceOf({ kind: 'visitor' }, session);
  }
  const actor: Actor = { kind: role, personId: signIn.personId, areaId: null, name: '' };
  return audienceOf(readingAs(actor, following?.as), session);
}
