import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from './heading.tsx';
import { localHref } from './local-href.ts';
import { usePage } from './page-context.ts';

type CardProps = {
  title: ComponentChildren;
  /** Where the whole card leads; without language prefix. */
  path?: string | undefined;
  level?: HeadingLevel;
  /** A badge or a word above the title. */
  above?: ComponentChildren;
  /** Dates, counts and the like, below the text. */
  meta?: ComponentChildren;
  id?: string | undefined;
  children?: ComponentChildren;
};

/** One thing among others of its kind. Put several in `<ul class="cards">`, each in its `<li>`. */
export function Card({ title, path, level = 3, above, meta, id, children }: CardProps) {
  const { language } = usePage();
  return (
    <article class={path ? 'card card-linked' : 'card'} id={id}>
      {above && <div class="card-above">{above}</div>}
      <Heading level={level}>{path ? <a href={localHref(language, path)}>{title}</a> : title}</Heading>
      {children}
      {meta && <p class="meta">{meta}</p>}
    </article>
  );
}
