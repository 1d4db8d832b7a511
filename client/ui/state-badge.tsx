import { Icon, type IconName } from './icon.tsx';

const icons = {
  neutral: 'dot',
  waiting: 'clock',
  live: 'live',
  paused: 'pause',
  done: 'check',
  warning: 'warning',
  stopped: 'cross',
} as const satisfies Record<string, IconName>;

export type BadgeTone = keyof typeof icons;

/** The state of something in words, with a shape and a colour that only repeat it. */
export function StateBadge({ tone = 'neutral', text }: { tone?: BadgeTone; text: string }) {
  return (
    <span class={`badge badge-${tone}`}>
      <Icon name={icons[tone]} />
      {text}
    </span>
  );
}
