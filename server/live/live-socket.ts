import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Actor } from '../accounts/actor.ts';
import type { OwnRemarkView } from '../discussion/contract.ts';
import type { Audience, CursorView, ProvisionalText, SessionChange } from '../sessions/contract.ts';

/** What is kept of a socket. Rights are never kept: `role` and `audience` only tell when they have changed. */
export type SocketData = {
  signIn: { signInId: string; personId: string } | null;
  /** The network address it came from. */
  address: string;
  language: 'fi' | 'sv' | 'en';
  role: Actor['kind'] | null;
  following: { sessionId: string; audience: Audience; as?: 'screen' | undefined } | null;
};

/** What the server tells followers; `moved` says that the audience is another now and the session must be followed anew. */
export type ServerEvents = {
  change(change: SessionChange): void;
  provisional(text: ProvisionalText): void;
  followers(told: { count: number | null }): void;
  cursor(cursor: CursorView): void;
  own_remark(remark: OwnRemarkView): void;
  moved(): void;
  /** Said before a socket is closed because its sign-in has ended or its person may do other things than before. */
  rights_changed(): void;
};

export type LiveSocket = Socket<DefaultEventsMap, ServerEvents, DefaultEventsMap, SocketData>;
export type LiveSockets = Server<DefaultEventsMap, ServerEvents, DefaultEventsMap, SocketData>;
