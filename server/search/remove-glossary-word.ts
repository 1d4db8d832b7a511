import { defineCommand } from '../platform/command.ts';
import { glossaryWordInput, glossaryWordReply } from './contract.ts';
import { lockGlossary, markRemoved } from './glossary-store.ts';

export const removeGlossaryWord = defineCommand({
  name: 'remove-glossary-word',
  action: 'administer',
  input: glossaryWordInput,
  reply: glossaryWordReply,
  async run({ tx, now, record }, { glossaryWordId }) {
    await lockGlossary(tx);
    await markRemoved(tx, glossaryWordId, now);
    record({ type: 'glossary.removed', glossaryWordId });
    return { glossaryWordId };
  },
});
