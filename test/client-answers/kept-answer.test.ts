import { expect } from 'chai';
import { findKept, forgetAnswers, isSame, keepAnswer } from '../../client/answers/kept-answer.ts';

/** A browser's storage, as far as it is used. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const place = { questionId: 'q1', number: 1, revision: 3 };
const saved = { markdown: 'Tallennettu.', citations: 'Lastensuojelulaki 417/2007 25 §' };
const typed = { markdown: 'Kesken jäänyt.', citations: '', at: '2026-11-25T10:00:00Z' };

describe('an answer kept on the device', () => {
  it('is found again for the version it was written to', () => {
    const store = storage();
    keepAnswer(store, place, typed);
    expect(findKept(store, place, saved)).to.deep.equal({ current: typed, older: null });
  });

  it('is only offered when the version has changed since', () => {
    const store = storage();
    keepAnswer(store, place, typed);
    const found = findKept(store, { ...place, revision: 4 }, saved);
    expect(found).to.deep.equal({ current: null, older: typed });
  });

  it('offers the latest of several older ones', () => {
    const store = storage();
    const later = { ...typed, markdown: 'Myöhempi.', at: '2026-11-25T11:00:00Z' };
    keepAnswer(store, { ...place, revision: 1 }, later);
    keepAnswer(store, { ...place, revision: 2 }, typed);
    expect(findKept(store, place, saved).older).to.deep.equal(later);
  });

  it('is forgotten when its text has been saved, though the citations were rewritten', () => {
    const store = storage();
    keepAnswer(store, place, { ...typed, markdown: saved.markdown, citations: 'lsl 25' });
    const found = findKept(store, { ...place, revision: 4 }, saved);
    expect(found).to.deep.equal({ current: null, older: null });
    expect(store.length).to.equal(0);
  });

  it('keeps citations that are the only change of this version', () => {
    const store = storage();
    const kept = { ...typed, markdown: saved.markdown, citations: 'lsl 26' };
    keepAnswer(store, place, kept);
    expect(findKept(store, place, saved).current).to.deep.equal(kept);
  });

  it('is apart from other questions and forgotten alone', () => {
    const store = storage();
    keepAnswer(store, place, typed);
    keepAnswer(store, { ...place, questionId: 'q2' }, typed);
    forgetAnswers(store, 'q1');
    expect(findKept(store, place, saved).current).to.equal(null);
    expect(findKept(store, { ...place, questionId: 'q2' }, saved).current).to.deep.equal(typed);
  });

  it('is dropped when it is no kept answer at all', () => {
    const store = storage();
    store.setItem('lakifoorumi.vastaus.q1.1-3', '{"markdown":5');
    expect(findKept(store, place, saved)).to.deep.equal({ current: null, older: null });
    expect(store.length).to.equal(0);
  });

  it('does without a store that refuses', () => {
    const store = Object.assign(storage(), { setItem: () => expect.fail('full') });
    expect(() => keepAnswer(store, place, typed)).not.to.throw();
  });

  it('counts texts as the same whatever their line ends and outer space', () => {
    expect(isSame({ markdown: 'a\r\nb ', citations: '' }, { markdown: 'a\nb', citations: '\n' })).to.equal(
      true,
    );
    expect(isSame({ markdown: 'a', citations: '' }, { markdown: 'b', citations: '' })).to.equal(false);
  });
});
