import { questionStates } from '../../server/questions/contract.ts';
import { questionAfter } from '../../server/questions/question.ts';
import { itMovesOnlyAs } from '../support/state-table.ts';

describe('a question', () => {
  itMovesOnlyAs(
    {
      save_draft: { from: ['draft'], to: 'same' },
      submit: { from: ['draft', 'needs_info', 'declined'], to: 'submitted' },
      edit: { from: ['submitted'], to: 'same' },
      withdraw: { from: ['draft', 'submitted', 'needs_info', 'queued'], to: 'withdrawn' },
      approve: { from: ['submitted'], to: 'queued' },
      reword: { from: ['queued', 'on_air', 'answered', 'deferred'], to: 'same' },
      request_info: { from: ['submitted'], to: 'needs_info' },
      decline: { from: ['submitted', 'needs_info', 'queued'], to: 'declined' },
      defer: { from: ['submitted', 'queued'], to: 'deferred' },
      requeue: { from: ['deferred'], to: 'queued' },
      merge: { from: ['submitted', 'queued'], to: 'merged' },
      put_on_air: { from: ['queued'], to: 'on_air' },
      leave_air_unanswered: { from: ['on_air'], to: 'queued' },
      answer: { from: ['queued', 'on_air', 'deferred'], to: 'answered' },
      publish: { from: ['answered'], to: 'published' },
      answer_privately: { from: ['answered'], to: 'answered_private' },
    },
    { states: questionStates, after: questionAfter },
  );
});
