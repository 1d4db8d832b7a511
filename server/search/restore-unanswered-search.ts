import { defineCommand } from '../platform/command.ts';
import { unansweredSearchInput, unansweredSearchReply } from './contract.ts';
import { markSearchRemoved } from './unanswered-search-store.ts';

/** Takes back a removal: the search is on the list with all its counts. */
export const restoreUnansweredSearch = defineCommand({
  name: 'restore-unanswered-search',
  action: 'administer',
  input: unansweredSearchInput,
  reply: unansweredSearchReply,
  async run({ tx, record }, { unansweredSearchId }) {
    await markSearchRemoved(tx, unansweredSearchId, null);
    record({ type: 'unanswered_search.restored', unansweredSearchId });
    return {};
  },
});
