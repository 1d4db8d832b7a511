import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { glossaryWordInput, glossaryWordReply, mostGlossaryWords } from './contract.ts';
import { countGlossaryWords, lockGlossary, markRemoved } from './glossary-store.ts';

/** Takes back the removal of a word: it means what it meant. */
export const restoreGlossaryWord = defineCommand({
  name: 'restore-glossary-word',
  action: 'administer',
  input: glossaryWordInput,
  reply: glossaryWordReply,
  async run({ tx, record }, { glossaryWordId }) {
    await lockGlossary(tx);
    await markRemoved(tx, glossaryWordId, null);
    if ((await countGlossaryWords(tx)) > mostGlossaryWords) throw full();
    record({ type: 'glossary.restored', glossaryWordId });
    return { glossaryWordId };
  },
});

function full(): Problem {
  const field = { field: 'glossaryWordId', rule: 'glossary_full', limit: mostGlossaryWords };
  return new Problem('invalid_input', { fields: [field] });
}
