import * as Y from 'yjs';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { callClear } from '../../server/discussion/call-clear.ts';
import { callUnclear } from '../../server/discussion/call-unclear.ts';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { withdrawRemark } from '../../server/discussion/withdraw-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { system } from '../../server/accounts/actor.ts';
import { longestCatchUp } from '../../server/live/contract.ts';
import { appendEvents } from '../../server/platform/events.ts';
import type { Command } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { unsupportQuestion } from '../../server/questions/unsupport-question.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import { type CastName, someWords, type World } from '../support/world.ts';
import { oneOf } from './random.ts';

type Scene = {
  world: Pick<World, 'act' | 'database'>;
  random: () => number;
  sessionId: string;
  /** Of the session; grows with what is asked. */
  questionIds: string[];
};

/** An hour has no more; and what thousands of events cost is not to grow with them. */
const mostQuestions = 80;

/** Whatever comes to someone's mind in a live session; what the rules refuse is refused and nothing has happened. */
export function createRandomDeeds({ world, random, sessionId, questionIds }: Scene): () => Promise<void> {
  const remarkIds: string[] = [];

  const tried = async <Input, Reply>(
    name: CastName,
    command: Command<Input, Reply>,
    input: unknown,
  ): Promise<Reply | null> => {
    try {
      return await world.act(name, command, input);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  };
  const aQuestion = () => oneOf(random, questionIds);
  const aRemark = () => oneOf(random, remarkIds) ?? aQuestion();
  const aWorker = () => oneOf(random, ['aino', 'juho'] as const);
  const aLawyer = () => oneOf(random, ['lea', 'lauri'] as const);
  const aMember = () => oneOf(random, ['aino', 'juho', 'pia', 'lea', 'sanna'] as const);
  const wording = (questionId: string) => ({
    questionId,
    title: `${someWords.title} ${inLetters(random())}`,
    text: someWords.publicText,
  });

  const asking = [
    async () => {
      if (questionIds.length >= mostQuestions) return;
      const input = { sessionId, text: someWords.question, consent: 'as_is' };
      const asked = await tried(aWorker(), submitQuestion, input);
      if (asked) questionIds.push(asked.questionId);
    },
    async () => {
      if (questionIds.length >= mostQuestions) return;
      const asked = await tried(aWorker(), askFollowUp, {
        questionId: aQuestion(),
        text: someWords.question,
      });
      if (asked) questionIds.push(asked.questionId);
    },
    () => tried(aWorker(), supportQuestion, { questionId: aQuestion() }),
    () => tried(aWorker(), unsupportQuestion, { questionId: aQuestion() }),
    () => tried(aWorker(), withdrawQuestion, { questionId: aQuestion() }),
  ];
  const triage = [
    () => tried('sanna', approveQuestion, wording(aQuestion())),
    () => tried('sanna', approveQuestion, wording(questionIds.at(-1) ?? '')),
    () => tried('sanna', editWording, wording(aQuestion())),
    () => {
      const why = { reason: 'unclear', text: 'Kysymys jäi epäselväksi.' };
      return tried('sanna', declineQuestion, { questionId: aQuestion(), ...why });
    },
    async () => {
      const questionId = aQuestion();
      await tried('sanna', approveQuestion, wording(questionId));
      await tried('sanna', deferQuestion, { questionId, deferral: 'next_session' });
    },
    () => tried('sanna', requeueQuestion, { questionId: aQuestion() }),
    () => tried('sanna', mergeQuestion, { questionId: aQuestion(), intoId: aQuestion() }),
    () => tried('sanna', undoTriage, { questionId: aQuestion() }),
  ];
  const running = [
    () => tried(aLawyer(), putOnAir, { sessionId, questionId: aQuestion() }),
    () => tried('sanna', takeOffAir, { sessionId }),
    async () => {
      await tried('sanna', pauseSession, { sessionId });
      await tried('sanna', resumeSession, { sessionId });
    },
  ];
  const discussion = [
    async () => {
      const text = 'Meilläkin on kysytty tätä.';
      const written = await tried(aMember(), writeRemark, { questionId: aQuestion(), text });
      if (written) remarkIds.push(written.remarkId);
    },
    () => tried('sanna', showRemark, { remarkId: aRemark() }),
    () => tried('sanna', declineRemark, { remarkId: aRemark(), reason: 'Ei koske kysymystä.' }),
    () => tried(aWorker(), withdrawRemark, { remarkId: aRemark() }),
    () => tried(aWorker(), callUnclear, { questionId: aQuestion() }),
    () => tried(aWorker(), callClear, { questionId: aQuestion() }),
  ];
  const answering = [
    () => answer(aLawyer(), aQuestion()),
    () => answer(aLawyer(), aQuestion()),
    () => tried(aLawyer(), writeNote, { questionId: aQuestion(), text: 'Katso myös 26 §.' }),
    async () => {
      const onAir = await questionOnAir(world, sessionId);
      if (onAir) await tried(aLawyer(), typeProvisional, await nextLetters(world, onAir));
    },
  ];

  async function answer(lawyer: 'lea' | 'lauri', questionId: string): Promise<void> {
    const claim = await tried(lawyer, claimQuestion, { questionId });
    if (!claim) return;
    const { fence } = claim;
    const text = { markdown: `${someWords.answer} ${inLetters(random())}`, citations: someWords.citations };
    const saved = await tried(lawyer, saveAnswer, { questionId, fence, revision: 0, ...text });
    if (saved && random() < 0.7) {
      const { versionId, revision } = saved;
      await tried(lawyer, signAnswer, { versionId, revision });
      const other = lawyer === 'lea' ? 'lauri' : 'lea';
      if (random() < 0.3)
        await tried(other, signDissent, { versionId, revision, markdown: 'Olen eri mieltä.' });
    }
    if (random() < 0.5) await tried(lawyer, releaseClaim, { questionId, fence });
  }

  const kinds = [asking, triage, triage, running, discussion, answering];
  return async () => void (await oneOf<() => unknown>(random, oneOf<(() => unknown)[]>(random, kinds))());
}

/** More events of a session in one go than a gap may have to be filled by changes; gives the number of the last. */
export async function leapAhead(
  world: Pick<World, 'database'>,
  subject: { sessionId: string; questionId: string },
): Promise<number> {
  const happened = Array.from({ length: longestCatchUp + 1 }, () => ({
    type: 'question.supported',
    ...subject,
  }));
  await world
    .database()
    .transaction((tx) => appendEvents(tx, system, { happened, at: new Date(), sealed: true }));
  return sessionSeq(world.database(), subject.sessionId);
}

type Typing = { questionId: string; generation: number; update: string };

/** What a lawyer would send who writes a word at the end of a question's shared text. */
export async function nextLetters(world: Pick<World, 'database'>, questionId: string): Promise<Typing> {
  const row = await world.database()('provisional_texts').where({ question_id: questionId }).first();
  const doc = new Y.Doc();
  if (row && row.shared.length > 0) Y.applyUpdate(doc, row.shared);
  const before = Y.encodeStateVector(doc);
  const text = doc.getText('markdown');
  text.insert(text.length, 'sana ');
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
  return { questionId, generation: row?.generation ?? 1, update };
}

export async function questionOnAir(
  world: Pick<World, 'database'>,
  sessionId: string,
): Promise<string | undefined> {
  const row = await world
    .database()('questions')
    .where({ session_id: sessionId, state: 'on_air' })
    .first('id');
  return row?.id;
}

/** A number as letters, so that it cannot be taken for a client's identifier. */
function inLetters(number: number): string {
  return Array.from(number.toString().slice(2), (digit) => 'aeiouklmnp'[Number(digit)] ?? '').join('');
}
