import type { AnswerSource } from '../../server/answers/contract.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { ProvisionalText } from '../../server/sessions/contract.ts';
import { createAnswerSaving, type Saved } from './answer-saving.ts';
import type { ClaimHolder } from './claim-holder.ts';
import { createDraftKeeper, keptDraft } from './draft-keeper.ts';
import type { Live } from './live-context.ts';
import type { SharedTexts } from './shared-doc.ts';
import { keptShared } from './shared-kept.ts';
import { hasOwn, type SavedText, savedNow, withText } from './shared-saved.ts';
import type { EndedText, SharedModule } from './shared-text.ts';
import { createSharedWriting } from './shared-writing.ts';
import { createStore } from './store.ts';

type SharedAnswerOptions = {
  lawyer: 1 | 2;
  claim: ClaimHolder;
  module: SharedModule;
  live: Pick<Live, 'send' | 'tell' | 'refresh'>;
  /** The shared text as the page has it at first. */
  provisional: ProvisionalText | undefined;
};

export type SharedAnswer = ReturnType<typeof createSharedAnswer>;

/** A lawyer's work on the question on air: the text both write, its saving and signing, and what this device has kept apart. */
export function createSharedAnswer(question: QuestionView, options: SharedAnswerOptions) {
  const { lawyer, claim, module, live, provisional: known } = options;
  const sourceOf = ({ backstage }: QuestionView): AnswerSource | null => backstage?.source ?? null;
  const saved = createStore<SavedText>({ source: sourceOf(question), typedCitations: null });
  const apart = createDraftKeeper(keptDraft(question.id, lawyer), sourceOf(question));
  apart.restore();
  const { trouble, save: saveText, sign } = createAnswerSaving(question.id, claim, live);
  const writing = createSharedWriting({
    ...{ module, known },
    device: keptShared(question.id, lawyer),
    tell: (sending) => live.tell('type-provisional', { questionId: question.id, ...sending }),
    refresh: live.refresh,
    onEnded(ended: EndedText): void {
      if (hasOwn(ended, saved.get())) apart.add(ended.texts);
    },
  });
  const texts = () => writing.store.get().texts;

  const save = async (): Promise<Saved | null> => {
    const written = texts();
    const { source } = saved.get();
    const revision = source?.state === 'draft' ? source.revision : 0;
    const version = await saveText({ ...written, revision });
    if (version) {
      const known = { source: savedSource(version, written), typedCitations: written.citations };
      saved.put(savedNow(known, saved.get().source));
    }
    return version;
  };
  return {
    ...{ writing, apart, trouble, saved, save, sign },
    async saveAndSign(confirmed: readonly string[]): Promise<void> {
      const version = await save();
      if (version) await sign(version, confirmed);
    },
    /** Puts another text into the shared one: in its place when it is empty, else after it. */
    insert: (text: SharedTexts) => writing.rewrite(withText(texts(), text)),
    /** The question has a new view, or its shared text a new state. */
    follow(now: QuestionView, provisional: ProvisionalText | undefined): void {
      saved.put(savedNow(saved.get(), sourceOf(now)));
      apart.follow(sourceOf(now));
      writing.follow(provisional);
    },
    begin(): () => void {
      addEventListener('pagehide', writing.flush);
      return () => {
        removeEventListener('pagehide', writing.flush);
        writing.end();
      };
    },
  };
}

/** What has just been saved, before the session's own news of it comes. */
function savedSource({ versionId, number, revision }: Saved, texts: SharedTexts): AnswerSource {
  const { markdown, citations: citationLines } = texts;
  return { versionId, number, state: 'draft', revision, markdown, citationLines, writtenOn: '' };
}
