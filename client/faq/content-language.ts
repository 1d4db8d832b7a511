import type { Language } from '../texts/catalogue.ts';

/** Questions and answers are in Finnish: the `lang` of an element that holds them, left out where the page is Finnish too. */
export function contentLanguage(page: Language): 'fi' | undefined {
  return page === 'fi' ? undefined : 'fi';
}
