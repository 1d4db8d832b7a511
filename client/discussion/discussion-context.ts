import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import type { LiveTexts } from '../texts/live.ts';

export type DiscussionFormProps = {
  command: string;
  formKey?: string | undefined;
  hidden?: Readonly<Record<string, string>>;
  inline?: boolean;
  /** Under which name what is written is kept on this device until it has been sent. */
  keep?: string | undefined;
  /** Told when the command is done without leaving the page. */
  onDone?: (reply: unknown) => void;
  children: ComponentChildren;
};

/** What the coordinator just decided on a remark. */
export type Decision = { remarkId: string; decided: 'shown' | 'declined' };

/** What the parts of a discussion need to know of the page they are on, live or not. */
export type Discussion = {
  texts: LiveTexts;
  /** How a command is sent from here. */
  Form: ComponentType<DiscussionFormProps>;
  role: 'participant' | 'worker' | 'lawyer' | 'coordinator' | null;
  lawyers: readonly { lawyer: 1 | 2; name: string }[];
  /** Told of a remark of one's own that was written or withdrawn just now. */
  onOwn(remark: OwnRemarkView): void;
  onDecided(decision: Decision): void;
};

export const DiscussionContext = createContext<Discussion | null>(null);

export function useDiscussion(): Discussion {
  const discussion = useContext(DiscussionContext);
  if (!discussion) throw new Error('Only within a discussion');
  return discussion;
}
