/*
 * A follow-up (jatkokysymys): a question of its own that carries its parent. It goes the road of every question: the
 * coordinator reads it first, and its asker is sealed.
 */

type Taking = { id: string; forumId: string };

/** Of the sessions that take questions now, the nearest first, the one a follow-up goes to: its parent's, or its forum's nearest. */
export function sessionForFollowUp<Session extends Taking>(
  parent: Taking,
  taking: readonly Session[],
): Session | null {
  const own = taking.find(({ id }) => id === parent.id);
  return own ?? taking.find(({ forumId }) => forumId === parent.forumId) ?? null;
}
