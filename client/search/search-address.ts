/** Where the form leads as it is filled in; `unfinished` says that the last word is still being typed. */
export function addressIn(form: HTMLFormElement, unfinished = false): string {
  const { origin, pathname } = new URL(form.action);
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) search.set(name, value.trim());
  }
  if (unfinished) search.set('kesken', '1');
  return `${origin}${pathname}${search.size > 0 ? `?${search}` : ''}`;
}

/** The words of a search at its address. */
export function queryIn(address: string): string {
  return new URL(address).searchParams.get('q') ?? '';
}
