import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LivePageView } from '../../server/live/contract.ts';
import type { LiveTexts } from '../texts/live.ts';
import type { ConnectionState } from './live-connection.ts';
import type { LiveState } from './live-state.ts';
import type { Answered } from './send-until-answered.ts';

/** What the page begins with: the view, and the texts of its language. */
export type LiveSessionProps = { view: LivePageView; texts: LiveTexts };

/** How a command is going. */
export type SendOptions = { onUnreached?: () => void };

export type Live = LiveSessionProps & {
  state: LiveState;
  /** False on the server and until the script runs: then forms go their plain way. */
  alive: boolean;
  connection: ConnectionState;
  /** When what is shown was last known to be the newest. */
  inSyncAt: string;
  /** True when the reader's rights are not what they were when the page was made. */
  moved: boolean;
  supported: ReadonlySet<string>;
  setSupported(questionId: string, supported: boolean): void;
  /** Sends a command until it is answered. */
  send(command: string, input: object, options?: SendOptions): Promise<Answered>;
  /** Tells what is typed: once, for the next key will tell more. */
  tell(command: string, input: object): Promise<Answered | { kind: 'unreached' }>;
};

export const LiveContext = createContext<Live | null>(null);

export function useLiveSession(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('Only within LiveSession');
  return live;
}

/** The name of the lawyer in a place. */
export function lawyerName({ state }: Live, place: 1 | 2): string {
  return state.session.lawyers.find(({ lawyer }) => lawyer === place)?.name ?? '';
}
