import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Attempt, Finding } from './page-frame.ts';

/** The form a field stands in; `attempt` is there only when this very form was refused. */
export type FormState = { command: string; key?: string | undefined; attempt: Attempt | null };

export const FormContext = createContext<FormState>({ command: 'lomake', attempt: null });

export function useForm(): FormState {
  return useContext(FormContext);
}

/** The state of one form; `key` tells apart several forms of one command on a page. */
export function formOf(attempt: Attempt | null | undefined, command: string, key?: string): FormState {
  const mine = attempt && attempt.command === command && attempt.key === key ? attempt : null;
  return { command, key, attempt: mine };
}

/** What stands in a field: what the person typed if the form was refused, else the fallback. */
export function fieldValue(form: FormState, name: string, fallback = ''): string {
  return form.attempt ? (form.attempt.values[name] ?? '') : fallback;
}

export function fieldError(form: FormState, name: string): string | undefined {
  return form.attempt?.problem.fields?.find((problem) => problem.field === name)?.message;
}

export function fieldFindings(form: FormState, name: string): Finding[] {
  return form.attempt?.problem.findings?.filter((finding) => finding.field === name) ?? [];
}

/** The id of a field's control, the same wherever it is linked from. */
export function fieldId(form: Pick<FormState, 'command' | 'key'>, name: string): string {
  return [form.command, form.key, name].filter(Boolean).join('-');
}
