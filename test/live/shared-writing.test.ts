import { expect } from 'chai';
import fc from 'fast-check';
import type { Outcome } from '../../client/live/attempt.ts';
import { changeBetween } from '../../client/live/shared-change.ts';
import * as module from '../../client/live/shared-doc.ts';
import { blockedFinder } from '../../client/ui/blocked.ts';
import type { SharedSending } from '../../client/live/shared-sender.ts';
import type { EndedText } from '../../client/live/shared-text.ts';
import { createSharedWriting, type SharedWriting } from '../../client/live/shared-writing.ts';
import { emptyShared } from '../../server/answers/provisional-store.ts';
import { mergeShared } from '../../server/answers/shared-text.ts';
import { Problem, type ProblemCode } from '../../server/platform/problem.ts';
import { refuseIdentifiers } from '../../server/privacy/refuse-identifiers.ts';
import type { ProvisionalText } from '../../server/sessions/contract.ts';
import { deep } from '../support/deep.ts';
import { randomOf } from './random.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const letters = (text: string) => text.split('').sort().join('');
const quick = { pauseMs: 0, retryMs: 0 };

/** The server's side, with its own rules of merging and of identifiers, but for the database. */
function createServer() {
  let [generation, revision, state] = [1, 0, emptyShared];
  const sent: string[] = [];
  return {
    sent,
    texts: () => mergeShared(state, emptyShared),
    told: (): ProvisionalText => ({
      ...{ questionId: 'a', revision, generation, lawyer: 1, html: '', citations: [] },
      shared: state.toString('base64'),
    }),
    endGeneration(): void {
      [generation, revision, state] = [generation + 1, revision + 1, emptyShared];
    },
    lose: () => void (state = emptyShared),
    take(sending: SharedSending): Outcome {
      const update = Buffer.from(sending.update, 'base64');
      sent.push(update.toString('latin1'));
      try {
        if (sending.generation !== generation) throw new Problem('text_ended');
        const merged = mergeShared(state, update.length === 0 ? emptyShared : update);
        refuseIdentifiers({ markdown: merged.markdown });
        if (!merged.state.equals(state)) [revision, state] = [revision + 1, merged.state];
        return { kind: 'done', reply: { vector: merged.vector.toString('base64') } };
      } catch (error) {
        const code: ProblemCode = error instanceof Problem ? error.code : 'internal';
        return { kind: 'refused', problem: { code, title: code } as never };
      }
    },
  };
}

type Line = (sending: SharedSending) => Promise<Outcome>;

function createWriter(line: Line) {
  const device = { text: '' };
  const ended: EndedText[] = [];
  const make = (known?: ProvisionalText) =>
    createSharedWriting({
      ...{ module, known, pace: quick, tell: line, refresh: () => undefined },
      device: { read: () => device.text, write: (text) => void (device.text = text) },
      onEnded: (text) => void ended.push(text),
    });
  let writing: SharedWriting = make();
  return {
    ...{ device, ended },
    writing: () => writing,
    text: () => writing.store.get().texts.markdown,
    type(markdown: string): void {
      writing.edit('markdown', changeBetween(writing.store.get().texts.markdown, markdown));
    },
    reload(known?: ProvisionalText): void {
      writing.end();
      writing = make(known);
    },
    end: () => writing.end(),
  };
}

const direct =
  (server: ReturnType<typeof createServer>): Line =>
  async (sending) =>
    server.take(sending);

describe('writing a shared text', () => {
  it('ends the same with both, over any lines, and loses nothing that was typed', async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      const random = randomOf(seed);
      const server = createServer();
      let cut = true;
      // Of every three sendings one is lost on its way, and one is done but nobody learns of it.
      const line: Line = async (sending) => {
        await pause(random() * 2);
        const fate = cut ? random() : 1;
        if (fate < 0.3) return { kind: 'unreached' };
        const outcome = server.take(sending);
        return fate < 0.6 ? { kind: 'unreached' } : outcome;
      };
      const writers = [createWriter(line), createWriter(line)];
      const words: string[] = [];
      for (let step = 0; step < 25; step += 1) {
        const writer = writers[Math.floor(random() * 2)]!;
        const what = random();
        if (what < 0.6) {
          const [word, before] = [`<${step}>`, writer.text()];
          const at = Math.floor(random() * (before.length + 1));
          words.push(word);
          writer.type(before.slice(0, at) + word + before.slice(at));
        } else if (what < 0.8) writer.writing().follow(server.told());
        else if (what < 0.9) writer.reload(random() < 0.5 ? server.told() : undefined);
        else await pause(random() * 3);
      }
      cut = false;
      for (let round = 0; round < 200 && !writers.every(hasAll); round += 1) {
        await pause(1);
        for (const writer of writers) writer.writing().follow(server.told());
      }
      for (const writer of writers) writer.end();
      expect(writers.map(({ text }) => text())).to.deep.equal(Array(2).fill(server.texts().markdown));
      expect(letters(server.texts().markdown)).to.equal(letters(words.join('')));

      function hasAll({ text }: { text(): string }): boolean {
        return letters(text()) === letters(words.join(''));
      }
    });
    await fc.assert(property, { numRuns: deep ? 500 : 40 });
  }).timeout(deep ? 600_000 : 40_000);

  it('neither sends nor keeps an identifier, while it stands there or after it was taken away', async () => {
    await blockedFinder();
    const server = createServer();
    const lea = createWriter(direct(server));
    lea.type('Äidin numero');
    await pause(5);
    lea.writing().flush();
    const kept = lea.device.text;
    lea.type('Äidin numero on 040 123 4567.');
    await pause(5);
    lea.writing().flush();
    expect(lea.writing().store.get().trouble).to.equal('blocked');
    expect(lea.device.text).to.equal(kept);

    lea.type('Äidin numero on tiedossa.');
    await pause(5);
    lea.writing().flush();

    expect(server.texts().markdown).to.equal('Äidin numero on tiedossa.');
    expect(server.sent.join()).to.include('tiedossa').and.not.include('4567');
    const { state } = JSON.parse(lea.device.text) as { state: string }; // as: what is kept of a shared text
    expect(Buffer.from(state, 'base64').toString('latin1')).to.include('tiedossa').and.not.include('4567');
    expect(lea.writing().store.get().trouble).to.equal(null);
  });

  it('gives back what had not become an answer when the text ends, and never sends it again by itself', async () => {
    const server = createServer();
    const lea = createWriter(direct(server));
    lea.type('Kyllä saa.');
    await pause(5);
    server.endGeneration();
    lea.type('Kyllä saa. Ja vielä');
    await pause(5);
    expect(lea.writing().store.get().trouble).to.have.property('code', 'text_ended');
    lea.type('Kyllä saa. Ja vielä tämä.');

    lea.writing().follow(server.told());
    await pause(5);

    expect(lea.ended).to.have.lengthOf(1);
    expect(lea.ended[0]).to.deep.include({
      texts: { markdown: 'Kyllä saa. Ja vielä tämä.', citations: '' },
      runs: { markdown: ['Kyllä saa. Ja vielä tämä.'], citations: [] },
    });
    expect(lea.text()).to.equal('');
    expect(server.texts().markdown).to.equal('');
    expect(lea.device.text).to.equal('');
    lea.type('Uutta');
    await pause(5);
    expect(server.texts().markdown).to.equal('Uutta');
    expect(server.sent.at(-1)).to.not.include('vielä');
  });

  it('goes on after a reload with what had not been sent', async () => {
    const server = createServer();
    let isUp = false;
    const lea = createWriter(async (sending) => (isUp ? server.take(sending) : { kind: 'unreached' }));
    const lauri = createWriter(direct(server));
    lauri.type('Laurin teksti.');
    lea.type('Lean teksti. ');
    await pause(5);
    lea.reload(server.told());
    expect(lea.text()).to.include('Lean').and.include('Laurin');

    isUp = true;
    await pause(10);

    expect(server.texts().markdown).to.equal(lea.text());
    expect(lea.ended).to.deep.equal([]);
  });

  it('gives it back when the text has ended while the page was away', async () => {
    const server = createServer();
    const lea = createWriter(async () => ({ kind: 'unreached' }));
    lea.type('Kesken');
    server.endGeneration();
    lea.reload(server.told());

    expect(lea.ended.map(({ texts }) => texts.markdown)).to.deep.equal(['Kesken']);
    expect(lea.text()).to.equal('');
  });

  it('gives back nothing of what only the other wrote', async () => {
    const server = createServer();
    const [lea, lauri] = [createWriter(direct(server)), createWriter(direct(server))];
    lauri.type('Laurin teksti.');
    await pause(5);
    lea.writing().follow(server.told());
    server.endGeneration();
    lea.writing().follow(server.told());

    expect(lea.ended).to.deep.equal([]);
    expect(lea.text()).to.equal('');
  });

  it('sends everything to a server that has lost what it had', async () => {
    const server = createServer();
    const lea = createWriter(direct(server));
    lea.type('Ensin');
    await pause(5);
    server.lose();
    lea.type('Ensin ja sitten');
    await pause(10);

    expect(server.texts().markdown).to.equal('Ensin ja sitten');
  });

  it('sends what has grown too long to be sent as one change', async () => {
    const server = createServer();
    let isUp = true;
    const lea = createWriter(async (sending) => (isUp ? server.take(sending) : { kind: 'unreached' }));
    lea.type('x'.repeat(15_000));
    await pause(5);
    lea.writing().follow(server.told());
    isUp = false;
    const random = randomOf(7);
    for (let edit = 0; edit < 6_000; edit += 1)
      lea.writing().edit('markdown', { at: Math.floor(random() * 14_000), removed: 1, inserted: 'y' });
    const typed = lea.text();
    isUp = true;
    for (let round = 0; round < 50 && server.texts().markdown !== typed; round += 1) await pause(10);

    expect(server.texts().markdown).to.equal(typed);
    expect(Math.max(...server.sent.map((update) => update.length))).to.be.below(36_000);
  });

  it('leaves the selection at its letters, and the field alone while a character is composed', async () => {
    const server = createServer();
    const [lea, lauri] = [createWriter(direct(server)), createWriter(direct(server))];
    const shown: { text: string; selection: [number, number] | null }[] = [];
    lea.type('Kyllä saa');
    await pause(5);
    lauri.writing().follow(server.told());
    lea.writing().bind('markdown', {
      selection: () => [6, 9],
      show: (text, selection) => void shown.push({ text, selection }),
    });
    lea.writing().compose(true);
    lauri.type('Toki: Kyllä saa');
    lauri.type('Toki: Kyllä saa aina');
    await pause(5);
    lea.writing().follow(server.told());
    expect(shown.at(-1)?.text).to.equal('Kyllä saa');

    lea.writing().compose(false);

    expect(shown.at(-1)).to.deep.equal({ text: 'Toki: Kyllä saa aina', selection: [12, 15] });
  });
});
