import { localHref } from '../ui/local-href.ts';
import type { Language } from '../texts/catalogue.ts';
import { newOperationId } from '../ui/operation-id.ts';
import { keepSaved, type SaveOutcome, type SaveState } from './keep-saved.ts';
import { postJson, type Refusal } from './post-json.ts';

const fields = ['questionId', 'sessionId', 'text', 'sectionHint', 'neededBy', 'consent'];
const afterMs = 1_500;
const retryAfterMs = 8_000;

/** What a draft holds, as it stands in the form. */
export function draftOf(form: FormData): Record<string, string> {
  const values = fields.map((name) => [name, form.get(name)] as const);
  return Object.fromEntries(values.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

type DraftListener = {
  onState(state: SaveState | 'needs_session', refused: { refusal: Refusal; draft: Record<string, string> } | null): void;
  /** The new draft has an id, which the form must carry from now on. */
  onKept(questionId: string): void;
};

/** Keeps the draft of an asking form while it is written; returns what ends it. */
export function keepDraftOf(form: HTMLFormElement, language: Language, listener: DraftListener): () => void {
  // Until the first save is known to be done it is sent again under one key, so that it cannot make two drafts.
  const firstSave = newOperationId();
  let refused: Parameters<DraftListener['onState']>[1] = null;
  const save = async (): Promise<SaveOutcome> => {
    const draft = draftOf(new FormData(form));
    const operation = draft['questionId'] ? {} : { operationId: firstSave };
    const reply = await postJson(localHref(language, '/api/v1/commands/save-draft'), draft, operation);
    refused = reply.kind === 'refused' ? { refusal: reply.refusal, draft } : null;
    if (reply.kind !== 'done') return reply.kind;
    markSaved(form, draft['text'] ?? '');
    const { questionId } = reply.reply as { questionId: string }; // as: the command's reply
    if (!draft['questionId']) listener.onKept(questionId);
    return 'saved';
  };
  const keeper = keepSaved({ save, show: (state) => listener.onState(state, refused), afterMs, retryAfterMs });

  const onInput = () => {
    const draft = draftOf(new FormData(form));
    if (!draft['text']?.trim() && !draft['questionId']) return;
    if (!draft['sessionId']) return listener.onState('needs_session', null);
    keeper.changed();
  };
  const onSubmit = (event: SubmitEvent) => {
    const { submitter } = event;
    const saving = keeper.isSaving();
    const stopped = keeper.stop();
    if (!saving) return;
    // A draft that is just being made would stay behind beside the question sent: the form waits for its id.
    event.preventDefault();
    void stopped.then(() => setTimeout(() => form.requestSubmit(submitter)));
  };
  form.addEventListener('input', onInput);
  form.addEventListener('submit', onSubmit);
  return () => {
    form.removeEventListener('input', onInput);
    form.removeEventListener('submit', onSubmit);
    void keeper.stop();
  };
}

// What is saved needs no warning when the page is left.
function markSaved(form: HTMLFormElement, text: string): void {
  const field = form.elements.namedItem('text');
  if (field instanceof HTMLTextAreaElement) field.defaultValue = text;
}
