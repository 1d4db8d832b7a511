import type { SharedDoc, SharedField } from './shared-doc.ts';

/** Where a text is shown and typed. */
export type FieldView = {
  /** What is selected, when this is where the writer is. */
  selection(): [number, number] | null;
  show(text: string, selection: [number, number] | null): void;
};

export const sharedFields = ['markdown', 'citations'] as const;

/** The fields in which a shared text is shown; a change from elsewhere leaves a selection at the letters where it was. */
export function createSharedViews(doc: () => SharedDoc) {
  const views = new Map<SharedField, FieldView>();
  const selected = (field: SharedField) =>
    views
      .get(field)
      ?.selection()
      ?.map((index) => doc().cursorAt(field, index));
  return {
    /** Gives what ends it. */
    bind(field: SharedField, view: FieldView): () => void {
      views.set(field, view);
      view.show(doc().text(field), null);
      return () => void views.delete(field);
    },
    change(make: () => void): void {
      const before = sharedFields.map((field) => ({ field, cursors: selected(field) }));
      make();
      for (const { field, cursors } of before) {
        const [start, end] = cursors?.map((cursor) => doc().indexOf(cursor)) ?? [];
        views.get(field)?.show(doc().text(field), start == null || end == null ? null : [start, end]);
      }
    },
  };
}
