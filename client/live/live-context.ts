import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LivePageView } from '../../server/live/contract.ts';
import type { LiveTexts } from '../texts/live.ts';
import type { LiveStore, Shown } from './live-store.ts';

/** What the page begins with: the view, and the texts of its language. */
export type LiveSessionProps = { view: LivePageView; texts: LiveTexts; as?: 'screen' };

export type SendOptions = {
  /** Told while a command reaches nobody. */
  onUnreached?: () => void;
  /** The tokens of the findings that were confirmed. */
  confirmed?: readonly string[];
};

/** All that the parts of the page know and can do. */
export type Live = LiveSessionProps &
  Shown &
  Pick<LiveStore, 'send' | 'tell' | 'refresh' | 'cursors' | 'setSupported' | 'setUnclear' | 'putOwnRemark'>;

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
