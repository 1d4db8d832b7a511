import type { AnswerSource } from '../../server/answers/contract.ts';

/** What a lawyer has in the box, and which saved text it began from. */
export type AnswerDraft = {
  markdown: string;
  citations: string;
  /** The version and revision the writing began from; null when there was none. */
  base: { versionId: string; revision: number } | null;
};

const empty: AnswerDraft = { markdown: '', citations: '', base: null };

/** A saved text as something to go on from. */
export function draftFrom(source: AnswerSource | null): AnswerDraft {
  if (!source) return empty;
  const { versionId, revision, markdown, citationLines } = source;
  return { markdown, citations: citationLines, base: { versionId, revision } };
}

/** Whether the box holds something that the saved text does not. */
export function isUnsaved(draft: AnswerDraft, source: AnswerSource | null): boolean {
  const saved = draftFrom(source);
  return draft.markdown.trim() !== saved.markdown.trim() || draft.citations.trim() !== saved.citations.trim();
}

/** Whether someone has saved another text since the writing began. */
export function isOvertaken({ base }: AnswerDraft, source: AnswerSource | null): boolean {
  return source !== null && (source.versionId !== base?.versionId || source.revision !== base.revision);
}

/** The revision that saving continues: of the unsigned draft, or 0 when saving begins a version. */
export function revisionToSave({ base }: AnswerDraft, source: AnswerSource | null): number {
  return source?.state === 'draft' ? (base?.revision ?? 0) : 0;
}

/** Reads a draft that was kept on this device; null when there is none or it is not one. */
export function parseDraft(json: string): AnswerDraft | null {
  try {
    const kept = JSON.parse(json) as AnswerDraft; // as: written by this module
    return typeof kept.markdown === 'string' && typeof kept.citations === 'string'
      ? { ...empty, ...kept }
      : null;
  } catch {
    return null;
  }
}
