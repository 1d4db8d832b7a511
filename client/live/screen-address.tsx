import { useState } from 'preact/hooks';
import { announce } from '../ui/announce.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { useLiveSession } from './live-context.ts';

/** The short address as it is read aloud and typed: without what every browser adds itself. */
export function AddressText({ address }: { address: string }) {
  // In `code` no soft hyphen is put: copied, it would lead nowhere.
  return <code class="short-address">{address.replace(/^https?:\/\//, '')}</code>;
}

/** The short address copied; and, for those who run the session, the view of it that is shown to a whole meeting. */
export function AddressDeeds() {
  const { view, state, texts } = useLiveSession();
  const { id, state: stage } = state.session;
  if (stage === 'planned') return null;
  const runs = view.audience === 'lawyer' || view.audience === 'coordinator';
  return (
    <div class="buttons">
      <CopyAddress />
      {runs && stage !== 'cancelled' && (
        <ButtonLink kind="secondary" path={`/istunnot/${id}/naytto`}>
          {texts.openScreen}
        </ButtonLink>
      )}
    </div>
  );
}

function CopyAddress() {
  const { view, state, texts, alive } = useLiveSession();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused where the browser asks and the reader says no: the address stands there to be read.
    const done = await navigator.clipboard.writeText(view.shortAddress).then(
      () => true,
      () => false,
    );
    setCopied(done);
    if (done) announce(texts.addressCopied);
  };
  const over = state.session.state === 'closed' || state.session.state === 'cancelled';
  // Browsers have a clipboard on encrypted pages alone. The page of what is over needs no script and is loaded without.
  if (!alive || over || !('clipboard' in navigator)) return null;
  return (
    <Button kind="secondary" type="button" icon={copied ? 'check' : undefined} onClick={() => void copy()}>
      {texts.copyAddress}
    </Button>
  );
}
