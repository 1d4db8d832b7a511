import type { GlossaryPageView } from '../../server/search/contract.ts';

type Asked = Partial<GlossaryPageView['asked']> & { page?: number };

/** The address of a part of the glossary, without language prefix. */
export function glossaryPath({ filter = '', kind = '', tried = '', page = 1 }: Asked): string {
  const query = new URLSearchParams();
  if (filter) query.set('q', filter);
  if (kind) query.set('laji', kind);
  if (tried) query.set('koe', tried);
  if (page > 1) query.set('sivu', String(page));
  const text = query.toString();
  return text ? `/hallinta/sanasto?${text}` : '/hallinta/sanasto';
}
