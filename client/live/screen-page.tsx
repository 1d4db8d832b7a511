import type { LivePageView, QrView } from '../../server/live/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { liveTexts } from '../texts/live.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Document } from '../ui/document.tsx';
import { Island } from '../ui/island.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { ScreenView } from './screen-view.tsx';

type ScreenPageProps = { frame: PageFrame; view: LivePageView; qr: QrView };

/** `/istunnot/:id/naytto`: a session for the shared screen of a meeting, with nothing around it. */
export function ScreenPage({ frame, view, qr }: ScreenPageProps) {
  const texts = liveTexts[frame.language];
  const { title } = view.snapshot.session;
  return (
    <Document frame={frame} title={fill(texts.screenTitle, { title })} islands={['live-screen']}>
      <Island name="live-screen" component={ScreenView} state={{ view, qr, texts }} />
      <Announcer />
    </Document>
  );
}
