import { fill } from '../texts/catalogue.ts';
import { aboutTexts } from '../texts/about.ts';
import { Document } from '../ui/document.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { Layout } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PageFrame } from '../ui/page-frame.ts';

const madeOn = '2026-11-22';
const authority = {
  fi: 'https://www.saavutettavuusvaatimukset.fi/',
  sv: 'https://www.tillganglighetskrav.fi/',
  en: 'https://www.saavutettavuusvaatimukset.fi/',
};

/** The accessibility statement that the law requires (306/2019; its model is in Decision (EU) 2018/1523). */
export function AccessibilityPage({ frame }: { frame: PageFrame }) {
  const texts = aboutTexts[frame.language];
  return (
    <Document frame={frame} title={texts.title} description={texts.lead} indexed>
      <Layout frame={frame} crumbs={[{ text: texts.title }]}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Notice kind="warning">
          <p>
            <strong>{texts.draftTitle}.</strong> {texts.draft}
          </p>
        </Notice>
        <h2>{texts.statusTitle}</h2>
        <p>{texts.status}</p>
        <p>{texts.statusPartly}</p>
        <Findings frame={frame} />
        <h2>{texts.basisTitle}</h2>
        <p>{fill(texts.basis, { day: formatDay(frame.language, madeOn) })}</p>
        <h2>{texts.feedbackTitle}</h2>
        <p>{texts.feedback}</p>
        <h2>{texts.supervisionTitle}</h2>
        <p>{texts.supervision}</p>
        <p>
          <a href={authority[frame.language]} rel="external">
            {texts.supervisionLink} <Icon name="external" />
          </a>
        </p>
      </Layout>
    </Document>
  );
}

function Findings({ frame: { language } }: { frame: PageFrame }) {
  const texts = aboutTexts[language];
  const done = [texts.doneAxe, texts.doneKeyboard, texts.doneZoom, texts.doneModes, texts.doneScript];
  const lacks = [
    texts.lackScreenReader,
    texts.lackExternal,
    texts.lackLanguage,
    texts.lackPlain,
    texts.lackLive,
  ];
  return (
    <>
      <h2>{texts.doneTitle}</h2>
      <TextList texts={done} />
      <h2>{texts.lacksTitle}</h2>
      <TextList texts={lacks} />
    </>
  );
}

function TextList({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
