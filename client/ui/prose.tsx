import type { Language } from '../texts/catalogue.ts';
import { proseHtml } from './prose-policy.ts';

type ProseProps = {
  /** HTML that the server has already sanitised. */
  html: string;
  /** The language it is written in, when it is not the page's. */
  lang?: Language | undefined;
};

/** Running text, such as an answer. */
export function Prose({ html, lang }: ProseProps) {
  return <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: proseHtml(html) }} />;
}
