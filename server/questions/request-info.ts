import { defineCommand } from '../platform/command.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { questionReply, requestInfoInput } from './contract.ts';
import { decide } from './triage.ts';

export const requestInfo = defineCommand({
  name: 'request-info',
  action: 'triage',
  input: requestInfoInput,
  reply: questionReply,
  async run(context, { questionId, request }) {
    refuseIdentifiers({ request });
    await decide(context, questionId, () => ({
      move: 'request_info',
      change: { info_request: request },
      event: 'question.info_requested',
    }));
    return { questionId };
  },
});
