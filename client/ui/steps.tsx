import type { ComponentChildren } from 'preact';
import { uiTexts } from '../texts/ui.ts';
import { usePage } from './page-context.ts';

/** One stage of a road; `note` says when or by whom. */
export type Step = { text: string; state: 'done' | 'current' | 'ahead'; note?: ComponentChildren };

/** The stages something goes through, and where it is now. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const texts = uiTexts[usePage().language];
  const words = { done: texts.stepDone, current: texts.stepCurrent, ahead: texts.stepAhead };
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.text}
          class={`step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {step.text} <span class="unseen">({words[step.state]})</span>
          {step.note && <span class="meta">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
