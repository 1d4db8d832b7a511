import { allowOneSignature } from './answers/allow-one-signature.ts';
import { answerPrivately } from './answers/answer-privately.ts';
import { claimQuestion } from './answers/claim-question.ts';
import { publishAnswer } from './answers/publish-answer.ts';
import { releaseClaim } from './answers/release-claim.ts';
import { removeNote } from './answers/remove-note.ts';
import { renewClaim } from './answers/renew-claim.ts';
import { reviewEntry } from './answers/review-entry.ts';
import { revokeEntry } from './answers/revoke-entry.ts';
import { saveAnswer } from './answers/save-answer.ts';
import { signAnswer } from './answers/sign-answer.ts';
import { signDissent } from './answers/sign-dissent.ts';
import { typeProvisional } from './answers/type-provisional.ts';
import { withdrawDissent } from './answers/withdraw-dissent.ts';
import { writeNote } from './answers/write-note.ts';
import { askFollowUp } from './discussion/ask-follow-up.ts';
import { callClear } from './discussion/call-clear.ts';
import { callUnclear } from './discussion/call-unclear.ts';
import { declineRemark } from './discussion/decline-remark.ts';
import { reconsiderRemark } from './discussion/reconsider-remark.ts';
import { showRemark } from './discussion/show-remark.ts';
import { withdrawRemark } from './discussion/withdraw-remark.ts';
import { writeRemark } from './discussion/write-remark.ts';
import { editForum } from './forums/edit-forum.ts';
import { moveForum } from './forums/move-forum.ts';
import { restoreForum } from './forums/restore-forum.ts';
import { retireForum } from './forums/retire-forum.ts';
import { eraseTexts } from './incidents/erase-texts.ts';
import { redactTexts } from './incidents/redact-texts.ts';
import { reportIdentifiers } from './incidents/report-identifiers.ts';
import { showTextsAgain } from './incidents/show-texts.ts';
import type { AnyCommand } from './platform/command.ts';
import { changeArea } from './people/change-area.ts';
import { changeRole } from './people/change-role.ts';
import { disablePerson } from './people/disable-person.ts';
import { enablePerson } from './people/enable-person.ts';
import { endOtherSignIns } from './people/end-other-sign-ins.ts';
import { endSignIn } from './people/end-sign-in.ts';
import { invitePerson } from './people/invite-person.ts';
import { restoreInvitation } from './people/restore-invitation.ts';
import { withdrawInvitation } from './people/withdraw-invitation.ts';
import { acceptEntry } from './questions/accept-entry.ts';
import { approveQuestion } from './questions/approve-question.ts';
import { declineQuestion } from './questions/decline-question.ts';
import { deferQuestion } from './questions/defer-question.ts';
import { deferWaiting } from './questions/defer-waiting.ts';
import { editQuestion } from './questions/edit-question.ts';
import { editWording } from './questions/edit-wording.ts';
import { joinQuestion } from './questions/join-question.ts';
import { mergeQuestion } from './questions/merge-question.ts';
import { placeQuestion } from './questions/place-question.ts';
import { planQuestion } from './questions/plan-question.ts';
import { putOnAir } from './questions/put-on-air.ts';
import { requestInfo } from './questions/request-info.ts';
import { requeueQuestion } from './questions/requeue-question.ts';
import { saveDraft } from './questions/save-draft.ts';
import { submitQuestion } from './questions/submit-question.ts';
import { supportQuestion } from './questions/support-question.ts';
import { takeOffAir } from './questions/take-off-air.ts';
import { undoPutAway } from './questions/undo-put-away.ts';
import { undoTriage } from './questions/undo-triage.ts';
import { unsupportQuestion } from './questions/unsupport-question.ts';
import { withdrawQuestion } from './questions/withdraw-question.ts';
import { removeGlossaryWord } from './search/remove-glossary-word.ts';
import { removeUnansweredSearch } from './search/remove-unanswered-search.ts';
import { restoreGlossaryWord } from './search/restore-glossary-word.ts';
import { restoreUnansweredSearch } from './search/restore-unanswered-search.ts';
import { writeGlossaryWord } from './search/write-glossary-word.ts';
import { cancelSession } from './sessions/cancel-session.ts';
import { closeSession } from './sessions/close-session.ts';
import { editSession } from './sessions/edit-session.ts';
import { freezeSession } from './sessions/freeze-session.ts';
import { openSession } from './sessions/open-session.ts';
import { pauseSession } from './sessions/pause-session.ts';
import { planSession } from './sessions/plan-session.ts';
import { resumeSession } from './sessions/resume-session.ts';
import { startSession } from './sessions/start-session.ts';
import { wrapUpSession } from './sessions/wrap-up-session.ts';
import { approveUnsealing } from './unsealing/approve-unsealing.ts';
import { askUnsealing } from './unsealing/ask-unsealing.ts';
import { declineUnsealing } from './unsealing/decline-unsealing.ts';
import { showAsker } from './unsealing/show-asker.ts';
import { withdrawUnsealing } from './unsealing/withdraw-unsealing.ts';
import { changeSettings } from './settings/change-settings.ts';

/** Everything that can be done, in the order of the road; each is reached by JSON, by form and by socket under its name. */
export const commands = [
  editForum,
  moveForum,
  retireForum,
  restoreForum,
  planSession,
  editSession,
  openSession,
  freezeSession,
  startSession,
  pauseSession,
  resumeSession,
  wrapUpSession,
  closeSession,
  cancelSession,
  saveDraft,
  acceptEntry,
  joinQuestion,
  undoPutAway,
  submitQuestion,
  editQuestion,
  withdrawQuestion,
  supportQuestion,
  unsupportQuestion,
  askFollowUp,
  writeRemark,
  withdrawRemark,
  showRemark,
  declineRemark,
  reconsiderRemark,
  callUnclear,
  callClear,
  approveQuestion,
  editWording,
  requestInfo,
  declineQuestion,
  deferQuestion,
  deferWaiting,
  requeueQuestion,
  mergeQuestion,
  undoTriage,
  placeQuestion,
  planQuestion,
  putOnAir,
  takeOffAir,
  claimQuestion,
  renewClaim,
  releaseClaim,
  typeProvisional,
  saveAnswer,
  signAnswer,
  signDissent,
  withdrawDissent,
  writeNote,
  removeNote,
  allowOneSignature,
  publishAnswer,
  answerPrivately,
  reviewEntry,
  revokeEntry,
  writeGlossaryWord,
  removeGlossaryWord,
  restoreGlossaryWord,
  removeUnansweredSearch,
  restoreUnansweredSearch,
  invitePerson,
  withdrawInvitation,
  restoreInvitation,
  changeRole,
  changeArea,
  disablePerson,
  enablePerson,
  endSignIn,
  endOtherSignIns,
  askUnsealing,
  withdrawUnsealing,
  approveUnsealing,
  declineUnsealing,
  showAsker,
  reportIdentifiers,
  redactTexts,
  eraseTexts,
  showTextsAgain,
  changeSettings,
] as const satisfies readonly AnyCommand[];

const byName = new Map<string, AnyCommand>(commands.map((command) => [command.name, command]));

export function findCommand(name: string): AnyCommand | undefined {
  return byName.get(name);
}
