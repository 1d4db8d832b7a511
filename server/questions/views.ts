import { answerSource, answerView, safeAnswerHtml } from '../answers/views.ts';
import type { Audience } from '../sessions/contract.ts';
import type { NoteView, OwnQuestionView, QuestionView } from './contract.ts';
import { heardStates, isEditable, mayMoveQuestion, readableStates } from './question.ts';
import type { OwnQuestionRecord, QuestionRecord } from './queries.ts';

export { readableStates } from './question.ts';

export { minutesView } from './minutes-view.ts';

/** What an audience may see of a question of its session; null when it may not know of it. */
export function questionView(question: QuestionRecord, audience: Audience): QuestionView | null {
  const backstage = audience === 'lawyer' || audience === 'coordinator';
  const states = audience === 'visitor' ? heardStates : readableStates;
  if (!backstage && (question.held || !states.includes(question.state))) return null;
  if (backstage && question.state === 'withdrawn') return null;
  const heard = heardStates.includes(question.state);
  return {
    id: question.id,
    state: question.state,
    position: inRandomOrder(question, audience) ? null : question.position,
    title: question.title,
    text: question.text,
    sectionHint: question.sectionHint,
    late: backstage && question.late,
    area: audience === 'visitor' ? null : question.area,
    supports: question.supports,
    parent: parentView(question, audience),
    agenda: { minutes: question.suggestedMinutes, firstLawyer: question.firstLawyer },
    claim: question.claimLawyer && { lawyer: question.claimLawyer },
    onAirSince: question.onAirSince?.toISOString() ?? null,
    hidden: question.hidden,
    redactedOn: question.redactedOn,
    answer: heard || backstage ? question.newestSigned && answerView(question.newestSigned) : null,
    entryId: question.entryId,
    backstage: backstage
      ? {
          original: question.original,
          held: question.held,
          consent: question.consent,
          source: question.newest && answerSource(question.newest),
          lapsed: question.lapsedLawyer,
          unclear: question.unclear,
          dissentSources: question.dissentSources.map(({ lawyer, versionId, markdown }) => ({
            lawyer,
            versionId,
            markdown,
          })),
          notes: audience === 'lawyer' ? question.notes.map(noteView) : null,
        }
      : null,
  };
}

/** What an audience may see of questions, by place; those without one last and in no order that tells anything. */
export function questionViews(questions: readonly QuestionRecord[], audience: Audience): QuestionView[] {
  return questions.flatMap((question) => questionView(question, audience) ?? []).sort(inOrder);
}

function inOrder(one: QuestionView, other: QuestionView): number {
  const byPosition = (one.position ?? Infinity) - (other.position ?? Infinity);
  return byPosition || (one.id < other.id ? -1 : 1);
}

/** The question that one follows up, for those who may read that too: it may be of another session, or have been taken back. */
function parentView({ parent }: QuestionRecord, audience: Audience): QuestionView['parent'] {
  if (!parent) return null;
  const { id, title, state, held, sessionState, isPublic } = parent;
  const heard = heardStates.includes(state) && isPublic;
  const readable = readableStates.includes(state) && !held && sessionState !== 'planned';
  const mayRead = { visitor: heard, member: readable, lawyer: readable, coordinator: true }[audience];
  return mayRead ? { id, title } : null;
}

/** Before the freeze those who support see questions each in an order of their own, so that the first ones gain nothing. */
function inRandomOrder({ sessionState }: QuestionRecord, audience: Audience): boolean {
  return audience === 'member' && (sessionState === 'planned' || sessionState === 'open');
}

function noteView({ writtenAt, ...note }: QuestionRecord['notes'][number]): NoteView {
  return { ...note, writtenAt: new Date(writtenAt).toISOString() };
}

/** What an asker sees of one's own question. */
export function ownQuestionView({ original, late: _late, ...question }: OwnQuestionRecord): OwnQuestionView {
  return {
    ...question,
    text: original,
    privateAnswerHtml: question.privateAnswerHtml && safeAnswerHtml(question.privateAnswerHtml),
    privateDissents: question.privateDissents.map(({ html, ...dissent }) => ({
      ...dissent,
      html: safeAnswerHtml(html),
    })),
    editable: isEditable(question.state),
    withdrawable: mayMoveQuestion(question.state, 'withdraw'),
  };
}
