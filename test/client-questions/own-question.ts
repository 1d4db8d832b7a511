import type { OwnQuestionView } from '../../server/questions/contract.ts';

/** A question of one's own, submitted to a session that is open, but for what is changed. */
export function ownQuestion(changes: Partial<OwnQuestionView> = {}): OwnQuestionView {
  return {
    id: '0123456789abcdef',
    state: 'submitted',
    session: {
      id: '1123456789abcdef',
      title: 'Salassapito',
      state: 'open',
      startsAt: '2026-11-25T11:00:00.000Z',
    },
    text: 'Saako koulu kertoa?',
    publicTitle: null,
    publicText: null,
    sectionHint: '',
    neededBy: null,
    consent: 'as_is',
    submittedOn: '2026-11-20',
    infoRequest: null,
    declineReason: null,
    declineText: null,
    deferral: null,
    deferredUntil: null,
    mergedIntoId: null,
    parent: null,
    entryId: null,
    privateAnswerHtml: null,
    privateDissents: [],
    difference: null,
    putAway: null,
    draftGoesOn: null,
    redactedOn: null,
    held: false,
    forgottenOn: null,
    unsealings: [],
    editable: true,
    withdrawable: true,
    ...changes,
  };
}

export const inSession = (state: string) => ({ session: { ...ownQuestion().session, state } });
