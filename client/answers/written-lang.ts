import type { Language } from '../texts/catalogue.ts';

/** The `lang` of what people write, which is Finnish: only needed where the page is in another language. */
export function writtenLang(language: Language): 'fi' | undefined {
  return language === 'fi' ? undefined : 'fi';
}
