import { defineCommand } from '../platform/command.ts';
import { unansweredSearchInput, unansweredSearchReply } from './contract.ts';
import { markSearchRemoved } from './unanswered-search-store.ts';

/** Takes a search off the list of missing knowledge; it comes back when it goes on being made. */
export const removeUnansweredSearch = defineCommand({
  name: 'remove-unanswered-search',
  action: 'administer',
  input: unansweredSearchInput,
  reply: unansweredSearchReply,
  async run({ tx, now, record }, { unansweredSearchId }) {
    await markSearchRemoved(tx, unansweredSearchId, now);
    record({ type: 'unanswered_search.removed', unansweredSearchId });
    return {};
  },
});
