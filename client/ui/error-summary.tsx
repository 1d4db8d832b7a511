import { useEffect, useRef } from 'preact/hooks';
import { uiTexts } from '../texts/ui.ts';
import { fieldId, type FormState } from './form-context.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { ShownProblem } from './page-frame.ts';

type ErrorSummaryProps = { problem: ShownProblem; form?: Pick<FormState, 'command' | 'key'> | undefined };

/** Says what was refused and links to each field to correct; takes the focus when it appears. */
export function ErrorSummary({ problem, form }: ErrorSummaryProps) {
  const texts = uiTexts[usePage().language];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const fields = problem.fields ?? [];
  return (
    <div
      ref={box}
      class="notice notice-error"
      role="group"
      aria-labelledby="error-summary-title"
      tabindex={-1}
      autofocus
    >
      <Icon name="error" />
      <div>
        <h2 id="error-summary-title">{problem.title}</h2>
        {problem.detail && <p>{problem.detail}</p>}
        {fields.length > 0 && form && (
          <>
            <p>{texts.checkTheseFields}</p>
            <ul>
              {fields.map(({ field, message }) => (
                <li key={field}>
                  <a href={`#${fieldId(form, field)}`}>{message}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
