import type { Following } from './followers.ts';
import type { Place } from './frames.ts';

/** So many visitors who follow a session of the product. */
export function ourFollow(places: Place[], sessionId: string, count: number): Following {
  return { places, count, follow: { event: 'session:follow', input: { sessionId } } };
}

/** So many sockets of a bare server, where all hear all. */
export function bareFollow(place: Place, count: number): Following {
  return { places: [place], count, follow: { event: 'follow', input: {} } };
}
