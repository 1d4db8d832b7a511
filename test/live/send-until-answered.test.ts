import { expect } from 'chai';
import type { Outcome, Sending } from '../../client/live/attempt.ts';
import { sendUntilAnswered } from '../../client/live/send-until-answered.ts';

describe('sending a command', () => {
  const send = async (outcomes: Outcome[]) => {
    const sent: Sending[] = [];
    const pauses: number[] = [];
    const answered = await sendUntilAnswered(
      {
        attempt: async (sending) => {
          sent.push(sending);
          return outcomes.shift() ?? { kind: 'unreached' };
        },
        pause: async (ms) => void pauses.push(ms),
      },
      { command: 'support-question', input: {}, operationId: 'operation-number-1' },
    );
    return { answered, sent, pauses };
  };

  it('sends the same operation until it is answered, waiting longer and longer', async () => {
    const away: Outcome = { kind: 'unreached' };
    const { answered, sent, pauses } = await send([away, away, away, away, away, { kind: 'done', reply: 1 }]);

    expect(answered).to.deep.equal({ kind: 'done', reply: 1 });
    expect(new Set(sent.map(({ operationId }) => operationId))).to.have.keys('operation-number-1');
    expect(pauses).to.deep.equal([1_000, 2_000, 4_000, 8_000, 8_000]);
  });

  it('takes a refusal for an answer', async () => {
    const problem = { code: 'claim_taken', title: 'Kysymykseen vastaa jo toinen lakimies' };
    const { sent } = await send([{ kind: 'refused', problem }]);

    expect(sent).to.have.length(1);
  });
});
