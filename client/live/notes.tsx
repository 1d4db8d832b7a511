import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteView, QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { fieldValue, formOf } from '../ui/form-context.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { Deed } from './deed.tsx';
import { keptText } from './kept-text.ts';
import { LiveForm } from './live-form.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';
import { useKeptText } from './use-kept-text.ts';

const noteMax = 1000;

type NotesProps = { question: QuestionView; lawyer: 1 | 2 };

/** What the two lawyers note for each other on a question; nobody else is ever sent it. */
export function Notes({ question, lawyer }: NotesProps) {
  const { texts } = useLiveSession();
  const notes = question.backstage?.notes ?? [];
  const [removed, setRemoved] = useState<string | null>(null);
  useNews(notes, lawyer);
  return (
    <details open={notes.length > 0 || removed !== null}>
      <summary>{fill(texts.notesTitle, { count: notes.length })}</summary>
      <div class="stack">
        <p class="hint">{texts.notesHint}</p>
        {notes.length > 0 && (
          <ul class="cards">
            {notes.map((note) => (
              <li key={note.id}>
                <Note note={note} mine={note.lawyer === lawyer} onRemoved={() => setRemoved(note.text)} />
              </li>
            ))}
          </ul>
        )}
        {removed !== null && (
          <Removed questionId={question.id} text={removed} onRestored={() => setRemoved(null)} />
        )}
        <NoteForm questionId={question.id} />
      </div>
    </details>
  );
}

type NoteProps = { note: NoteView; mine: boolean; onRemoved(): void };

function Note({ note, mine, onRemoved }: NoteProps) {
  const live = useLiveSession();
  const { texts } = live;
  const { language } = usePage();
  const { id, text, writtenAt } = note;
  const by = { name: lawyerName(live, note.lawyer), at: formatDateTime(language, writtenAt) };
  return (
    <>
      <p class="meta">{fill(texts.noteBy, by)}</p>
      <p class="question-text" lang={language === 'fi' ? undefined : 'fi'}>
        {text}
      </p>
      {mine && (
        <Deed
          command="remove-note"
          formKey={id}
          kind="quiet"
          input={{ noteId: id }}
          text={texts.noteRemove}
          label={fill(texts.noteRemoveOf, { text })}
          onDone={onRemoved}
        />
      )}
    </>
  );
}

type RemovedProps = { questionId: string; text: string; onRestored(): void };

function Removed({ questionId, text, onRestored }: RemovedProps) {
  const { texts } = useLiveSession();
  return (
    <Notice live>
      <p>{texts.noteRemoved}</p>
      <Deed
        command="write-note"
        formKey={`restore-${questionId}`}
        input={{ questionId, text }}
        text={texts.noteRestore}
        onDone={onRestored}
      />
    </Notice>
  );
}

function NoteForm({ questionId }: { questionId: string }) {
  const { texts } = useLiveSession();
  const refused = formOf(usePage().attempt, 'write-note', questionId);
  const [kept] = useState(() => keptText('session', `muistiinpano.${questionId}`));
  const { text, type } = useKeptText(kept, '', fieldValue(refused, 'text'));
  return (
    <LiveForm command="write-note" formKey={questionId} hidden={{ questionId }} onDone={() => type('')}>
      <TextArea
        name="text"
        label={texts.noteText}
        required
        rows={2}
        limit={noteMax}
        value={text}
        onInput={type}
      />
      <div class="buttons">
        <Button kind="secondary">{texts.noteWrite}</Button>
      </div>
    </LiveForm>
  );
}

/** Speaks when the other lawyer has noted something. */
function useNews(notes: readonly NoteView[], lawyer: 1 | 2): void {
  const live = useLiveSession();
  const knownRef = useRef(new Set(notes.map(({ id }) => id)));
  useEffect(() => {
    const news = notes.filter((note) => note.lawyer !== lawyer && !knownRef.current.has(note.id));
    knownRef.current = new Set(notes.map(({ id }) => id));
    for (const note of news) announce(fill(live.texts.noteNews, { name: lawyerName(live, note.lawyer) }));
  }, [lawyer, live, notes]);
}
