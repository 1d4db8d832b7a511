import { expect } from 'chai';
import { placeAmongOwn, questionOutlook } from '../../client/questions/question-outlook.ts';
import { questionStates } from '../../server/questions/contract.ts';
import { inSession, ownQuestion } from './own-question.ts';

describe('what comes next for a question', () => {
  const outlook = (changes: Parameters<typeof ownQuestion>[0]) => questionOutlook('fi', ownQuestion(changes));

  it('tells when the session is', () => {
    expect(outlook({})).to.equal(
      'Koordinaattori lukee kysymyksen ennen istuntoa. Istunto ke 25.11.2026 klo 13.00.',
    );
    expect(outlook({ state: 'queued' })).to.include('istunnossa ke 25.11.2026 klo 13.00');
  });

  it('says when others come to see one that waits for the others of its day', () => {
    expect(outlook({ state: 'queued', held: true }))
      .to.include('huomisaamusta')
      .and.include('istunnossa ke 25.11.2026');
  });

  it('follows the session: live, over, cancelled', () => {
    expect(outlook(inSession('paused'))).to.include('Istunto on käynnissä');
    expect(outlook({ state: 'queued', ...inSession('wrap_up') })).to.include('ei ehtinyt');
    expect(outlook({ state: 'queued', ...inSession('cancelled') })).to.include('Istunto on peruttu');
    expect(outlook({ state: 'published', ...inSession('cancelled') })).to.equal('Vastaus on julkaistu.');
  });

  it('tells why a draft was put away, and puts it among what is finished', () => {
    const draft = (putAway: { entryId: string | null; followedId: string | null } | null) =>
      ownQuestion({ state: 'draft', putAway });
    const answered = draft({ entryId: 'e', followedId: null });
    expect(questionOutlook('fi', answered)).to.include('löysit vastauksen');
    expect(questionOutlook('fi', draft({ entryId: null, followedId: 'q' }))).to.include('seuraat samaa');
    expect([placeAmongOwn(answered), placeAmongOwn(draft(null))]).to.deep.equal(['finished', 'waitsForYou']);
  });

  it('tells the day of a written answer', () => {
    expect(outlook({ state: 'deferred', deferral: 'written', deferredUntil: '2026-12-04' })).to.include(
      '4.12.2026',
    );
    expect(outlook({ state: 'deferred', deferral: 'next_session' })).to.include('seuraavaan istuntoon');
  });

  it('promises no publishing where there is no consent to it', () => {
    expect(outlook({ state: 'answered', consent: 'not' })).to.include('Sitä ei julkaista');
  });

  it('tells of a merged question whether what stands for it has been answered', () => {
    expect(outlook({ state: 'merged' })).to.include('Saat vastauksen sen mukana');
    expect(outlook({ state: 'merged', privateAnswerHtml: '<p>Kyllä.</p>' })).to.include('jo vastattu');
  });

  it('has words for every state in every language', () => {
    for (const state of questionStates) {
      for (const language of ['fi', 'sv', 'en'] as const) {
        expect(questionOutlook(language, ownQuestion({ state })))
          .to.match(/^\p{Lu}.+\.$/u)
          .and.not.include('{');
      }
    }
  });
});

describe('the place of a question among one’s own', () => {
  it('is first for what waits for its asker', () => {
    expect(placeAmongOwn(ownQuestion({ state: 'needs_info' }))).to.equal('waitsForYou');
    expect(placeAmongOwn(ownQuestion({ state: 'draft' }))).to.equal('waitsForYou');
  });

  it('is on its way until it is answered, merged ones with what stands for them', () => {
    expect(placeAmongOwn(ownQuestion({ state: 'merged' }))).to.equal('onItsWay');
    expect(placeAmongOwn(ownQuestion({ state: 'merged', entryId: '2123456789abcdef' }))).to.equal('finished');
    expect(placeAmongOwn(ownQuestion({ state: 'withdrawn' }))).to.equal('finished');
  });
});
