import type { PersonDeed } from './queries.ts';

const undoSeconds = 10;

export type PersonUndo = {
  /** What was done, as the key of its text. */
  done: 'role' | 'area' | 'disabled' | 'enabled' | 'invited' | 'withdrawn' | 'restored';
  command: string;
  input: Record<string, string>;
  seconds: number;
};

type Inverse = Omit<PersonUndo, 'seconds'>;

/** How a deed to a person is taken back: by the deed that does the opposite; null when its time is over. */
export function undoOf({ type, at, subject }: PersonDeed, now: Date): PersonUndo | null {
  const seconds = Math.ceil(undoSeconds - (now.getTime() - at.getTime()) / 1000);
  const inverse = inverses[type]?.(subject);
  return inverse && seconds >= 1 && seconds <= undoSeconds ? { ...inverse, seconds } : null;
}

type Subject = Readonly<Record<string, string>>;

const onPerson =
  (done: Inverse['done'], command: string) =>
  ({ personId = '' }: Subject): Inverse => ({ done, command, input: { personId } });

const onInvitation =
  (done: Inverse['done'], command: string) =>
  ({ invitationId = '' }: Subject): Inverse => ({ done, command, input: { invitationId } });

const inverses: Readonly<Record<string, (subject: Subject) => Inverse>> = {
  'person.role_changed': ({ personId = '', fromRoleId = '' }) => ({
    done: 'role',
    command: 'change-role',
    input: { personId, role: fromRoleId },
  }),
  'person.area_changed': ({ personId = '', fromAreaId = '' }) => ({
    done: 'area',
    command: 'change-area',
    input: { personId, areaId: fromAreaId },
  }),
  'person.disabled': onPerson('disabled', 'enable-person'),
  'person.enabled': onPerson('enabled', 'disable-person'),
  'invitation.made': onInvitation('invited', 'withdraw-invitation'),
  'invitation.withdrawn': onInvitation('withdrawn', 'restore-invitation'),
  'invitation.restored': onInvitation('restored', 'withdraw-invitation'),
};
