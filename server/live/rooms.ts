import type { Audience } from '../sessions/contract.ts';

/** Where the followers of a session who see the same are; a change is sent once to each room. */
export function audienceRoom(sessionId: string, audience: Audience): string {
  return `session:${sessionId}:${audience}`;
}

/** Every socket of one signed-in browser. */
export function signInRoom(signInId: string): string {
  return `sign-in:${signInId}`;
}

/** Every socket of one person. */
export function personRoom(personId: string): string {
  return `person:${personId}`;
}
