import type { Language } from '../texts/catalogue.ts';

/** The address of a page in a language: Finnish has no prefix, the others have theirs. */
export function localHref(language: Language, path: string): string {
  return language === 'fi' ? path : `/${language}${path}`;
}
