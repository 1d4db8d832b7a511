import type { CommandContext } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { isAskingOpen, isLate, lockSession } from '../sessions/steps.ts';

export type Asked = {
  text: string;
  sectionHint: string;
  neededBy: string | null;
  consent: string;
  /** Why it is not the same as what was seen while writing. */
  difference?: string | undefined;
};

/** The columns of what was asked; throws `identifiers_found` before anything is kept. */
export function askedColumns(asked: Asked) {
  refuseIdentifiers({
    text: asked.text,
    sectionHint: asked.sectionHint,
    difference: asked.difference ?? '',
  });
  return { section_hint: asked.sectionHint, needed_by: asked.neededBy, consent: asked.consent };
}

/** Whether a question sent now is a late one; throws `asking_closed` when the session takes none. */
export async function checkAskingOpen(
  context: CommandContext,
  sessionId: string,
): Promise<{ late: boolean }> {
  const session = await lockSession(context, sessionId);
  if (!isAskingOpen(session, context.now)) throw new Problem('asking_closed');
  return { late: isLate(session.state) };
}
