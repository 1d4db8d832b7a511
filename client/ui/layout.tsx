import type { ComponentChildren } from 'preact';
import { uiTexts } from '../texts/ui.ts';
import { Announcer } from './announcer.tsx';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Notice } from './notice.tsx';
import type { PageFrame } from './page-frame.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { Undo } from './undo.tsx';

type LayoutProps = {
  frame: PageFrame;
  crumbs?: readonly Crumb[];
  /** `reading` keeps lines short, `desk` gives the whole width to a working page. */
  width?: 'reading' | 'desk';
  children: ComponentChildren;
};

/** Header, the way here, what just happened, the page itself, footer. */
export function Layout({ frame, crumbs, width = 'reading', children }: LayoutProps) {
  return (
    <>
      <a class="skip-link" href="#sisalto">
        {uiTexts[frame.language].skipToContent}
      </a>
      <SiteHeader frame={frame} />
      <div class={`page page-${width}`}>
        {crumbs && <Breadcrumbs crumbs={crumbs} />}
        <main id="sisalto" tabindex={-1}>
          <Happened frame={frame} />
          {children}
        </main>
      </div>
      <SiteFooter frame={frame} />
      <Announcer />
    </>
  );
}

function Happened({ frame: { attempt, problem, notice, undo } }: { frame: PageFrame }) {
  const refused = attempt?.problem ?? problem;
  return (
    <>
      {refused && <ErrorSummary problem={refused} form={attempt ?? undefined} />}
      {notice && (
        <Notice kind={notice.kind} live>
          <p>{notice.text}</p>
        </Notice>
      )}
      {undo && <Undo offer={undo} />}
    </>
  );
}
