import { globSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isKnownTouch } from '../../server/live/event-touches.ts';
import { changesOf, isOpenTo, touchedBy } from '../../server/live/session-changes.ts';
import type { StoredEvent } from '../../server/platform/events.ts';
import type { QuestionRecord } from '../../server/questions/queries.ts';
import type { Audience } from '../../server/sessions/contract.ts';
import type { SessionRecord } from '../../server/sessions/queries.ts';

const now = new Date('2026-11-25T11:00:00Z');

const session: SessionRecord = {
  id: 'session000000000',
  forumId: 'forum00000000000',
  forumSlug: 'salassapito',
  forumName: { fi: 'Salassapito', sv: 'Sekretess', en: 'Secrecy' },
  shortCode: 'abc234',
  title: 'Salassapito',
  intro: '',
  state: 'live',
  visibility: 'public',
  startsAt: now,
  endsAt: now,
  askingOpensAt: now,
  askingClosesAt: now,
  onAirQuestionId: null,
  resumesAt: null,
  queued: 0,
  unread: 0,
  held: 0,
  lawyers: [{ personId: 'lea', lawyer: 1, name: 'Lea Lehto' }],
  counts: { received: 1, waiting: 1, answered: 0, merged: 0, deferred: 0, declined: 0 },
};

const question = (id: string, state: QuestionRecord['state']): QuestionRecord => ({
  id,
  sessionId: session.id,
  state,
  position: 1,
  title: 'Saako koulu kertoa?',
  text: 'Saako koulu kertoa poissaoloista?',
  original: 'Saako Tuiran koulu kertoa?',
  consent: 'as_is',
  sectionHint: '',
  late: false,
  area: null,
  hidden: false,
  redactedOn: null,
  held: false,
  supports: 0,
  parentId: null,
  parent: null,
  suggestedMinutes: null,
  firstLawyer: null,
  sessionState: 'live',
  unclear: 0,
  notes: [],
  dissentSources: [],
  claimLawyer: null,
  lapsedLawyer: null,
  onAirSince: null,
  entryId: null,
  newest: null,
  newestSigned: null,
});

const event = (
  sessionSeq: number,
  type: string,
  subject: Record<string, string> = { questionId: 'a' },
): StoredEvent => ({
  seq: sessionSeq + 100,
  type,
  at: now,
  sessionId: session.id,
  sessionSeq,
  subject,
});

const told = (audience: Audience, events: StoredEvent[], questions: QuestionRecord[]) =>
  changesOf(events, { session, questions, remarks: [] }, { audience, now });

describe('what an audience is told of events', () => {
  it('is the view of the question an event names, in its own words for each audience', () => {
    const events = [event(7, 'question.approved')];

    const [toMember] = told('member', events, [question('a', 'queued')]);
    const [toLawyer] = told('lawyer', events, [question('a', 'queued')]);

    expect(toMember).to.deep.include({ seq: 7, removed: [] });
    expect(toMember?.questions[0]).to.include({ id: 'a', backstage: null });
    expect(JSON.stringify(toMember)).not.to.include('Tuiran');
    expect(toLawyer?.questions[0]?.backstage?.original).to.equal('Saako Tuiran koulu kertoa?');
  });

  it('is its number alone when the audience may not know of the question', () => {
    const [change] = told('visitor', [event(7, 'question.submitted')], [question('a', 'submitted')]);

    expect(change).to.deep.include({ seq: 7, questions: [], remarks: [], removed: [] });
    expect(change?.session?.counts.received).to.equal(1);
  });

  it('is that a question is gone when the event hid it', () => {
    const [change] = told('member', [event(7, 'question.declined')], [question('a', 'declined')]);

    expect(change).to.deep.include({ seq: 7, questions: [], removed: ['a'] });
  });

  it('is its number alone when its asker takes back what only those backstage have seen', () => {
    const unseen = { ...question('a', 'withdrawn'), title: '' };
    const removedFor = (audience: Audience, type: string) =>
      told(audience, [event(7, type)], [unseen])[0]?.removed;

    for (const audience of ['visitor', 'member'] as const)
      expect(removedFor(audience, 'question.withdrawn')).to.deep.equal([]);
    expect(removedFor('lawyer', 'question.withdrawn')).to.deep.equal(['a']);
    // An approval that is undone takes the wording that colleagues have seen away.
    expect(removedFor('member', 'question.triage_undone')).to.deep.equal(['a']);
  });

  it('is that a question is gone when it is no more in the session at all', () => {
    expect(told('lawyer', [event(7, 'question.withdrawn')], [])[0]?.removed).to.deep.equal(['a']);
  });

  it('puts a view with the last of several events, and a number on each', () => {
    const events = [
      event(7, 'question.approved'),
      event(8, 'question.supported'),
      event(9, 'session.paused', {}),
    ];
    const changes = told('member', events, [question('a', 'queued')]);

    expect(changes.map(({ seq }) => seq)).to.deep.equal([7, 8, 9]);
    expect(changes.map(({ questions }) => questions.length)).to.deep.equal([0, 1, 0]);
    expect(changes.map((change) => change.session !== null)).to.deep.equal([false, false, true]);
  });

  it('says that a question is gone with the event that hid it, though another touched it later', () => {
    const events = [event(7, 'question.declined'), event(8, 'claim.released')];

    expect(told('member', events, [question('a', 'declined')]).map(({ removed }) => removed)).to.deep.equal([
      ['a'],
      [],
    ]);
  });

  it('is of both questions when one was merged into the other', () => {
    const events = [event(7, 'question.merged', { questionId: 'a', intoId: 'b' })];
    const [change] = told('member', events, [question('a', 'merged'), question('b', 'queued')]);

    expect(touchedBy(events)).to.deep.equal(['a', 'b']);
    expect(change?.questions.map(({ id }) => id)).to.deep.equal(['b']);
    expect(change?.removed).to.deep.equal(['a']);
  });

  it('is of every question when the order was changed', () => {
    const events = [event(7, 'session.reordered', {})];

    expect(touchedBy(events)).to.equal('all');
    expect(
      told('member', events, [question('a', 'queued'), question('b', 'queued')])[0]?.questions,
    ).to.have.length(2);
  });

  it('is nothing but numbers once the session is not the audience’s to follow', () => {
    const closed = { ...session, visibility: 'signed_in' as const };
    const state = { session: closed, questions: [question('a', 'on_air')], remarks: [] };

    expect(changesOf([event(7, 'session.edited', {})], state, { audience: 'visitor', now })).to.deep.equal([
      { seq: 7, session: null, questions: [], remarks: [], removed: [] },
    ]);
    expect(isOpenTo('member', closed)).to.equal(true);
  });

  it('has been thought of for every type of event that a session may have', () => {
    const declared = globSync('server/*/events.ts').flatMap((file) =>
      readFileSync(file, 'utf8').split(/^export type |^ {2}\| \{/m),
    );
    const types = declared
      .filter((text) => text.includes('sessionId: string;'))
      .flatMap((text) => text.match(/(?<=')[a-z]+\.[a-z_]+(?=')/g) ?? []);

    expect(types).to.include.members(['session.edited', 'note.written', 'entry.revoked', 'remark.shown']);
    expect(types.filter((type) => !isKnownTouch(type))).to.deep.equal([]);
  });
});
