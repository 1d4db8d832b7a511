import { expect } from 'chai';
import {
  applyCatchUp,
  applyChange,
  applyProvisional,
  beginState,
  hasGap,
  type LiveState,
} from '../../client/live/live-state.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { ProvisionalText, SessionChange, SessionView } from '../../server/sessions/contract.ts';
import { randomOf } from './random.ts';

const session: SessionView = {
  id: 'session000000000',
  forum: { slug: 'salassapito', name: { fi: 'Salassapito', sv: 'Sekretess', en: 'Secrecy' } },
  shortCode: 'abc234',
  title: 'Salassapito koulun kanssa',
  intro: '',
  state: 'live',
  visibility: 'public',
  startsAt: '2026-11-25T11:00:00.000Z',
  endsAt: '2026-11-25T12:30:00.000Z',
  askingOpensAt: '2026-11-01T06:00:00.000Z',
  askingClosesAt: '2026-11-25T10:30:00.000Z',
  askingOpen: true,
  onAirQuestionId: null,
  resumesAt: null,
  queued: 0,
  lawyers: [],
  counts: { received: 0, waiting: 0, answered: 0, merged: 0, deferred: 0, declined: 0 },
};

const question = (id: string, changes: Partial<QuestionView> = {}): QuestionView => ({
  id,
  state: 'queued',
  position: null,
  title: `Kysymys ${id}`,
  text: 'Saako koulu kertoa?',
  sectionHint: '',
  late: false,
  area: null,
  hidden: false,
  redactedOn: null,
  supports: 0,
  parent: null,
  agenda: { minutes: null, firstLawyer: null },
  claim: null,
  onAirSince: null,
  answer: null,
  entryId: null,
  backstage: null,
  ...changes,
});

const change = (seq: number, changes: Partial<SessionChange> = {}): SessionChange => ({
  seq,
  session: null,
  questions: [],
  remarks: [],
  removed: [],
  ...changes,
});

const start = (questions: QuestionView[] = []): LiveState =>
  beginState({ snapshot: { seq: 10, session, questions, remarks: [] }, provisional: [] });

const typed = (revision: number, html = '<p>Kyllä</p>', generation = 1): ProvisionalText => ({
  questionId: 'a',
  revision,
  generation,
  lawyer: 1,
  html,
  citations: [],
  shared: null,
});

describe('the state of a followed session', () => {
  it('applies the next change', () => {
    const state = applyChange(start(), change(11, { questions: [question('a')] }));

    expect(state.seq).to.equal(11);
    expect(state.questions).to.deep.equal([question('a')]);
  });

  it('drops a change that it has', () => {
    const before = applyChange(start(), change(11, { questions: [question('a', { supports: 2 })] }));

    expect(applyChange(before, change(11, { questions: [question('a', { supports: 1 })] }))).to.equal(before);
  });

  it('holds a change that comes early and tells that one is missing', () => {
    const state = applyChange(start(), change(12, { questions: [question('a')] }));

    expect(state.seq).to.equal(10);
    expect(state.questions).to.deep.equal([]);
    expect(hasGap(state)).to.equal(true);
  });

  it('applies what it held when the missing one comes', () => {
    const held = [13, 12, 13].map((seq) => change(seq, { questions: [question('a', { supports: seq })] }));
    const state = applyChange(held.reduce(applyChange, start()), change(11));

    expect(state.seq).to.equal(13);
    expect(state.questions[0]?.supports).to.equal(13);
    expect(hasGap(state)).to.equal(false);
  });

  it('keeps questions in the order of the queue, those without a place last', () => {
    const questions = [question('c', { position: 2 }), question('a'), question('b', { position: 1 })];
    const state = applyChange(start(), change(11, { questions }));

    expect(state.questions.map(({ id }) => id)).to.deep.equal(['b', 'c', 'a']);
  });

  it('removes what may no longer be seen', () => {
    expect(applyChange(start([question('a')]), change(11, { removed: ['a'] })).questions).to.deep.equal([]);
  });

  it('takes a snapshot in the place of what it knew, with what it held after it', () => {
    const held = applyChange(start([question('a')]), change(21, { questions: [question('c')] }));
    const snapshot = { seq: 20, session, questions: [question('b')], remarks: [] };
    const state = applyCatchUp(held, {
      audience: 'member',
      snapshot,
      changes: [],
      provisional: [],
      followers: null,
    });

    expect(state.seq).to.equal(21);
    expect(state.questions.map(({ id }) => id)).to.deep.equal(['b', 'c']);
  });

  it('does not go back to an older snapshot', () => {
    const snapshot = { seq: 9, session, questions: [question('b')], remarks: [] };
    const state = applyCatchUp(start(), {
      audience: 'member',
      snapshot,
      changes: [],
      provisional: [],
      followers: null,
    });

    expect(state.seq).to.equal(10);
    expect(state.questions).to.deep.equal([]);
  });

  describe('of what is being typed', () => {
    const onAir = question('a', { state: 'on_air', onAirSince: '2026-11-25T11:05:00.000Z' });

    it('keeps the newest and drops one that comes late', () => {
      const state = applyProvisional(applyProvisional(start([onAir]), typed(5, 'uusi')), typed(4, 'vanha'));

      expect(state.provisional['a']?.html).to.equal('uusi');
    });

    it('forgets it when the question leaves the air', () => {
      const state = applyProvisional(start([onAir]), typed(5));
      const after = applyChange(state, change(11, { questions: [question('a')] }));

      expect(after.provisional['a']?.html).to.equal('');
    });

    it('does not bring back an ended one that comes late, and takes the next generation', () => {
      const state = applyProvisional(start([onAir]), typed(5));
      const after = applyChange(state, change(11, { questions: [question('a')] }));

      expect(applyProvisional(after, typed(4)).provisional['a']?.html).to.equal('');
      expect(applyProvisional(after, typed(6, 'uusi', 2)).provisional['a']?.html).to.equal('uusi');
    });

    it('is cleared by an empty one of the next generation, and an older generation never comes back', () => {
      const state = applyProvisional(applyProvisional(start([onAir]), typed(5)), typed(6, '', 2));
      const late = applyProvisional(state, typed(9));
      const caughtUp = applyCatchUp(state, {
        audience: 'member',
        snapshot: null,
        changes: [],
        provisional: [typed(5)],
        followers: null,
      });

      expect(late.provisional['a']?.html).to.equal('');
      expect(caughtUp.provisional['a']?.html).to.equal('');
    });

    it('forgets it when the answer gets a signature, not when it gets a supporter', () => {
      const state = applyProvisional(start([onAir]), typed(5));
      const answer = {
        versionId: 'v',
        number: 1,
        state: 'signed_once' as const,
        html: '',
        citations: [],
        signatures: [{ lawyer: 1 as const, name: 'Lea Lehto', signedAt: '2026-11-25T11:06:00.000Z' }],
        oneSignatureReason: null,
        dissents: [],
      };

      expect(
        applyChange(state, change(11, { questions: [{ ...onAir, supports: 1 }] })).provisional,
      ).to.have.key('a');
      const signed = applyChange(state, change(11, { questions: [{ ...onAir, answer }] }));
      expect(signed.provisional['a']?.html).to.equal('');
    });
  });

  it('equals a fresh one after any cuts, repetitions and disorder', () => {
    for (let seed = 1; seed <= 300; seed += 1) checkAnyDelivery(seed);
  });
});

/** A made-up history, delivered badly: the state must end where a fresh snapshot is. */
function checkAnyDelivery(seed: number): void {
  const random = randomOf(seed);
  const history: SessionChange[] = [];
  const world = new Map<string, QuestionView>();
  const fresh = (seq: number): LiveState =>
    applyCatchUp(start(), {
      audience: 'member',
      snapshot: { seq, session, questions: [...world.values()], remarks: [] },
      changes: [],
      provisional: [],
      followers: null,
    });
  let state = start();
  for (let seq = 11; seq <= 60; seq += 1) {
    history.push(nextChange(world, seq, random));
    const late = history.filter(() => random() < 0.15);
    const arriving = [...(random() < 0.7 ? history.slice(-1) : []), ...late].sort(() => random() - 0.5);
    state = arriving.reduce(applyChange, state);
    if (hasGap(state) && random() < 0.2) {
      const changes = history.filter((missed) => missed.seq > state.seq);
      const snapshot = random() < 0.3 ? { seq, session, questions: [...world.values()], remarks: [] } : null;
      state = applyCatchUp(state, {
        audience: 'member',
        snapshot,
        changes: snapshot ? [] : changes,
        provisional: [],
        followers: null,
      });
    }
  }
  const missing = history.filter(({ seq }) => seq > state.seq);
  state = applyCatchUp(state, {
    audience: 'member',
    snapshot: null,
    changes: missing,
    provisional: [],
    followers: null,
  });
  const ordered = applyChange(fresh(60), change(61, { questions: [...world.values()].slice(0, 1) }));
  const reached = applyChange(state, change(61, { questions: [...world.values()].slice(0, 1) }));
  expect(reached, `seed ${seed}`).to.deep.equal(ordered);
}

function nextChange(world: Map<string, QuestionView>, seq: number, random: () => number): SessionChange {
  const id = `q${Math.floor(random() * 6)}`;
  if (random() < 0.2 && world.delete(id)) return change(seq, { removed: [id] });
  const view = question(id, { position: Math.floor(random() * 4) || null, supports: seq });
  world.set(id, view);
  return change(seq, { questions: [view] });
}
