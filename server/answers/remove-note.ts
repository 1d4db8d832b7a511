import { defineCommand } from '../platform/command.ts';
import { noteReply, removeNoteInput } from './contract.ts';
import { deleteOwnNote } from './note-store.ts';

/** Removes a lawyer's own note. */
export const removeNote = defineCommand({
  name: 'remove-note',
  action: 'answer',
  input: removeNoteInput,
  reply: noteReply,
  async run({ tx, actor, record }, { noteId }) {
    const noted = await deleteOwnNote(tx, noteId, actor.personId);
    record({ type: 'note.removed', ...noted, noteId });
    return { noteId };
  },
});
