import type { CommandContext } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers, type ConfirmedKinds } from '../privacy/confirm-identifiers.ts';
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

/** The columns of a draft; throws `identifiers_found` before anything is kept. Only what is sent has its warnings confirmed. */
export function draftColumns(asked: Asked) {
  refuseIdentifiers(textsOf(asked));
  return columnsOf(asked);
}

/**
 * The columns of what is asked, and the kinds of what its writer has confirmed to tell of no client; throws
 * `identifiers_found`, `identifiers_to_confirm` before anything is kept.
 */
export function askedColumns(
  context: CommandContext,
  asked: Asked,
): { columns: ReturnType<typeof columnsOf>; confirmed: ConfirmedKinds } {
  const confirmed = confirmIdentifiers(context, textsOf(asked));
  return { columns: columnsOf(asked), confirmed };
}

function textsOf({ text, sectionHint, difference = '' }: Asked) {
  return { text, sectionHint, difference };
}

function columnsOf({ sectionHint, neededBy, consent }: Asked) {
  return { section_hint: sectionHint, needed_by: neededBy, consent };
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
