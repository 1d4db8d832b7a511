import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { noteReply, writeNoteInput } from './contract.ts';
import { insertNote, questionToNote } from './note-store.ts';

/** Notes something on a question for the other lawyer of the session; nobody else sees it. */
export const writeNote = defineCommand({
  name: 'write-note',
  action: 'answer',
  input: writeNoteInput,
  reply: noteReply,
  async run({ tx, actor, now, record }, { questionId, text }) {
    refuseIdentifiers({ text });
    const { sessionId } = await questionToNote(tx, questionId, actor.personId);
    const noteId = newId();
    await insertNote(tx, { id: noteId, questionId, personId: actor.personId, text, writtenAt: now });
    record({ type: 'note.written', sessionId, questionId, noteId });
    return { noteId };
  },
});
