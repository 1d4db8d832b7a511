import type { Language } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { hasBlocked } from '../ui/blocked.ts';
import { newOperationId } from '../ui/operation-id.ts';
import { keepSaved } from './keep-saved.ts';
import { postJson, type Refusal } from './post-json.ts';

export type DraftState =
  | { kind: 'needs_session' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed' }
  /** Something in it may never be saved: it was not even sent. */
  | { kind: 'blocked' }
  | { kind: 'refused'; refusal: Refusal };

type DraftListener = {
  onState(state: DraftState): void;
  /** The new draft has an id, which the form must carry from now on. */
  onKept(questionId: string): void;
};

const fields = [
  'questionId',
  'sessionId',
  'text',
  'sectionHint',
  'neededBy',
  'consent',
  'differsFrom',
  'difference',
];
const afterMs = 1_500;
const retryAfterMs = 8_000;

/** What a draft holds, as it stands in the form. */
export function draftOf(form: FormData): Record<string, string> {
  const values = fields.map((name) => [name, form.get(name)] as const);
  return Object.fromEntries(values.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

/** Keeps the draft of an asking form while it is written; returns what ends it. */
export function keepDraftOf(form: HTMLFormElement, language: Language, listener: DraftListener): () => void {
  // Until the first save is known to be done it is sent again under one key, so that it cannot make two drafts.
  const firstSave = newOperationId();
  let firstTries = 0;
  const save = async (): Promise<DraftState> => {
    const draft = draftOf(new FormData(form));
    if (await hasBlocked(textsOf(draft))) return { kind: 'blocked' };
    const isFirst = !draft['questionId'];
    if (isFirst) firstTries += 1;
    const operation = isFirst ? { operationId: firstSave } : {};
    const reply = await postJson(localHref(language, '/api/v1/commands/save-draft'), draft, operation);
    if (reply.kind === 'failed') return { kind: 'failed' };
    if (reply.kind === 'refused') return { kind: 'refused', refusal: reply.refusal };
    markSaved(form, draft['text'] ?? '');
    if (isFirst) listener.onKept((reply.reply as { questionId: string }).questionId); // as: the command's reply
    // The reply may be to an earlier try, with the text of that time.
    if (isFirst && firstTries > 1) keeper.changed();
    return { kind: 'saved' };
  };
  const keeper = keepSaved({
    save,
    onStart: () => listener.onState({ kind: 'saving' }),
    onEnd: listener.onState,
    isWorthRetrying: ({ kind }) => kind === 'failed',
    afterMs,
    retryAfterMs,
  });

  const onInput = () => {
    const draft = draftOf(new FormData(form));
    if (!draft['text']?.trim() && !draft['questionId']) return;
    if (draft['sessionId']) keeper.changed();
    else listener.onState({ kind: 'needs_session' });
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

function textsOf(draft: Record<string, string>): string[] {
  return ['text', 'sectionHint', 'difference'].map((name) => draft[name] ?? '');
}

// What is saved needs no warning when the page is left.
function markSaved(form: HTMLFormElement, text: string): void {
  const field = form.elements.namedItem('text');
  if (field instanceof HTMLTextAreaElement) field.defaultValue = text;
}
