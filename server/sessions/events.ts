export type SessionEvent = {
  type:
    | 'session.planned'
    | 'session.edited'
    | 'session.opened'
    | 'session.frozen'
    | 'session.started'
    | 'session.paused'
    | 'session.resumed'
    | 'session.wrapped_up'
    | 'session.closed'
    | 'session.cancelled'
    | 'session.reordered'
    /** Colleagues see the questions that were approved on the days before. */
    | 'session.questions_released';
  sessionId: string;
};
