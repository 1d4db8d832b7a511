import { expect } from 'chai';
import { needsOf } from '../../server/answers/answer-needs.ts';
import type { AnswerState } from '../../server/answers/contract.ts';
import type { QuestionState } from '../../server/questions/contract.ts';
import type { SessionState } from '../../server/sessions/contract.ts';

const lea = { personId: 'lea', name: 'Lea Lehto' };
const lauri = { personId: 'lauri', name: 'Lauri Laine' };

type Changes = {
  question?: QuestionState;
  consent?: string;
  session?: SessionState;
  version?: AnswerState;
  signerIds?: string[];
  dissenterIds?: string[];
  oneSignatureReason?: string;
};

function needs({
  question = 'answered',
  consent = 'as_is',
  session = 'wrap_up',
  version,
  ...changes
}: Changes) {
  const { signerIds = [], dissenterIds = [], oneSignatureReason = null } = changes;
  return needsOf({
    question: { state: question, consent },
    version: version ? { state: version, oneSignatureReason, signerIds, dissenterIds } : null,
    session: { state: session, lawyers: [lea, lauri] },
  });
}

describe('what an answer still waits for', () => {
  it('is triage while the question has not been approved', () => {
    expect(needs({ question: 'submitted' })).to.deep.equal([{ kind: 'triage' }]);
  });

  it('is the answer itself while nothing has been written', () => {
    expect(needs({ question: 'queued', session: 'open' })).to.deep.equal([{ kind: 'answer' }]);
  });

  it('is the signature of each lawyer who has not signed', () => {
    expect(needs({ version: 'draft' })).to.deep.equal([
      { kind: 'signature', name: 'Lea Lehto' },
      { kind: 'signature', name: 'Lauri Laine' },
    ]);
    expect(needs({ version: 'signed_once', signerIds: ['lea'] })).to.deep.equal([
      { kind: 'signature', name: 'Lauri Laine' },
    ]);
  });

  it('is no second signature when one has been allowed', () => {
    const allowed = {
      version: 'signed_once',
      signerIds: ['lea'],
      oneSignatureReason: 'Esteellinen',
    } satisfies Changes;
    expect(needs(allowed)).to.deep.equal([{ kind: 'publication' }]);
  });

  it('is no second signature when the other lawyer has signed a dissent', () => {
    const dissented = {
      version: 'signed_once',
      signerIds: ['lea'],
      dissenterIds: ['lauri'],
    } satisfies Changes;
    expect(needs(dissented)).to.deep.equal([{ kind: 'publication' }]);
    expect(needs({ ...dissented, consent: 'not' })).to.deep.equal([{ kind: 'private_reply' }]);
    expect(needs({ ...dissented, question: 'queued', session: 'frozen' })).to.deep.equal([
      { kind: 'session' },
    ]);
  });

  it('is the session for a question signed ahead', () => {
    const ahead = {
      question: 'queued',
      version: 'signed_twice',
      signerIds: ['lea', 'lauri'],
    } satisfies Changes;
    expect(needs({ ...ahead, session: 'frozen' })).to.deep.equal([{ kind: 'session' }]);
  });

  it('is a disposition when the session is over and the question was left in the queue', () => {
    expect(needs({ question: 'queued', version: 'signed_once', signerIds: ['lea'] })).to.deep.equal([
      { kind: 'signature', name: 'Lauri Laine' },
      { kind: 'disposition' },
    ]);
  });

  it('is publication, or a private reply where publishing was not consented to', () => {
    const signed = { version: 'signed_twice' as const, signerIds: ['lea', 'lauri'] };
    expect(needs(signed)).to.deep.equal([{ kind: 'publication' }]);
    expect(needs({ ...signed, consent: 'not' })).to.deep.equal([{ kind: 'private_reply' }]);
  });

  it('is nothing when the road has ended', () => {
    for (const question of ['published', 'answered_private', 'merged', 'declined', 'withdrawn'] as const) {
      expect(needs({ question }), question).to.deep.equal([]);
    }
  });
});
