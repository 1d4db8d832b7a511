import type { ButtonKind } from '../ui/button.tsx';
import { Button } from '../ui/button.tsx';
import type { IconName } from '../ui/icon.tsx';
import { LiveForm } from './live-form.tsx';

type DeedProps = {
  command: string;
  text: string;
  /** What the words alone do not say; begins with them. */
  label?: string | undefined;
  kind?: ButtonKind;
  icon?: IconName;
  formKey?: string;
  input: Readonly<Record<string, string>>;
  onDone?: (reply: unknown) => void;
};

/** A button that performs one command. */
export function Deed({ text, label, kind = 'secondary', icon, input, ...form }: DeedProps) {
  return (
    <LiveForm {...form} hidden={input} inline>
      <Button kind={kind} label={label} icon={icon}>
        {text}
      </Button>
    </LiveForm>
  );
}
