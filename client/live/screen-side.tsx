import type { QrView } from '../../server/live/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { FollowersShown } from './followers-shown.tsx';
import { useLiveSession } from './live-context.ts';
import { queueOf } from './live-session-parts.ts';
import { HowManyWait } from './next-up.tsx';
import { AddressText } from './screen-address.tsx';
import { ScreenQr } from './screen-qr.tsx';

const counted = ['received', 'answered', 'merged', 'deferred', 'declined', 'waiting'] as const;

/** Beside the question: how to follow, what comes next, the session in numbers. */
export function ScreenSide({ qr }: { qr: QrView }) {
  const { state, texts, view } = useLiveSession();
  const address = view.shortAddress;
  return (
    <aside class="screen-side" aria-label={texts.screenSide}>
      <div class="screen-invite">
        <ScreenQr qr={qr} label={fill(texts.screenQr, { address })} />
        <p>{texts.screenFollow}</p>
        <p>
          <AddressText address={address} />
        </p>
        <p>
          <FollowersShown />
        </p>
      </div>
      {state.session.state === 'live' && state.session.onAirQuestionId && <Next />}
      <dl class="screen-counts">
        {counted.map((name) => (
          <div key={name}>
            <dt>{texts[`count_${name}`]}</dt>
            <dd>{state.session.counts[name]}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function Next() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const [next] = queueOf(state);
  return (
    <div class="screen-coming">
      {next && (
        <>
          <p class="meta">{texts.next}</p>
          <p class="screen-coming-title" lang={language === 'fi' ? undefined : 'fi'}>
            {next.title}
          </p>
        </>
      )}
      <p class="meta">
        <HowManyWait />
      </p>
    </div>
  );
}
