import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = {
  kind?: ButtonKind;
  type?: 'submit' | 'button';
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form to another command than its own. */
  formaction?: string | undefined;
  icon?: IconName | undefined;
  /** Only in islands, for a moment; a deed that is not allowed is not shown at all. */
  disabled?: boolean;
  /** When the words alone do not say what it acts on: `Hyväksy: Milloin huostaanotto…`. Starts with the visible words. */
  label?: string | undefined;
  keyShortcuts?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  children: ComponentChildren;
};

/** Does something; to go somewhere use a link. */
export function Button({
  kind = 'primary',
  type = 'submit',
  icon,
  label,
  keyShortcuts,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      class={`button button-${kind}`}
      type={type}
      aria-label={label}
      aria-keyshortcuts={keyShortcuts}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
