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
    | 'session.reordered';
  sessionId: string;
};
