import { z } from 'zod';
import { createSharedDoc } from '../client/live/shared-doc.ts';
import type { Place } from './frames.ts';
import { openLiveClient } from './live-client.ts';

export type SignedIn = { origin: string; port: number; lawyerCookie: string; coordinatorCookie: string };

/** A session that is live, its question on air and in the lawyer's hands. Each deed gives the number followers know it by. */
export type LiveSession = {
  sessionId: string;
  /** Saves the answer's next version, unsigned. */
  write(): Promise<number>;
  /** Signs what was written. */
  sign(): Promise<number>;
  /** Shows a next state of what is typed. */
  type(): Promise<number>;
  close(): void;
};

const sessionList = z.object({ upcoming: z.array(z.object({ id: z.string(), state: z.string() })) });
const backstage = z.object({ source: z.unknown() }).nullable();
const questions = z.array(z.object({ id: z.string(), state: z.string(), backstage }));
const followed = z.object({
  snapshot: z.object({ seq: z.number(), questions }),
  provisional: z.array(z.object({ questionId: z.string(), generation: z.number() })),
});
const saved = z.object({ versionId: z.string(), revision: z.number() });
const claimed = z.object({ fence: z.number() });
const typed = z.object({ revision: z.number(), vector: z.string() });

const sentence = 'Kirjaa asiakirjoihin, mihin arvio nojaa ja miten lapsen mielipide on selvitetty. ';
const markdown = `**Yleinen oikeudellinen ohje.**\n\n${sentence.repeat(4)}`;

/** Starts the demonstration's frozen session and takes a question on air, as the coordinator and the lawyer would. */
export async function startLiveSession(signedIn: SignedIn): Promise<LiveSession> {
  const { origin, port } = signedIn;
  const place = { origin, port };
  const sessionId = await frozenSession(port);
  const questionId = await putOneOnAir({ ...place, cookie: signedIn.coordinatorCookie }, sessionId);
  const lawyer = await openLiveClient({ ...place, cookie: signedIn.lawyerCookie }, () => undefined);
  const { snapshot, provisional } = followed.parse(await lawyer.ask('session:follow', { sessionId }));
  let { seq } = snapshot;
  const { fence } = claimed.parse(await lawyer.ask('claim-question', { questionId }));
  const claim = { questionId, fence };
  let version = { versionId: '', revision: 0 };
  let states = 0;
  const shared = provisional.find((text) => text.questionId === questionId);
  let typing = newText(shared?.generation ?? 1);
  // Nobody else does anything in the session, so every event of it is the lawyer's and the next number is known.
  const next = () => (seq += 1);
  next();
  return {
    sessionId,
    async write() {
      const text = { markdown, citations: 'LSL 25 § 1 mom.' };
      const reply = await lawyer.ask('save-answer', { ...claim, revision: 0, ...text });
      const { versionId, revision } = saved.parse(reply);
      version = { versionId, revision };
      return next();
    },
    async sign() {
      await lawyer.ask('sign-answer', version);
      // With the signature the shared text has become an answer, and the next one begins.
      typing = newText(typing.generation + 1);
      return next();
    },
    async type() {
      const { doc, generation } = typing;
      states += 1;
      doc.rewrite('markdown', `${markdown}${states}`);
      const update = doc.updateSince(typing.vector);
      const reply = await lawyer.ask('type-provisional', { questionId, generation, update });
      const { revision, vector } = typed.parse(reply);
      typing = { ...typing, vector };
      return revision;
    },
    close: () => lawyer.close(),
  };
}

/** The document of a lawyer's page, and what the server is known to have of it. */
function newText(generation: number) {
  return { generation, doc: createSharedDoc(), vector: null as string | null }; // as: it is known after the first reply
}

async function frozenSession(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`);
  const frozen = sessionList.parse(await response.json()).upcoming.find(({ state }) => state === 'frozen');
  if (!frozen) throw new Error('The demonstration has no session ready to go live');
  return frozen.id;
}

/** A question of which nobody has written an answer ahead. */
async function putOneOnAir(place: Place, sessionId: string): Promise<string> {
  const coordinator = await openLiveClient(place, () => undefined);
  await coordinator.ask('start-session', { sessionId });
  const { snapshot } = followed.parse(await coordinator.ask('session:follow', { sessionId }));
  const unwritten = snapshot.questions.find(
    (question) => question.state === 'queued' && question.backstage?.source === null,
  );
  if (!unwritten) throw new Error('The demonstration has no question to be answered');
  const questionId = unwritten.id;
  await coordinator.ask('put-on-air', { sessionId, questionId });
  coordinator.close();
  return questionId;
}
