import type { ComponentChildren } from 'preact';
import { uiTexts } from '../texts/ui.ts';
import { Announcer } from './announcer.tsx';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { localHref } from './local-href.ts';
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
          <RightsChanged frame={frame} />
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

/** Shown by a script when the reader's rights are no longer those the page was made for. */
function RightsChanged({ frame: { language, path, signedIn } }: { frame: PageFrame }) {
  const texts = uiTexts[language];
  if (!signedIn) return null;
  return (
    <div id="oikeudet-muuttuneet" role="alert" data-role={signedIn.role ?? 'visitor'} hidden>
      <Notice kind="warning">
        <p>
          {texts.rightsChanged} <a href={localHref(language, path)}>{texts.reload}</a>
        </p>
      </Notice>
    </div>
  );
}
