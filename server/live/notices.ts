import { z } from 'zod';
import { id } from '../platform/contract.ts';
import { cursorView } from '../sessions/contract.ts';

/** A question whose provisional text has a new state, as NOTIFY tells it. */
export const typedNotice = z.object({ sessionId: id, questionId: id });

/** A lawyer's cursor has moved, as NOTIFY tells it. */
export const cursorNotice = cursorView.extend({ sessionId: id });

/** Whose sockets must close: a sign-in has ended, or a person's role or standing has changed. */
export const endedNotice = z.union([z.object({ signInId: z.string().min(1) }), z.object({ personId: id })]);
export type Ended = z.infer<typeof endedNotice>;

/** Reads what PostgreSQL told; anyone with the database may notify, so what does not fit is passed over. */
export function readNotice<Notice>(schema: z.ZodType<Notice>, take: (notice: Notice) => void) {
  return (payload: string): void => {
    const parsed = schema.safeParse(jsonOrNull(payload));
    if (parsed.success) take(parsed.data);
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
