import type { CursorView } from '../../server/sessions/contract.ts';
import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import { announceOwnRemark, stillUnclear, withOwnRemark } from '../discussion/own-part.ts';
import type { Language } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { newOperationId } from '../ui/operation-id.ts';
import { createConnectionAnnouncer } from './announce-connection.ts';
import { announceNews } from './announce-news.ts';
import type { Outcome, Sending } from './attempt.ts';
import type { LiveSessionProps, SendOptions } from './live-context.ts';
import type { ConnectionOptions, ConnectionState, LiveConnection } from './live-connection.ts';
import {
  applyCatchUp,
  applyChange,
  applyProvisional,
  beginState,
  hasGap,
  type LiveState,
} from './live-state.ts';
import { type Answered, sendUntilAnswered } from './send-until-answered.ts';
import { createStore, type Store } from './store.ts';
import { createWaiting } from './waiting.ts';

/** What the page shows of the session and of its own connection. */
export type Shown = {
  state: LiveState;
  /** False on the server and until the script runs: then forms go their plain way. */
  alive: boolean;
  connection: ConnectionState;
  /** When what is shown was last known to be the newest. */
  inSyncAt: string;
  /** True when the reader's rights are not what they were when the page was made. */
  moved: boolean;
  supported: ReadonlySet<string>;
  /** The questions whose answers the reader has called unclear. */
  unclear: ReadonlySet<string>;
  ownRemarks: readonly OwnRemarkView[];
  /** How many follow; null when they are too few to be told. */
  followers: number | null;
};

export type LiveStore = ReturnType<typeof createLiveStore>;

const gapMs = 1_000;

/** Keeps a session's state up to date in the browser, and sends what the reader does. */
export function createLiveStore(props: LiveSessionProps, language: Language) {
  const store = createStore<Shown>(beginShown(props));
  const waiting = createWaiting();
  const announceConnection = createConnectionAnnouncer(props.texts);
  let opened: LiveConnection | null = null;
  const follower = createFollower(props, store, () => opened?.catchUp());
  const options: ConnectionOptions = {
    ...follower.told,
    sessionId: props.view.snapshot.session.id,
    language,
    prefix: localHref(language, ''),
    as: props.as,
    seq: () => store.get().state.seq,
    onState(connection) {
      store.put({ connection });
      announceConnection(connection);
      waiting.wake();
    },
  };
  const attempt = async (sending: Sending): Promise<Outcome> =>
    opened ? opened.attempt(sending) : { kind: 'unreached' };
  return {
    store,
    /** Where the other lawyer writes, by question. */
    cursors: follower.cursors,
    /** Asks what is new. */
    refresh: () => opened?.catchUp(),
    /** Begins to follow; gives what ends it. The socket's own code comes after the page is alive. */
    start(): () => void {
      let ended = false;
      const onShown = () => document.visibilityState === 'visible' && opened?.catchUp();
      store.put({ alive: true });
      void import('./live-connection.ts').then(({ openConnection }) => {
        if (!ended) opened = openConnection(options);
      });
      document.addEventListener('visibilitychange', onShown);
      return () => {
        ended = true;
        follower.end();
        document.removeEventListener('visibilitychange', onShown);
        opened?.close();
      };
    },
    /** Sends a command until it is answered. */
    send: (
      command: string,
      input: object,
      { onUnreached = () => {}, confirmed }: SendOptions = {},
    ): Promise<Answered> =>
      sendUntilAnswered(
        { attempt, pause: waiting.pause, onUnreached },
        { command, input, operationId: newOperationId(), confirmed },
      ),
    /** Tells once, for what is told again and again by itself. */
    tell: (command: string, input: object): Promise<Outcome> => attempt({ command, input }),
    setSupported(questionId: string, on: boolean): void {
      store.put({ supported: withOrWithout(store.get().supported, questionId, on) });
    },
    setUnclear(questionId: string, on: boolean): void {
      store.put({ unclear: withOrWithout(store.get().unclear, questionId, on) });
    },
    /** Takes in where a remark of one's own is now. */
    putOwnRemark: (remark: OwnRemarkView): void =>
      store.put({ ownRemarks: withOwnRemark(store.get().ownRemarks, remark) }),
  };
}

function withOrWithout(ids: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const others = [...ids].filter((other) => other !== id);
  return new Set(on ? [...others, id] : others);
}

function beginShown({ view }: LiveSessionProps): Shown {
  return {
    state: beginState(view),
    alive: false,
    connection: 'connecting',
    inSyncAt: view.at,
    moved: false,
    supported: new Set(view.supported),
    unclear: new Set(view.unclear),
    ownRemarks: view.ownRemarks,
    followers: view.followers,
  };
}

/** Takes in what the connection tells, and asks again when something stays missing. */
function createFollower({ view, texts }: LiveSessionProps, store: Store<Shown>, askAgain: () => void) {
  let gapTimer: ReturnType<typeof setTimeout> | undefined;
  const cursors = createStore<Record<string, CursorView>>({});
  const take = (change: (state: LiveState) => LiveState) => {
    const before = store.get().state;
    const state = change(before);
    announceNews(texts, before, state);
    const unclear = stillUnclear(store.get().unclear, before, state);
    store.put({ state, unclear, inSyncAt: new Date().toISOString() });
    clearTimeout(gapTimer);
    if (hasGap(state)) gapTimer = setTimeout(askAgain, gapMs);
  };
  const moved = () => store.put({ moved: true });
  const told: Pick<
    ConnectionOptions,
    | 'onCatchUp'
    | 'onChange'
    | 'onProvisional'
    | 'onCursor'
    | 'onFollowers'
    | 'onOwnRemark'
    | 'onHeard'
    | 'onMoved'
  > = {
    onCatchUp(caughtUp) {
      if (caughtUp.audience !== view.audience) return moved();
      store.put({ followers: caughtUp.followers });
      take((state) => applyCatchUp(state, caughtUp));
    },
    onChange: (change) => take((state) => applyChange(state, change)),
    onProvisional: (text) => take((state) => applyProvisional(state, text)),
    onCursor: (cursor) =>
      cursor.lawyer === view.lawyer ? undefined : cursors.put({ [cursor.questionId]: cursor }),
    onOwnRemark(remark) {
      const known = store.get().ownRemarks;
      announceOwnRemark(texts, known, remark);
      store.put({ ownRemarks: withOwnRemark(known, remark) });
    },
    onFollowers: ({ count }) => store.put({ followers: count }),
    onHeard: () => store.put({ inSyncAt: new Date().toISOString() }),
    onMoved: moved,
  };
  return { told, cursors, end: () => clearTimeout(gapTimer) };
}
