/** The address of a search, without language prefix; `page` from 1. */
export function searchPath({
  query,
  forum,
  page = 1,
}: {
  query: string;
  forum?: string;
  page?: number;
}): string {
  const parameters = new URLSearchParams({ q: query });
  if (forum) parameters.set('foorumi', forum);
  if (page > 1) parameters.set('sivu', String(page));
  return `/haku?${parameters}`;
}
