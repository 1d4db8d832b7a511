import { contentLanguage } from '../faq/content-language.ts';
import { Heading, type HeadingLevel } from '../ui/heading.tsx';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';

type DissentPaperProps = {
  title: string;
  level: HeadingLevel;
  html: string;
  /** Who signed it and when. */
  by: string;
  id?: string | undefined;
};

/** A lawyer's differing view, on a paper of its own after the answer. */
export function DissentPaper({ title, level, html, by, id }: DissentPaperProps) {
  const { language } = usePage();
  return (
    <article class="answer" id={id}>
      <Heading level={level}>{title}</Heading>
      <p class="meta">{by}</p>
      <Prose html={html} lang={contentLanguage(language)} />
    </article>
  );
}
