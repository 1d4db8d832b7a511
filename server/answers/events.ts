export type AnswerEvent =
  | { type: 'claim.taken' | 'claim.lapsed' | 'claim.released'; sessionId: string; questionId: string }
  | {
      type: 'answer.saved' | 'answer.signed' | 'answer.one_signature_allowed' | 'answer.given_privately';
      sessionId: string;
      questionId: string;
      versionId: string;
    }
  | { type: 'dissent.signed' | 'dissent.withdrawn'; sessionId: string; questionId: string; versionId: string }
  | { type: 'note.written' | 'note.removed'; sessionId: string; questionId: string; noteId: string };

export type EntryEvent =
  | { type: 'entry.published'; sessionId: string; questionId: string; versionId: string; entryId: string }
  | { type: 'entry.reviewed' | 'entry.revoked'; sessionId: string; questionId: string; entryId: string };
