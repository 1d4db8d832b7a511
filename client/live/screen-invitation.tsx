import type { QrView } from '../../server/live/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { FollowersShown } from './followers-shown.tsx';
import { type Live, useLiveSession } from './live-context.ts';
import { AddressText } from './screen-address.tsx';
import { ScreenQr } from './screen-qr.tsx';
import { useTimeNow } from './time-now.ts';

/** Before a session and after it: when it starts or where its answers are, and the way there. */
export function ScreenInvitation({ qr }: { qr: QrView }) {
  const live = useLiveSession();
  const { texts, view, state } = live;
  const { language } = usePage();
  const nowMs = useTimeNow();
  const { session } = state;
  const before = isBefore(live);
  const names = session.lawyers.map(({ name }) => name).join(` ${texts.and} `);
  const begins =
    Date.parse(session.startsAt) > nowMs
      ? fill(texts.screenStarts, { when: formatDateTime(language, session.startsAt) })
      : texts.screenStartsSoon;
  return (
    <main class="screen-invitation" aria-label={texts.screenMain}>
      <ScreenQr qr={qr} label={fill(texts.screenQr, { address: view.shortAddress })} />
      <div>
        <h2>
          {before ? begins : session.state === 'cancelled' ? texts.screenCancelled : texts.screenThanks}
        </h2>
        {before && names && <p>{fill(texts.screenAnswering, { names })}</p>}
        {session.state === 'wrap_up' && <p>{texts.screenAnswersToCome}</p>}
        {session.state === 'closed' && <p>{texts.screenAnswersHere}</p>}
        {before && <p class="meta">{texts.screenFollow}</p>}
        <p class="screen-address">
          <AddressText address={view.shortAddress} />
        </p>
        <p class="meta">
          <FollowersShown />
        </p>
      </div>
    </main>
  );
}

function isBefore({ state }: Live): boolean {
  return ['planned', 'open', 'frozen'].includes(state.session.state);
}
