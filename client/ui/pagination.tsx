import { fill } from '../texts/catalogue.ts';
import { uiTexts } from '../texts/ui.ts';
import { Icon } from './icon.tsx';
import { localHref } from './local-href.ts';
import { usePage } from './page-context.ts';

type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  /** The path of a page, without language prefix. */
  pathOf: (page: number) => string;
};

/** From one page of a long list to the next and back; nothing when there is only one. */
export function Pagination({ page, pages, pathOf }: PaginationProps) {
  const { language } = usePage();
  const texts = uiTexts[language];
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label={texts.pages}>
      {page > 1 && (
        <a rel="prev" href={localHref(language, pathOf(page - 1))}>
          <Icon name="back" />
          {texts.previousPage}
        </a>
      )}
      <span>{fill(texts.pageOf, { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={localHref(language, pathOf(page + 1))}>
          {texts.nextPage}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}
