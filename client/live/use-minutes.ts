import { useEffect, useState } from 'preact/hooks';
import type { Minutes } from '../../server/questions/contract.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';

const againMs = 5_000;
/** All followers hear at once that the session is closed: they ask one after another. */
const spreadMs = 1_500;

/** The minutes that the page came with; a page that was open when the session was closed, or when something was published, asks for them. */
export function useMinutes(): Minutes | null {
  const { view, state, alive } = useLiveSession();
  const { language } = usePage();
  const { seq, session } = state;
  const [read, setRead] = useState(() => ({ minutes: view.minutes, seq: view.snapshot.seq }));
  const isRead = read.minutes !== null && read.seq === seq;
  useEffect(() => {
    if (!alive || isRead) return;
    let ended = false;
    let timer = setTimeout(() => void ask(), Math.random() * spreadMs);
    const address = localHref(language, `/api/v1/sessions/${session.id}/minutes`);
    async function ask(): Promise<void> {
      const minutes = await minutesAt(address);
      if (ended) return;
      if (minutes) setRead({ minutes, seq });
      else timer = setTimeout(() => void ask(), againMs);
    }
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [alive, isRead, language, seq, session.id]);
  return read.minutes;
}

async function minutesAt(address: string): Promise<Minutes | null> {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    return response.ok ? ((await response.json()) as Minutes) : null; // as: the contract of this address
  } catch {
    return null;
  }
}
