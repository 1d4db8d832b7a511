import type { ShownProblem } from '../ui/page-frame.ts';

/** What came of sending something once; `unreached`: nobody knows whether it was done, so it may be sent again. */
export type Outcome =
  { kind: 'done'; reply: unknown } | { kind: 'refused'; problem: ShownProblem } | { kind: 'unreached' };

/** A command on its way; the same operation id makes it act once however often it is sent. */
export type Sending = {
  command: string;
  input: object;
  operationId?: string | undefined;
  /** The tokens of the findings of which the sender says that they tell of no client. */
  confirmed?: readonly string[] | undefined;
};

/** Sends a command by plain HTTP, for when there is no socket. `prefix` is the language's part of the address. */
export async function sendByHttp(prefix: string, sending: Sending): Promise<Outcome> {
  const { command, input, operationId, confirmed = [] } = sending;
  try {
    const response = await fetch(`${prefix}/api/v1/commands/${command}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(operationId ? { 'Idempotency-Key': operationId } : {}),
        ...(confirmed.length > 0 ? { 'Confirmed-Findings': confirmed.join(' ') } : {}),
      },
      body: JSON.stringify(input),
    });
    const body: unknown = await response.json();
    return response.ok ? { kind: 'done', reply: body } : refusalOf(body as ShownProblem); // as: problem+json has its fields
  } catch {
    return { kind: 'unreached' };
  }
}

const passing = new Set(['unavailable', 'too_many_requests', 'internal']);

/** A refusal that is about the moment and not about the command is no answer to it. */
export function refusalOf(problem: ShownProblem): Outcome {
  return passing.has(problem.code) ? { kind: 'unreached' } : { kind: 'refused', problem };
}
