import type { OwnData, OwnDataView } from '../../server/people/contract.ts';
import { ownDataTexts } from '../texts/own-data.ts';
import { roleTexts } from '../texts/roles.ts';
import { Document } from '../ui/document.tsx';
import { Facts } from '../ui/facts.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { KeptTimes } from './kept-times.tsx';
import { OwnLawyersWork } from './own-lawyers-work.tsx';
import { OwnSignIns } from './own-sign-ins.tsx';
import { OwnTexts } from './own-texts.tsx';

/** What is held on the reader: to be seen, printed and taken along, and their sign-ins to be ended. */
export function OwnDataPage({ frame, view }: { frame: PageFrame; view: OwnDataView }) {
  const texts = ownDataTexts[frame.language];
  const { data, mayEnd } = view;
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={[{ text: texts.title }]}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p>{texts.downloadText}</p>
        <p class="buttons">
          <a class="button button-secondary" href={localHref(frame.language, '/omat-tiedot.json')} download>
            {texts.download}
          </a>
        </p>
        <Account account={data.account} />
        <OwnSignIns signIns={data.signIns} mayEnd={mayEnd} />
        <OwnTexts data={data} />
        <OwnLawyersWork work={data.lawyer} />
        <KeptTimes keptDays={data.keptDays} />
        <p>{texts.rightsText}</p>
      </Layout>
    </Document>
  );
}

function Account({ account }: { account: OwnData['account'] }) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  const { joinedOn, lastSignedInOn } = account;
  const facts = [
    { name: texts.name, value: account.name },
    { name: texts.email, value: <Email account={account} /> },
    { name: texts.role, value: roleTexts[language][account.role ?? 'none'] },
    { name: texts.area, value: account.areaName ?? texts.noArea },
    { name: texts.joined, value: formatDay(language, joinedOn) },
    ...(lastSignedInOn ? [{ name: texts.lastSignedIn, value: formatDay(language, lastSignedInOn) }] : []),
    { name: texts.provider, value: <code>{account.identityProvider}</code> },
    { name: texts.subject, value: <code>{account.identityProviderSubject}</code> },
  ];
  return (
    <section aria-labelledby="tili">
      <h2 id="tili">{texts.accountTitle}</h2>
      <p>{texts.accountText}</p>
      <Facts facts={facts} />
    </section>
  );
}

function Email({ account: { email, emailVerified } }: { account: OwnData['account'] }) {
  const texts = ownDataTexts[usePage().language];
  if (email === null) return texts.noEmail;
  return (
    <>
      <code>{email}</code>
      {!emailVerified && ` (${texts.unverified})`}
    </>
  );
}
