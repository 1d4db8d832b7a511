import { newId } from '../../server/platform/id.ts';
import type { Ledger, Deed } from './ledger.ts';
import type { Sender } from './sender.ts';

/** Who sends what: by name, each person through their own door or doors. */
export type Crew = { workers: Sender[]; lawyers: Sender[]; coordinator: Sender[] };

export type LoadOptions = {
  crew: Crew;
  sessionId: string;
  ledger: Ledger;
  /** Resolves when it is worth sending again; what was under way when the server died is never sent again. */
  up(): Promise<void>;
};

export type Load = {
  /** Resolves when so many have been acknowledged in all. */
  reached(acknowledgements: number): Promise<void>;
  /** Refusals by their code: there should be none. */
  refusals: Map<string, number>;
  /** How many acknowledgements came by socket. */
  bySocket(): number;
  stop(): Promise<void>;
};

/**
 * So many roads at once, again and again: a question is asked, approved, supported, claimed, and answered, each of them once.
 * A step whose reply does not come ends its road.
 */
export function startLoad(options: LoadOptions, roadsAtOnce: number): Load {
  const { crew, sessionId, ledger, up } = options;
  const refusals = new Map<string, number>();
  let waiting: { acknowledgements: number; done(): void }[] = [];
  let stopped = false;
  let turn = 0;
  let bySocket = 0;
  const next = (senders: Sender[]): Sender => senders[(turn += 1) % senders.length]!;

  const step = async (by: Sender, [command, input]: [string, object], deed: Deed): Promise<unknown> => {
    const operationId = newId();
    ledger.sent(operationId, deed);
    const outcome = await by.send({ command, input, operationId });
    if (outcome.kind === 'unreached') throw new Unreached();
    if (outcome.kind === 'refused') {
      refusals.set(outcome.code, (refusals.get(outcome.code) ?? 0) + 1);
      throw new Unreached();
    }
    ledger.acknowledged(operationId, deed);
    if (by.door === 'socket') bySocket += 1;
    const acknowledged = ledger.acknowledgements();
    for (const { acknowledgements, done } of waiting) if (acknowledgements <= acknowledged) done();
    waiting = waiting.filter(({ acknowledgements }) => acknowledgements > acknowledged);
    return outcome.reply;
  };

  const road = async () => {
    const text = `Saako koulu kertoa poissaoloista lastensuojelulle, asia ${inLetters(newId())}?`;
    const asked = { sessionId, text, consent: 'as_is' };
    const reply = await step(next(crew.workers), ['submit-question', asked], {
      kind: 'question',
      questionId: null,
      text,
    });
    const { questionId } = reply as { questionId: string }; // as: the command's contract
    const about = (kind: Deed['kind']): Deed => ({ kind, questionId, text });
    const wording = { questionId, title: 'Saako koulu kertoa poissaoloista?', text };
    await step(next(crew.coordinator), ['approve-question', wording], about('approval'));
    await step(next(crew.workers), ['support-question', { questionId }], about('support'));
    const lawyer = next(crew.lawyers);
    const claimed = await step(lawyer, ['claim-question', { questionId }], about('claim'));
    const { fence } = claimed as { fence: number }; // as: the command's contract
    const answer = { questionId, fence, revision: 0, markdown: text, citations: 'LSL 25 § 1 mom.' };
    await step(lawyer, ['save-answer', answer], about('answer'));
  };
  const roads = async () => {
    while (!stopped) {
      await up();
      await road().catch((error: unknown) => {
        if (!(error instanceof Unreached)) throw error;
      });
    }
  };
  const running = Array.from({ length: roadsAtOnce }, roads);
  return {
    refusals,
    bySocket: () => bySocket,
    reached: (acknowledgements) =>
      Promise.race([
        new Promise<void>((done) => waiting.push({ acknowledgements, done })),
        Promise.all(running).then(() => undefined),
      ]),
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}

class Unreached extends Error {}

/** An id without digits: nothing that could be taken for a client's identifier. */
function inLetters(id: string): string {
  return id.replace(/\d/g, (digit) => 'qwiouxlypt'[Number(digit)] ?? 'q');
}
