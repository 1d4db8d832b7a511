import type { ComponentChildren } from 'preact';

/** Names and values: when, who, where. */
export function Facts({ facts }: { facts: readonly { name: string; value: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
