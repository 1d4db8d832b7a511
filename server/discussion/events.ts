export type DiscussionEvent =
  | {
      type:
        | 'remark.written'
        | 'remark.shown'
        | 'remark.declined'
        /** It waits to be read again: a decision was undone. */
        | 'remark.reconsidered'
        | 'remark.withdrawn';
      sessionId: string;
      questionId: string;
      remarkId: string;
    }
  | {
      type: 'question.called_unclear' | 'question.called_clear';
      sessionId: string;
      questionId: string;
    };
