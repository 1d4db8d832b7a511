import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../texts/catalogue.ts';
import type { Attempt } from './page-frame.ts';

/** What components need to know of the page they are on, on the server and in islands alike. */
export type Page = { language: Language; path: string; attempt: Attempt | null };

export const PageContext = createContext<Page>({ language: 'fi', path: '/', attempt: null });

export function usePage(): Page {
  return useContext(PageContext);
}
