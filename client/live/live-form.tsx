import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ActionForm } from '../ui/action-form.tsx';
import { announce } from '../ui/announce.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { confirmedName } from '../ui/finding-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageContext, usePage } from '../ui/page-context.ts';
import type { Attempt } from '../ui/page-frame.ts';
import { confirmedIn } from './confirmed-in.ts';
import { useLiveSession } from './live-context.ts';

type LiveFormProps = {
  command: string;
  formKey?: string | undefined;
  hidden?: Readonly<Record<string, string>>;
  inline?: boolean;
  guarded?: boolean;
  label?: string | undefined;
  /** Told when the command is done, with its reply. */
  onDone?: (reply: unknown) => void;
  children: ComponentChildren;
};

/**
 * A form that is sent without leaving the page while the page is alive, and the plain way otherwise. What was typed stays
 * in it until the command is done, however long the line is down.
 */
export function LiveForm({ onDone, ...props }: LiveFormProps) {
  const { alive, send, texts } = useLiveSession();
  const page = usePage();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [progress, setProgress] = useState<'idle' | 'sending' | 'unreached'>('idle');
  const busyRef = useRef(false);

  const onSubmit = async (event: SubmitEvent) => {
    const form = event.currentTarget;
    if (!alive || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (busyRef.current) return;
    busyRef.current = true;
    setProgress('sending');
    setAttempt(null);
    const values = valuesIn(form);
    const confirmed = confirmedIn(form);
    const onUnreached = () => {
      announce(texts.sendingLater);
      setProgress('unreached');
    };
    const outcome = await send(props.command, values, { onUnreached, confirmed });
    busyRef.current = false;
    setProgress('idle');
    if (outcome.kind === 'done') return onDone?.(outcome.reply);
    const { problem } = outcome;
    setAttempt({ command: props.command, key: props.formKey, values, confirmed, problem });
    if (props.inline) announce([problem.title, problem.detail].filter(Boolean).join('. '));
  };

  return (
    <PageContext.Provider value={{ ...page, attempt: attempt ?? page.attempt }}>
      <ActionForm {...props} onSubmit={(event) => void onSubmit(event)}>
        {attempt && !props.inline && <ErrorSummary problem={attempt.problem} form={attempt} />}
        {props.children}
      </ActionForm>
      {progress === 'unreached' && (
        <Notice kind="warning">
          <p>{texts.sendingLater}</p>
        </Notice>
      )}
      {attempt && props.inline && (
        <Notice kind="error">
          <p>
            <strong>{attempt.problem.title}</strong> {attempt.problem.detail}
          </p>
        </Notice>
      )}
    </PageContext.Provider>
  );
}

const ownFields = new Set(['operationId', 'sivu', 'lomake', confirmedName]);

function valuesIn(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter(([name]) => !ownFields.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
