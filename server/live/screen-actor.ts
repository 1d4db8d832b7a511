import { type Actor, visitor } from '../accounts/actor.ts';

/**
 * Who reads for a screen that everyone in a meeting sees: whoever opened it, with the rights of a participant or a visitor.
 * What is read in this name is nowhere anything of backstage.
 */
export function screenActor(actor: Actor): Actor {
  return 'personId' in actor ? { ...actor, kind: 'participant' } : visitor;
}

/** Who reads, when it is asked for so. */
export function readingAs(actor: Actor, as: 'screen' | undefined): Actor {
  return as === 'screen' ? screenActor(actor) : actor;
}
