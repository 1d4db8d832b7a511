import type { PageFrame } from '../ui/page-frame.ts';

const sameForm = ['submit-question', 'save-draft'];

/** The asking form has two buttons: a refused saving of its draft is shown in the same form as a refused sending. */
export function asAskAttempt(frame: PageFrame): PageFrame {
  const { attempt } = frame;
  if (!attempt || !sameForm.includes(attempt.command)) return frame;
  return { ...frame, attempt: { ...attempt, command: 'submit-question' } };
}
