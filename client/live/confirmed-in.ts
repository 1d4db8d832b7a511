import { confirmedName } from '../ui/finding-list.tsx';

/** The tokens of the findings that are confirmed in a form. */
export function confirmedIn(form: HTMLFormElement | null | undefined): string[] {
  const sent = form ? new FormData(form).getAll(confirmedName) : [];
  const tokens = sent.flatMap((value) => (typeof value === 'string' ? value.split(' ') : []));
  return [...new Set(tokens)].filter((token) => token !== '');
}

/** Those confirmed in the form whose button was pressed. */
export function confirmedBy({ currentTarget }: Event): string[] {
  return confirmedIn(currentTarget instanceof HTMLButtonElement ? currentTarget.form : null);
}
