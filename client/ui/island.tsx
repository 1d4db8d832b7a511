import type { ComponentType } from 'preact';
import { usePage } from './page-context.ts';
import { scriptJson } from './script-json.ts';

type IslandProps<State> = { name: string; component: ComponentType<State>; state: State };

/** A part of the page that comes alive in the browser: rendered here, with its state beside it for `hydrateIsland`. */
export function Island<State extends object>({ name, component: Component, state }: IslandProps<State>) {
  const page = usePage();
  return (
    <>
      <div data-island={name}>
        <Component {...state} />
      </div>
      <script type="application/json" dangerouslySetInnerHTML={{ __html: scriptJson({ page, state }) }} />
    </>
  );
}
