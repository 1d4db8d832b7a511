import { expect } from 'chai';
import type { DeskQuestionView } from '../../server/questions/contract.ts';
import { deedsOn, mergeTargets, selectOnDesk } from '../../server/questions/desk-view.ts';
import { sharedWords } from '../../server/questions/likeness.ts';

const onDesk = (id: string, changes: Partial<DeskQuestionView> = {}): DeskQuestionView => ({
  id,
  state: 'submitted',
  session: { id: 's1', title: 'Istunto', state: 'open', startsAt: '2026-11-25T11:00:00.000Z' },
  lawyers: [],
  writtenBy: null,
  daysLate: 0,
  original: 'Saako koulu kertoa poissaoloista?',
  publicTitle: null,
  publicText: null,
  sectionHint: '',
  neededBy: null,
  consent: 'as_is',
  late: false,
  held: false,
  submittedOn: '2026-11-20',
  infoRequest: null,
  declineReason: null,
  declineText: null,
  deferral: null,
  deferredUntil: null,
  mergedIntoId: null,
  parent: null,
  supports: 0,
  difference: null,
  confirmed: [],
  ...changes,
});
const queued = (id: string, text: string) =>
  onDesk(id, { state: 'queued', publicTitle: text, publicText: text });

describe('the desk’s choice of question', () => {
  const questions = [onDesk('a'), onDesk('b'), queued('c', 'Muu asia')];
  const none = { id: null, ofState: null };

  it('is the first that waits to be read', () => {
    expect(selectOnDesk(questions, none)).to.include({
      place: 1,
      previousId: null,
      nextId: 'b',
      nextToReadId: 'b',
    });
  });

  it('is the one asked for; the next to read may come before it', () => {
    expect(selectOnDesk(questions, { id: 'b', ofState: null })).to.include({
      place: 2,
      nextId: 'c',
      nextToReadId: 'a',
    });
  });

  it('is none when everything is read, but of a list of one state its first', () => {
    const read = questions.slice(2);
    expect(selectOnDesk(read, none)).to.equal(null);
    expect(selectOnDesk(read, { id: null, ofState: 'queued' })?.question.id).to.equal('c');
  });
});

describe('the deeds on a question', () => {
  it('are those that its state allows', () => {
    expect(deedsOn('submitted')).to.have.members(['approve', 'request_info', 'defer', 'merge', 'decline']);
    expect(deedsOn('needs_info')).to.have.members(['defer', 'decline']);
    expect(deedsOn('deferred')).to.have.members(['reword', 'defer', 'requeue', 'merge', 'decline']);
    expect(deedsOn('merged')).to.deep.equal([]);
  });
});

describe('the questions to merge into', () => {
  it('are the approved ones, the likest first', () => {
    const others = [
      onDesk('unread'),
      queued('far', 'Kuka valvoo ostopalveluja?'),
      queued('near', 'Voiko opettaja kertoa oppilaan poissaoloista koulusta?'),
    ];
    const targets = mergeTargets(onDesk('this'), [...others, onDesk('this')]);
    expect(targets.map(({ id }) => id)).to.deep.equal(['near', 'far']);
  });
});

describe('the words two texts share', () => {
  it('are counted over inflection', () => {
    expect(sharedWords('Koulun poissaolot', 'koulussa poissaoloista')).to.equal(2);
  });

  it('are not those of every question', () => {
    expect(sharedWords('Saako lapsen asiakkuudesta kertoa', 'Saako lapsi asiakkaana')).to.equal(0);
  });
});
