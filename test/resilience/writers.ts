import type { Database } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/id.ts';

/** What became of writing through a bad day. */
export type Written = {
  acknowledged: Set<string>;
  sent: Set<string>;
  /** Refused as unavailable, with a time to come back. */
  refused: number;
  /** The connection broke: nobody knows. */
  broken: number;
  /** No answer in time. */
  unanswered: number;
  /** Any other answer. */
  odd: string[];
};

export type Writers = {
  written: Written;
  /** Sends no new question and waits until every one that was sent is acknowledged. */
  finish(): Promise<void>;
  /** How many have been acknowledged since this was asked for. */
  since(): () => number;
};

/** Longer than the longest answer: 8 s for a query that is given up, 5 s for its transaction's end. */
export const patienceMs = 15_000;

/** People who ask questions one after another, sending each again with the same key until it is acknowledged. */
export function startWriters(url: string, given: { cookies: string[]; sessionId: string }): Writers {
  const written: Written = {
    ...{ acknowledged: new Set<string>(), sent: new Set<string>() },
    ...{ refused: 0, broken: 0, unanswered: 0, odd: [] },
  };
  let finished = false;
  const write = async (cookie: string) => {
    while (!finished) {
      const key = newId();
      const text = `Saako koulu kertoa poissaoloista lastensuojelulle, asia ${inLetters(key)}?`;
      written.sent.add(text);
      while (!(await send({ url, cookie, key, sessionId: given.sessionId, text }, written)));
      written.acknowledged.add(text);
    }
  };
  const running = Promise.all(given.cookies.map(write));
  return {
    written,
    async finish() {
      finished = true;
      await running;
    },
    since() {
      const before = written.acknowledged.size;
      return () => written.acknowledged.size - before;
    },
  };
}

type Question = { url: string; cookie: string; key: string; sessionId: string; text: string };

/** True when it was acknowledged. */
async function send({ url, cookie, key, sessionId, text }: Question, written: Written): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v1/commands/submit-question`, {
      method: 'POST',
      headers: { cookie, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ sessionId, text, consent: 'as_is' }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = await response.text();
    if (response.ok) return true;
    if (response.status === 503 && Number(response.headers.get('Retry-After')) > 0) written.refused += 1;
    else written.odd.push(`${response.status} ${body.slice(0, 200)}`);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') written.unanswered += 1;
    else written.broken += 1;
  }
  await new Promise((done) => setTimeout(done, 50));
  return false;
}

/** How often each question that was sent is in the tables. */
export async function storedOf(database: Database, sent: Iterable<string>): Promise<Map<string, number>> {
  const rows = await database('question_originals')
    .select('text')
    .whereIn('text', [...sent]);
  const times = new Map<string, number>();
  for (const { text } of rows) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** An id without digits: nothing that could be taken for a client's identifier. */
function inLetters(id: string): string {
  return id.replace(/\d/g, (digit) => 'qwiouxlypt'[Number(digit)] ?? 'q');
}
