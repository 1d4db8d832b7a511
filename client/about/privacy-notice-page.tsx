import type { Settings } from '../../server/settings/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { privacyNoticeTexts } from '../texts/privacy-notice.ts';
import { Document } from '../ui/document.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import type { PageFrame } from '../ui/page-frame.ts';

const madeOn = '2026-11-22';
const authority = {
  fi: 'https://tietosuoja.fi/etusivu',
  sv: 'https://tietosuoja.fi/sv/framsida',
  en: 'https://tietosuoja.fi/en/home',
};

/** The privacy notice, with the times of keeping as a coordinator has set them. */
export function PrivacyNoticePage({ frame, settings }: { frame: PageFrame; settings: Settings }) {
  const { language } = frame;
  const t = privacyNoticeTexts[language];
  const kept = [
    fill(t.keepDrafts, { days: settings.draft_days }),
    fill(t.keepRejected, { days: settings.rejected_days }),
    fill(t.keepSignIns, { days: settings.sign_in_days }),
    fill(t.keepLogs, { days: settings.log_days }),
    ...[t.keepPublic, t.keepEvents, t.keepAccount],
  ];
  const held = [t.dataAccount, t.dataSignIns, t.dataAsked, t.dataFollowed, t.dataDeeds, t.dataLogs];
  const rights = [t.rightsSee, t.rightsCorrect, t.rightsErase, t.rightsReport, t.rightsComplain];
  return (
    <Document frame={frame} title={t.title} description={t.lead} indexed>
      <Layout frame={frame} crumbs={[{ text: t.title }]}>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <Notice kind="warning">
          <p>
            <strong>{t.draftTitle}.</strong> {t.draft}
          </p>
        </Notice>
        <Part title={t.shortTitle} list={[t.short1, t.short2, t.short3]} />
        <Part title={t.controllerTitle} text={t.controller} />
        <Part title={t.purposeTitle} text={t.purpose} />
        <Part title={t.dataTitle} list={held} />
        <Part title={t.sealTitle} text={t.seal} />
        <p>{fill(t.sealDays, { days: settings.asker_link_days })}</p>
        <Part title={t.keepTitle} list={kept} />
        <Part title={t.sharedTitle} text={t.shared} />
        <Part title={t.cookiesTitle} text={t.cookies} />
        <Part title={t.rightsTitle} list={rights} />
        <p>
          <a href={localHref(language, '/omat-tiedot')}>{t.ownData}</a>
        </p>
        <p>
          <a href={authority[language]} rel="external">
            {t.authority} <Icon name="external" />
          </a>
        </p>
        <Part title={t.decisionsTitle} text={t.decisions} />
        <p class="meta">{fill(t.made, { day: formatDay(language, madeOn) })}</p>
      </Layout>
    </Document>
  );
}

function Part({ title, text, list }: { title: string; text?: string; list?: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {list && (
        <ul>
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </>
  );
}
