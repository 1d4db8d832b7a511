import type { ComponentChildren } from 'preact';
import { liveTexts } from '../texts/live.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageRole } from '../ui/page-frame.ts';
import { type Discussion, DiscussionContext, type DiscussionFormProps } from './discussion-context.ts';

type PlainDiscussionProps = {
  role: PageRole | null;
  lawyers: Discussion['lawyers'];
  children: ComponentChildren;
};

/** Discussions on a page that is not live: what is sent leads to a page that says so. */
export function PlainDiscussion({ role, lawyers, children }: PlainDiscussionProps) {
  const texts = liveTexts[usePage().language];
  const value: Discussion = { texts, role, lawyers, Form: PlainForm, onOwn: nothing, onDecided: nothing };
  return <DiscussionContext.Provider value={value}>{children}</DiscussionContext.Provider>;
}

function PlainForm({ onDone: _onDone, ...form }: DiscussionFormProps) {
  return <ActionForm {...form} />;
}

function nothing(): void {}
