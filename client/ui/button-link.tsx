import type { ComponentChildren } from 'preact';
import type { ButtonKind } from './button.tsx';
import { localHref } from './local-href.ts';
import { usePage } from './page-context.ts';

type ButtonLinkProps = { path: string; kind?: ButtonKind; children: ComponentChildren };

/** A link with the weight of a button, for the one place a page leads to. `path` is without language prefix. */
export function ButtonLink({ path, kind = 'primary', children }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}`} href={localHref(usePage().language, path)}>
      <span>{children}</span>
    </a>
  );
}
