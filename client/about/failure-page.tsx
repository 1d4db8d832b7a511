import { aboutTexts } from '../texts/about.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame, ShownProblem } from '../ui/page-frame.ts';
import { SearchForm } from '../ui/search-form.tsx';
import { Resend } from './resend.tsx';
import { TypedTexts } from './typed-texts.tsx';

type FailurePageProps = {
  frame: PageFrame;
  problem: ShownProblem;
  /** The fields of the form that was refused; empty when there was none. */
  typed: Record<string, string>;
  /** The command the form was for. */
  resend: { command: string } | null;
};

/** What went wrong, what to do about it, and everything the person had typed. */
export function FailurePage({ frame, problem, typed, resend }: FailurePageProps) {
  const { language } = frame;
  const texts = aboutTexts[language];
  // The page itself says what the layout would say of a refusal.
  const quiet = { ...frame, attempt: null, problem: null };
  return (
    <Document frame={frame} title={problem.title}>
      <Layout frame={quiet}>
        <h1>{problem.title}</h1>
        {problem.detail && <p class="lead">{problem.detail}</p>}
        <TypedTexts typed={typed} />
        {resend && (
          <Resend command={resend.command} typed={typed} signInFirst={problem.code === 'sign_in_required'} />
        )}
        {resend ? (
          <p>
            <a href={localHref(language, frame.path)}>{texts.back}</a>
          </p>
        ) : (
          <>
            <SearchForm label={texts.failureSearch} buttonText={texts.failureSearchButton} />
            <ButtonLink path="/" kind="secondary">
              {texts.failureFront}
            </ButtonLink>
          </>
        )}
      </Layout>
    </Document>
  );
}
