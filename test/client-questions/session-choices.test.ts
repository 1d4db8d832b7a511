import { expect } from 'chai';
import { sessionChoices } from '../../client/questions/ask-form.tsx';
import type { SessionView } from '../../server/sessions/contract.ts';

const session = (id: string, slug: string, changes: Partial<SessionView> = {}): SessionView => ({
  id,
  forum: { slug, name: { fi: `Foorumi ${slug}`, sv: `Forum ${slug}`, en: `Forum ${slug}` } },
  shortCode: 'abc234',
  title: 'Istunto',
  intro: '',
  state: 'open',
  visibility: 'public',
  startsAt: '2026-11-25T11:00:00.000Z',
  endsAt: '2026-11-25T12:30:00.000Z',
  askingOpensAt: '2026-11-01T06:00:00.000Z',
  askingClosesAt: '2026-11-24T14:00:00.000Z',
  askingOpen: true,
  onAirQuestionId: null,
  resumesAt: null,
  queued: 0,
  lawyers: [],
  counts: { received: 0, waiting: 0, answered: 0, merged: 0, deferred: 0, declined: 0 },
  ...changes,
});

describe('the sessions to choose from', () => {
  it('stand by forum, each with its time and the last moment to ask', () => {
    const choices = sessionChoices('fi', [session('1', 'a'), session('2', 'b'), session('3', 'a')]);
    expect(choices.map(({ value }) => value)).to.deep.equal(['1', '3', '2']);
    expect(choices[0]).to.include({
      label: 'Foorumi a: Istunto',
      hint: 'Istunto ke 25.11.2026 klo 13.00. Kysymykset viimeistään ti 24.11.2026 klo 16.00.',
    });
  });

  it('say when a session is live, and when asking has not begun', () => {
    const [live] = sessionChoices('fi', [session('1', 'a', { state: 'live' })]);
    const [later] = sessionChoices('fi', [session('1', 'a', { askingOpen: false })]);
    expect(live?.hint).to.include('Istunto on käynnissä');
    expect(later?.hint).to.include('su 1.11.2026 klo 08.00 alkaen');
  });
});
