import type { ComponentChildren } from 'preact';
import { uiTexts } from '../texts/ui.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { NoticeKind } from './page-frame.ts';

const icons: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'error',
};

type NoticeProps = {
  kind?: NoticeKind;
  /** True when it tells what the reader's own deed just led to. */
  live?: boolean;
  children: ComponentChildren;
};

/** Something the reader should know before going on. */
export function Notice({ kind = 'info', live = false, children }: NoticeProps) {
  const texts = uiTexts[usePage().language];
  return (
    <div class={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div>
        <span class="unseen">{texts[kind]}: </span>
        {children}
      </div>
    </div>
  );
}
