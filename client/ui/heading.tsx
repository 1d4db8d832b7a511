import type { ComponentChildren } from 'preact';

export type HeadingLevel = 2 | 3 | 4;

/** A heading whose level depends on where it stands. */
export function Heading({ level, children }: { level: HeadingLevel; children: ComponentChildren }) {
  if (level === 2) return <h2>{children}</h2>;
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>;
}
