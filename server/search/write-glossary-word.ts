import { defineCommand } from '../platform/command.ts';
import type { Transaction } from '../platform/database.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { glossaryWordReply, mostGlossaryWords, writeGlossaryWordInput } from './contract.ts';
import {
  countGlossaryWords,
  deleteGlossaryWord,
  findPhrase,
  lockGlossary,
  requireGlossaryWord,
  saveGlossaryWord,
} from './glossary-store.ts';

/** Adds a word to the glossary or changes one; every process searches by it as soon as it hears of it. */
export const writeGlossaryWord = defineCommand({
  name: 'write-glossary-word',
  action: 'administer',
  input: writeGlossaryWordInput,
  reply: glossaryWordReply,
  async run({ tx, now, record }, { glossaryWordId, phrase, terms, kind }) {
    refuseIdentifiers({ phrase, terms: terms.join(', ') });
    await lockGlossary(tx);
    const id = glossaryWordId ? await changedId(tx, glossaryWordId, phrase) : await addedId(tx, phrase);
    await saveGlossaryWord(tx, { id, phrase, terms, kind, now });
    record({ type: 'glossary.written', glossaryWordId: id });
    return { glossaryWordId: id };
  },
});

async function changedId(tx: Transaction, id: string, phrase: string): Promise<string> {
  await requireGlossaryWord(tx, id);
  const holder = await findPhrase(tx, phrase);
  if (holder && holder.id !== id) {
    if (!holder.removed) throw refusedPhrase('already_in_glossary');
    await deleteGlossaryWord(tx, holder.id);
  }
  return id;
}

async function addedId(tx: Transaction, phrase: string): Promise<string> {
  const holder = await findPhrase(tx, phrase);
  if (holder && !holder.removed) throw refusedPhrase('already_in_glossary');
  if ((await countGlossaryWords(tx)) >= mostGlossaryWords) throw refusedPhrase('glossary_full');
  return holder?.id ?? newId();
}

function refusedPhrase(rule: string): Problem {
  return new Problem('invalid_input', { fields: [{ field: 'phrase', rule, limit: mostGlossaryWords }] });
}
