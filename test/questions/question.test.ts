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
      plan: { from: ['queued'], to: 'same' },
      reword: { from: ['queued', 'on_air', 'answered', 'deferred'], to: 'same' },
      request_info: { from: ['submitted'], to: 'needs_info' },
      decline: { from: ['submitted', 'needs_info', 'queued', 'deferred'], to: 'declined' },
      defer: { from: ['submitted', 'needs_info', 'queued', 'deferred'], to: 'deferred' },
      requeue: { from: ['deferred'], to: 'queued' },
      return_to_triage: { from: ['deferred'], to: 'submitted' },
      return_to_asker: { from: ['deferred'], to: 'needs_info' },
      merge: { from: ['submitted', 'queued', 'deferred'], to: 'merged' },
      put_on_air: { from: ['queued'], to: 'on_air' },
      leave_air_unanswered: { from: ['on_air'], to: 'queued' },
      answer: { from: ['queued', 'on_air', 'deferred'], to: 'answered' },
      publish: { from: ['answered'], to: 'published' },
      answer_privately: { from: ['answered'], to: 'answered_private' },
    },
    { states: questionStates, after: questionAfter },
  );
});
