import type { ComponentChildren } from 'preact';

/** Said where a list would be: why it is empty and what can be done. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
