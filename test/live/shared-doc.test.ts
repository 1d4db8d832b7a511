import { expect } from 'chai';
import fc from 'fast-check';
import { toBase64 } from '../../client/live/shared-bytes.ts';
import { changeBetween } from '../../client/live/shared-change.ts';
import { createSharedDoc, type SharedDoc, vectorOf } from '../../client/live/shared-doc.ts';
import { emptyShared } from '../../server/answers/provisional-store.ts';
import { mergeShared } from '../../server/answers/shared-text.ts';
import { deep } from '../support/deep.ts';

const bytes = (update: string) => Buffer.from(update, 'base64');

/** The server's side of a shared text, with the rule of the product for what it takes in. */
function createServer() {
  let state: Buffer = emptyShared;
  return {
    state: () => toBase64(state),
    markdown: () => mergeShared(state, emptyShared).markdown,
    take(update: string): string {
      const merged = mergeShared(state, bytes(update));
      state = merged.state;
      return merged.vector.toString('base64');
    },
  };
}

type Writer = { doc: SharedDoc; vector: string | null };
type Step =
  | { kind: 'write'; who: 0 | 1; at: number; removed: number }
  | { kind: 'send'; who: 0 | 1 }
  | { kind: 'receive'; who: 0 | 1 }
  | { kind: 'reload'; who: 0 | 1 }
  | { kind: 'arrive'; which: number; again: boolean; answered: boolean };

const who = fc.constantFrom<0 | 1>(0, 1);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const step = (mostRemoved: number): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        who,
        at: fraction,
        removed: fc.nat(mostRemoved),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('send' as const, 'receive' as const), who }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), who }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('arrive' as const),
        which: fc.nat(5),
        again: fc.boolean(),
        answered: fc.boolean(),
      }),
    },
  );

/** Two lawyers write over lines that delay, lose and repeat what they send; gives what was written and where it ended. */
function writeTogether(steps: Step[]) {
  const server = createServer();
  const writers: Writer[] = [createSharedDoc(), createSharedDoc()].map((doc) => ({ doc, vector: null }));
  const onTheWay: { from: 0 | 1; update: string }[] = [];
  const words: string[] = [];
  const run = (now: Step): void => {
    if (now.kind === 'arrive') {
      const message = onTheWay[now.which % Math.max(onTheWay.length, 1)];
      if (!message) return;
      if (!now.again) onTheWay.splice(onTheWay.indexOf(message), 1);
      const vector = server.take(message.update);
      if (now.answered) writers[message.from]!.vector = vector;
      return;
    }
    const writer = writers[now.who]!;
    if (now.kind === 'send') {
      onTheWay.push({ from: now.who, update: writer.doc.updateSince(writer.vector) });
    } else if (now.kind === 'receive') {
      writer.doc.receive(server.state());
    } else if (now.kind === 'reload') {
      writers[now.who] = { doc: createSharedDoc(writer.doc.kept()), vector: null };
    } else {
      const length = writer.doc.text('markdown').length;
      const at = Math.floor(now.at * length);
      const word = `<${now.who}:${words.length}>`;
      words.push(word);
      writer.doc.edit('markdown', { at, removed: Math.min(now.removed, length - at), inserted: word });
    }
  };
  steps.forEach(run);
  for (const { doc } of writers) server.take(doc.updateSince(null));
  for (const { doc } of writers) doc.receive(server.state());
  return { server, words, texts: writers.map(({ doc }) => doc.text('markdown')) };
}

describe('a text that two write at once', () => {
  const numRuns = deep ? 5_000 : 300;

  it('ends the same with both and on the server, whatever is delayed, repeated, lost or loaded anew', () => {
    fc.assert(
      fc.property(fc.array(step(6), { maxLength: 60 }), (steps) => {
        const { server, texts } = writeTogether(steps);
        expect(texts[0]).to.equal(texts[1]);
        expect(server.markdown()).to.equal(texts[0]);
      }),
      { numRuns },
    );
  });

  it('loses nothing of what was written and not taken away', () => {
    fc.assert(
      fc.property(fc.array(step(0), { maxLength: 60 }), (steps) => {
        const { server, words } = writeTogether(steps);
        // A word into which the other wrote stands in two pieces: letter by letter all of it is there.
        const letters = (text: string) => text.split('').sort().join('');
        expect(letters(server.markdown())).to.equal(letters(words.join('')));
      }),
      { numRuns },
    );
  });

  it('is sent without what was typed and taken away again, though nothing of it had been sent before', () => {
    const doc = createSharedDoc();
    doc.edit('markdown', { at: 0, removed: 0, inserted: 'Äiti 131052-308T soitti.' });
    doc.edit('markdown', { at: 5, removed: 12, inserted: '' });
    const sent = bytes(doc.updateSince(null)).toString('latin1');
    const kept = bytes(doc.kept().state).toString('latin1');

    expect(doc.text('markdown')).to.equal('Äiti soitti.');
    for (const leftover of [sent, kept]) {
      expect(leftover).to.include('soitti').and.not.include('131052').and.not.include('308T');
    }
  });

  it('is kept on the server without what was taken away, also when it came there by an old way', () => {
    const doc = createSharedDoc();
    doc.edit('markdown', { at: 0, removed: 0, inserted: 'Soita 040 123 4567.' });
    const early = bytes(doc.updateSince(null));
    doc.edit('markdown', { at: 0, removed: 19, inserted: 'Kyllä.' });
    const { state } = mergeShared(mergeShared(emptyShared, early).state, bytes(doc.updateSince(null)));

    expect(state.toString('latin1')).to.include('Kyll').and.not.include('040');
  });

  it('sends little when the other side has the rest', () => {
    const doc = createSharedDoc();
    doc.edit('markdown', { at: 0, removed: 0, inserted: 'Kyllä saa. '.repeat(1_000) });
    const server = createServer();
    const vector = server.take(doc.updateSince(null));
    doc.edit('markdown', { at: 11_000, removed: 0, inserted: '!' });

    expect(vector).to.equal(vectorOf(server.state()));
    expect(doc.updateSince(vector).length).to.be.below(50);
  });

  it('knows what this device wrote, also after it was loaded anew', () => {
    const [one, other] = [createSharedDoc(), createSharedDoc()];
    one.edit('markdown', { at: 0, removed: 0, inserted: 'omaa' });
    other.receive(one.kept().state);
    other.edit('markdown', { at: 2, removed: 0, inserted: ' vierasta ' });
    one.receive(other.kept().state);
    const again = createSharedDoc(one.kept());
    again.edit('markdown', { at: again.text('markdown').length, removed: 0, inserted: ' lisää' });

    expect(again.text('markdown')).to.equal('om vierasta aa lisää');
    expect(again.ownRuns('markdown')).to.deep.equal(['om', 'aa', ' lisää']);
  });
});

describe('a cursor in a shared text', () => {
  it('stays after its letter while another writes before it and at it', () => {
    const [one, other] = [createSharedDoc(), createSharedDoc()];
    one.edit('markdown', { at: 0, removed: 0, inserted: 'Kyllä' });
    other.receive(one.kept().state);
    const cursor = one.cursorAt('markdown', 3);
    other.edit('markdown', { at: 3, removed: 0, inserted: 'XX' });
    other.edit('markdown', { at: 0, removed: 0, inserted: 'Ei. ' });
    one.receive(other.kept().state);

    expect(one.text('markdown')).to.equal('Ei. KylXXlä');
    expect(one.indexOf(cursor)).to.equal(7);
    expect(other.indexOf(cursor)).to.equal(7);
  });

  it('is nowhere while its letter has not come, and in no field but its own', () => {
    const [one, other] = [createSharedDoc(), createSharedDoc()];
    one.edit('citations', { at: 0, removed: 0, inserted: 'LSL 25 §' });
    const cursor = one.cursorAt('citations', 8);

    expect(other.indexOf(cursor)).to.equal(null);
    expect(one.indexOf({ ...cursor, field: 'markdown' })).to.equal(null);
    for (const position of ['AAAA', 'BAAA', '////', '!'])
      expect(one.indexOf({ field: 'citations', position }), position).to.equal(null);
    expect(one.indexOf(cursor)).to.equal(8);
  });
});

describe('a change typed into a field', () => {
  const applied = (before: string, { at, removed, inserted }: ReturnType<typeof changeBetween>) =>
    before.slice(0, at) + inserted + before.slice(at + removed);

  it('gives the new text from the old one, for any two', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(24), (before, after, caret) => {
        const change = changeBetween(before, after, Math.min(caret, after.length));
        expect(applied(before, change)).to.equal(after);
        expect(change.inserted.isWellFormed()).to.equal(true);
        expect(before.slice(change.at, change.at + change.removed).isWellFormed()).to.equal(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is where the caret says among letters that are alike', () => {
    expect(changeBetween('aaa', 'aaaa', 2)).to.deep.equal({ at: 1, removed: 0, inserted: 'a' });
    expect(changeBetween('aaaa', 'aaa', 1)).to.deep.equal({ at: 1, removed: 1, inserted: '' });
  });

  it('is only what changed', () => {
    expect(changeBetween('Kyllä saa.', 'Kyllä aina saa.', 11)).to.deep.equal({
      at: 6,
      removed: 0,
      inserted: 'aina ',
    });
  });
});
