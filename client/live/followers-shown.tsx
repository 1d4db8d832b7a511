import { fill } from '../texts/catalogue.ts';
import { useLiveSession } from './live-context.ts';

/** How many follow the session; nothing at all while they are so few that the number would tell who. */
export function FollowersShown() {
  const { followers, texts } = useLiveSession();
  return followers === null ? null : <span>{fill(texts.followers, { count: followers })}</span>;
}
