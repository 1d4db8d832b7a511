import type { QuestionPageView } from '../../server/answers/contract.ts';
import type { NoteView } from '../../server/questions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { liveDissentTexts } from '../texts/live-dissents.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';

/** What the two lawyers note for each other on a question; for anyone else there is nothing here. */
export function LawyerNotes({ view, own }: { view: QuestionPageView; own: 1 | 2 | null }) {
  const texts = liveDissentTexts[usePage().language];
  const { question, session } = view;
  const notes = question.backstage?.notes;
  if (!notes || own === null) return null;
  return (
    <section class="panel" aria-labelledby="muistiinpanot">
      <h2 id="muistiinpanot">{fill(texts.notesTitle, { count: notes.length })}</h2>
      <p class="hint">{texts.notesHint}</p>
      {notes.length > 0 && (
        <ul class="cards">
          {notes.map((note) => (
            <li key={note.id}>
              <Note note={note} names={session.lawyers} mine={note.lawyer === own} />
            </li>
          ))}
        </ul>
      )}
      <ActionForm command="write-note" hidden={{ questionId: question.id }} guarded>
        <TextArea name="text" label={texts.noteText} required rows={3} limit={1000} />
        <div class="buttons">
          <Button kind="secondary">{texts.noteWrite}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

type NoteProps = { note: NoteView; names: QuestionPageView['session']['lawyers']; mine: boolean };

function Note({ note, names, mine }: NoteProps) {
  const { language } = usePage();
  const texts = liveDissentTexts[language];
  const { id, text, writtenAt, lawyer } = note;
  const name = names.find((named) => named.lawyer === lawyer)?.name ?? '';
  return (
    <>
      <p class="meta">{fill(texts.noteBy, { name, at: formatDateTime(language, writtenAt) })}</p>
      <p class="question-text" lang={contentLanguage(language)}>
        {text}
      </p>
      {mine && (
        <ActionForm command="remove-note" formKey={id} hidden={{ noteId: id }} inline>
          <Button kind="quiet" label={fill(texts.noteRemoveOf, { text })}>
            {texts.noteRemove}
          </Button>
        </ActionForm>
      )}
    </>
  );
}
