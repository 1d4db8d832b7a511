import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../server/platform/id.ts';
import { connected } from '../live/live-world.ts';
import { nextLetters, questionOnAir } from '../live/random-deeds.ts';
import { oneOf } from '../live/random.ts';
import type { Processes } from '../support/use-processes.ts';
import { type CastName, cast, someWords } from '../support/world.ts';
import { httpSender, type Sender } from './sender.ts';

export type SoakScene = { sessionId: string; questionIds: string[]; random: () => number; followers: number };

export type Soak = {
  /** What has been done, by kind. */
  counts: Record<string, number>;
  /** Answers that were faults. */
  faults: string[];
  /** Ends all of it; every follower has left when it resolves. */
  stop(): Promise<void>;
};

const searches = ['salassapito', 'huostaanotto', 'ilmoitus', 'koulu', 'LSL 25 §', 'päiväkoti', 'lääkäri'];

/**
 * An hour's traffic that never grows: followers come and go, two lawyers write, workers support and take it back, people
 * search and read. The questions are the same all the time, so that what the server keeps of them stays of one size.
 */
export async function startSoak(processes: Processes, scene: SoakScene): Promise<Soak> {
  const { sessionId, questionIds, random, followers } = scene;
  const { world } = processes;
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  let stopped = false;
  const did = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
  const by = async (name: CastName) => {
    const person = cast[name];
    const cookie = 'personId' in person ? await processes.cookieOf(person) : null;
    return httpSender(processes.publicUrl(), cookie ?? '');
  };
  const send = async (sender: Sender, command: string, input: object) => {
    const outcome = await sender.send({ command, input, operationId: newId() });
    did(command);
    return outcome.kind === 'done' ? outcome.reply : null;
  };
  /** Again and again, with a pause; what a killed process cannot answer is passed over. */
  const over = async (pauseMs: number, deed: () => Promise<unknown>) => {
    while (!stopped) {
      await deed();
      await delay(pauseMs * (0.5 + random()));
    }
  };
  const aQuestion = () => oneOf(random, questionIds);

  const follow = async () => {
    try {
      const socket = await connected(await processes.socketOf(random() < 0.3 ? 'pia' : 'visitor'));
      socket.emit('session:follow', { input: { sessionId } }, () => did('followed'));
      const leavesAt = performance.now() + 1_000 + random() * 8_000;
      while (!stopped && socket.connected && performance.now() < leavesAt) await delay(250);
      // Some close the page, others lose their line.
      if (random() < 0.5) socket.disconnect();
      else socket.io.engine.close();
      socket.disconnect();
    } catch {
      did('could not follow');
    }
  };
  const read = async (path: string, name: CastName) => {
    const response = await processes.ask(path, { by: name }).catch(() => null);
    const text = await response?.text().catch(() => null);
    did(path.startsWith('/haku') ? 'searched' : 'read');
    if (response && text !== null && response.status >= 500 && response.status !== 503)
      faults.push(`${response.status} ${path}`);
  };
  const [aino, juho, lea, lauri, sanna] = await Promise.all(
    (['aino', 'juho', 'lea', 'lauri', 'sanna'] as const).map(by),
  );
  const support = async (worker: Sender) => {
    const questionId = aQuestion();
    await send(worker, 'support-question', { questionId });
    await send(worker, 'unsupport-question', { questionId });
  };
  const answer = async (lawyer: Sender) => {
    const questionId = aQuestion();
    const claim = (await send(lawyer, 'claim-question', { questionId })) as { fence: number } | null;
    if (!claim) return;
    const { fence } = claim;
    const version = await world.database()('answer_versions').where({ question_id: questionId }).first();
    const text = {
      markdown: `${someWords.answer} ${oneOf(random, searches)}`,
      citations: someWords.citations,
    };
    await send(lawyer, 'save-answer', { questionId, fence, revision: version?.revision ?? 0, ...text });
    await send(lawyer, 'release-claim', { questionId, fence });
  };
  const type = async (lawyer: Sender) => {
    const onAir = await questionOnAir(world, sessionId);
    if (onAir) await send(lawyer, 'type-provisional', await nextLetters(world, onAir));
  };
  const pages = ['/', `/istunnot/${sessionId}`, '/istunnot', '/foorumit', '/api/v1/entries'];

  const running = [
    ...Array.from({ length: followers }, () => over(100, follow)),
    over(150, () => support(aino!)),
    over(150, () => support(juho!)),
    over(800, () => answer(lea!)),
    over(800, () => answer(lauri!)),
    over(250, () => type(lea!)),
    over(400, () => type(lauri!)),
    over(8_000, () => send(sanna!, 'put-on-air', { sessionId, questionId: aQuestion() })),
    over(300, () => read(`/haku?q=${encodeURIComponent(oneOf(random, searches))}`, 'visitor')),
    over(1_000, () => read(`/haku?q=${newId()}`, 'visitor')),
    over(200, () => read(oneOf(random, pages), oneOf(random, ['visitor', 'aino', 'lea', 'sanna'] as const))),
  ];
  return {
    counts,
    faults,
    async stop() {
      stopped = true;
      const stuck = delay(60_000, 'stuck', { ref: false });
      if ((await Promise.race([Promise.all(running), stuck])) === 'stuck')
        throw new Error('Someone is still at it a minute after the end');
    },
  };
}
