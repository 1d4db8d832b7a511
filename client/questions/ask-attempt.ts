import type { PageFrame } from '../ui/page-frame.ts';

const sameForm = ['submit-question', 'save-draft', 'accept-entry', 'join-question'];

/** The asking form has several buttons: whatever of it was refused is shown in the same form as a refused sending. */
export function asAskAttempt(frame: PageFrame): PageFrame {
  const { attempt } = frame;
  if (!attempt || !sameForm.includes(attempt.command)) return frame;
  return { ...frame, attempt: { ...attempt, command: 'submit-question' } };
}
