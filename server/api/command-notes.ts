import type { ProblemCode } from '../platform/problem.ts';

export const groups = [
  'reading',
  'forums',
  'sessions',
  'asking',
  'discussion',
  'triage',
  'answers',
  'entries',
  'state',
] as const;
export type Group = (typeof groups)[number];

/** Where a command stands in the description, and how it may be refused beside what any command may. */
export type CommandNote = { group: Group; refusals: readonly ProblemCode[] };

const note = (group: Group, ...refusals: ProblemCode[]): CommandNote => ({ group, refusals });
const forum = (...refusals: ProblemCode[]) => note('forums', ...refusals);
const session = (...refusals: ProblemCode[]) => note('sessions', 'session_state', ...refusals);
const asking = (...refusals: ProblemCode[]) => note('asking', 'question_state', ...refusals);
const remark = (...refusals: ProblemCode[]) => note('discussion', 'remark_state', ...refusals);
const triage = (...refusals: ProblemCode[]) => note('triage', 'question_state', ...refusals);
const signing = (...refusals: ProblemCode[]) =>
  note('answers', 'answer_changed', 'question_state', ...refusals);
const claimed = (...refusals: ProblemCode[]) => note('answers', 'claim_lost', ...refusals);

/** A note for every command, by its name. */
export const commandNotes: Readonly<Record<string, CommandNote>> = {
  'edit-forum': forum('identifiers_found'),
  'move-forum': forum(),
  'retire-forum': forum(),
  'restore-forum': forum(),
  'plan-session': note('sessions', 'session_times', 'forum_retired', 'identifiers_found'),
  'edit-session': session('session_times', 'session_needs_two_lawyers', 'identifiers_found'),
  'open-session': session('session_needs_two_lawyers'),
  'freeze-session': session(),
  'start-session': session('session_needs_two_lawyers'),
  'pause-session': session(),
  'resume-session': session(),
  'wrap-up-session': session(),
  'close-session': session('questions_without_disposition'),
  'cancel-session': session(),
  'place-question': session(),
  'plan-question': session('question_state'),
  'put-on-air': session('question_state'),
  'take-off-air': note('sessions', 'nothing_on_air'),
  'save-draft': asking('asking_closed', 'identifiers_found'),
  'accept-entry': note('asking', 'asking_closed', 'identifiers_found'),
  'join-question': asking('asking_closed', 'identifiers_found'),
  'undo-put-away': note('asking', 'undo_expired'),
  'submit-question': asking('asking_closed', 'identifiers_found'),
  'edit-question': asking('asking_closed', 'identifiers_found'),
  'withdraw-question': asking(),
  'support-question': note('asking'),
  'unsupport-question': note('asking'),
  'ask-follow-up': note('discussion', 'asking_closed', 'identifiers_found'),
  'write-remark': remark('too_many_waiting', 'identifiers_found'),
  'withdraw-remark': remark(),
  'show-remark': remark(),
  'decline-remark': remark('identifiers_found'),
  'reconsider-remark': remark(),
  'call-unclear': note('discussion', 'question_state'),
  'call-clear': note('discussion', 'question_state'),
  'approve-question': triage('identifiers_found'),
  'edit-wording': triage('identifiers_found'),
  'request-info': triage('identifiers_found'),
  'decline-question': triage('identifiers_found'),
  'defer-question': triage(),
  'defer-waiting': triage('session_state'),
  'requeue-question': triage('session_state', 'wording_missing'),
  'merge-question': triage('question_not_yours_to_merge'),
  'undo-triage': note('triage', 'undo_expired'),
  'claim-question': note('answers', 'claim_taken'),
  'renew-claim': claimed(),
  'release-claim': claimed(),
  'type-provisional': note('answers', 'text_ended', 'identifiers_found'),
  'save-answer': claimed('answer_changed', 'identifiers_found'),
  'sign-answer': signing('already_signed', 'answer_state', 'wording_missing'),
  'sign-dissent': signing('already_signed', 'answer_state', 'identifiers_found'),
  'withdraw-dissent': signing(),
  'write-note': note('answers', 'identifiers_found'),
  'remove-note': note('answers'),
  'allow-one-signature': note('answers', 'answer_state', 'identifiers_found'),
  'publish-answer': note(
    'answers',
    'publishing_not_consented',
    'answer_missing',
    'signatures_missing',
    'question_state',
    'identifiers_found',
  ),
  'answer-privately': note('answers', 'answer_missing', 'signatures_missing', 'question_state'),
  'review-entry': note('entries', 'answer_state', 'identifiers_found'),
  'revoke-entry': note('entries', 'answer_state', 'identifiers_found'),
  'write-glossary-word': note('entries', 'identifiers_found'),
  'remove-glossary-word': note('entries'),
  'restore-glossary-word': note('entries'),
  'remove-unanswered-search': note('entries'),
  'restore-unanswered-search': note('entries'),
};
