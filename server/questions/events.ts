/** Someone who was about to ask found the answer in an entry, or went on with the draft after all; the draft is not named. */
export type DraftEvent = { type: 'draft.answered' | 'draft.reopened'; entryId: string };

/** Who asked, followed and discussed a question was deleted, its time being over; it belongs to no session's feed. */
export type AskerEvent = { type: 'asker.forgotten'; questionId: string };

export type QuestionEvent = {
  type:
    | 'question.submitted'
    | 'question.edited'
    | 'question.withdrawn'
    | 'question.supported'
    | 'question.unsupported'
    | 'question.approved'
    | 'question.reworded'
    | 'question.info_requested'
    | 'question.declined'
    | 'question.deferred'
    | 'question.requeued'
    | 'question.merged'
    /** Another was merged into it, perhaps from another session. */
    | 'question.joined'
    /** Another that was merged into it stands for itself again. */
    | 'question.parted'
    /** Of the question it follows up, which is in another session, the wording changed or who may read it. */
    | 'question.parent_changed'
    /** It has gone to another session; that one has an event of its own. */
    | 'question.moved'
    | 'question.triage_undone'
    /** It has been given minutes, or a lawyer who answers first. */
    | 'question.planned'
    | 'question.put_on_air'
    | 'question.left_air'
    | 'question.answered';
  sessionId: string;
  questionId: string;
  /** The question another was merged into. */
  intoId?: string;
};
