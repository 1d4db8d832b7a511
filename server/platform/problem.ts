/** Every foreseen refusal, with its HTTP status. The texts are in client/texts/problems.ts. */
export const problemStatuses = {
  malformed: 400,
  sign_in_required: 401,
  cross_site: 403,
  sign_in_failed: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  identifiers_found: 422,
  identifiers_to_confirm: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  // what the life of a session, a question or an answer does not allow
  session_state: 409,
  session_needs_two_lawyers: 409,
  session_times: 422,
  forum_retired: 409,
  questions_without_disposition: 409,
  asking_closed: 409,
  question_state: 409,
  question_not_yours_to_merge: 409,
  undo_expired: 409,
  remark_state: 409,
  too_many_waiting: 409,
  nothing_on_air: 409,
  claim_taken: 409,
  claim_lost: 409,
  text_ended: 409,
  answer_missing: 409,
  answer_changed: 409,
  answer_state: 409,
  already_signed: 409,
  signatures_missing: 409,
  publishing_not_consented: 409,
  wording_missing: 409,
  text_hidden: 409,
  words_not_found: 409,
  last_coordinator: 409,
  unsealing_asked: 409,
  unsealing_state: 409,
  asker_forgotten: 409,
  coordinator_too_new: 409,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemStatuses;

/** One field that did not fit: `rule` is a key of the texts, `limit` what it is measured against. */
export type FieldProblem = { field: string; rule: string; limit?: number };

/**
 * Where a field may tell who a client is: UTF-16 offsets, never what was typed. One that may be confirmed has its `token`, and
 * its `text` where the field is none that the reader can see typed: in a saved answer that is signed or published.
 */
export type FieldFinding = {
  field: string;
  kind: string;
  level: 'warn' | 'block';
  start: number;
  end: number;
  instead?: string | undefined;
  token?: string;
  text?: string;
};

export type ProblemDetails = {
  fields?: FieldProblem[];
  findings?: FieldFinding[];
  retryAfterSeconds?: number;
  /** What the texts may name: a state, a lawyer who holds a claim, a count. */
  named?: Record<string, string | number>;
};

/** A foreseen refusal. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemStatuses[this.code];
  }
}
