import { useEffect, useRef, useState } from 'preact/hooks';
import { newOperationId } from '../ui/operation-id.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { announceNews } from './announce-news.ts';
import type { Outcome, Sending } from './attempt.ts';
import type { Live, LiveSessionProps, SendOptions } from './live-context.ts';
import type { ConnectionState, LiveConnection } from './live-connection.ts';
import { applyCatchUp, applyChange, applyProvisional, beginState, hasGap, type LiveState } from './live-state.ts';
import { sendUntilAnswered } from './send-until-answered.ts';

const gapMs = 1_000;

/** Keeps a session's state up to date in the browser, and sends what the reader does. */
export function useLive({ view, texts }: LiveSessionProps): Live {
  const { language } = usePage();
  const [state, setState] = useState(() => beginState(view));
  const [connection, setConnection] = useState<ConnectionState>('connecting');
  const [alive, setAlive] = useState(false);
  const [moved, setMoved] = useState(false);
  const [inSyncAt, setInSyncAt] = useState(view.at);
  const [supported, setSupported] = useState<ReadonlySet<string>>(() => new Set(view.supported));
  const newest = useRef(state);
  const opened = useRef<LiveConnection | null>(null);
  const wakers = useRef(new Set<() => void>());

  useEffect(() => {
    setAlive(true);
    let closed = false;
    let gapTimer: ReturnType<typeof setTimeout> | undefined;
    const take = (next: LiveState) => {
      announceNews(texts, newest.current, next);
      newest.current = next;
      setState(next);
      setInSyncAt(new Date().toISOString());
      clearTimeout(gapTimer);
      if (hasGap(next)) gapTimer = setTimeout(() => opened.current?.catchUp(), gapMs);
    };
    const onShown = () => document.visibilityState === 'visible' && opened.current?.catchUp();
    // The socket's own code comes after the page is alive.
    void import('./live-connection.ts').then(({ openConnection }) => {
      if (closed) return;
      opened.current = openConnection({
        sessionId: view.snapshot.session.id,
        language,
        prefix: localHref(language, ''),
        seq: () => newest.current.seq,
        onCatchUp(caughtUp) {
          if (caughtUp.audience === view.audience) take(applyCatchUp(newest.current, caughtUp));
          else setMoved(true);
        },
        onChange: (change) => take(applyChange(newest.current, change)),
        onProvisional: (text) => take(applyProvisional(newest.current, text)),
        onState(next) {
          setConnection(next);
          for (const wake of wakers.current) wake();
        },
        onHeard: () => setInSyncAt(new Date().toISOString()),
        onMoved: () => setMoved(true),
      });
    });
    document.addEventListener('visibilitychange', onShown);
    return () => {
      closed = true;
      clearTimeout(gapTimer);
      document.removeEventListener('visibilitychange', onShown);
      opened.current?.close();
    };
  }, []);

  const attempt = async (sending: Sending): Promise<Outcome> =>
    opened.current ? opened.current.attempt(sending) : { kind: 'unreached' };
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const wake = () => {
        wakers.current.delete(wake);
        clearTimeout(timer);
        done();
      };
      const timer = setTimeout(wake, ms);
      wakers.current.add(wake);
    });
  return {
    ...{ view, texts, state, alive, connection, inSyncAt, moved, supported },
    setSupported(questionId, on) {
      setSupported((before) => new Set([...before].filter((id) => id !== questionId).concat(on ? questionId : [])));
    },
    send: (command, input, { onUnreached }: SendOptions = {}) =>
      sendUntilAnswered(
        { attempt, pause, ...(onUnreached ? { onUnreached } : {}) },
        { command, input, operationId: newOperationId() },
      ),
    tell: (command, input) => attempt({ command, input }),
  };
}
