import { expect } from 'chai';
import * as Y from 'yjs';
import { createSharedDoc, type SharedDoc } from '../../client/live/shared-doc.ts';
import { personIdOf } from '../../server/accounts/actor.ts';
import { claimSeconds } from '../../server/answers/answer.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { openDatabase } from '../../server/platform/database.ts';
import { perform } from '../../server/platform/command.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { actorsIn, addOthers } from '../authorization/actors.ts';
import { deep } from '../support/deep.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { cast, refused, someWords, testNow, useWorld, worldOn } from '../support/world.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const written = (markdown: string, citations = ''): SharedDoc => {
  const doc = createSharedDoc();
  doc.rewrite('markdown', markdown);
  doc.rewrite('citations', citations);
  return doc;
};

describe('type-provisional', () => {
  const { database, clock, act, build } = useWorld();
  let sessionId: string;
  let questionId: string;
  const row = () => database()('provisional_texts').where({ question_id: questionId }).first();
  const send = (lawyer: 'lea' | 'lauri', update: string, more: object = {}) =>
    act(lawyer, typeProvisional, { questionId, generation: 1, update, ...more });

  beforeEach(async () => {
    clock.time = testNow;
    ({ sessionId, questionId } = await build.onAir());
  });

  it('merges what both lawyers type, with a claim or without', async () => {
    await act('lea', claimQuestion, { questionId });
    const lea = written('Kyllä saa.');
    const first = await send('lea', lea.updateSince(null));
    const lauri = createSharedDoc({ state: base64((await row()).shared), writers: [] });
    lauri.edit('markdown', { at: 0, removed: 0, inserted: 'Lyhyesti: ' });
    lauri.edit('citations', { at: 0, removed: 0, inserted: 'LSL 25 §' });
    lea.edit('markdown', { at: 9, removed: 0, inserted: ' aina' });
    await send('lauri', lauri.updateSince(first.vector));
    const last = await send('lea', lea.updateSince(first.vector));

    expect(await row()).to.include({
      markdown: 'Lyhyesti: Kyllä saa aina.',
      citations: 'LSL 25 §',
      revision: 3,
      generation: 1,
      person_id: cast.lea.personId,
    });
    expect(last).to.include({ revision: 3, generation: 1 });
    expect(lauri.updateSince(last.vector)).to.equal(
      createSharedDoc().updateSince(createSharedDoc().updateSince(null)),
    );
  });

  it('changes nothing when the same is sent again, or only a cursor', async () => {
    const update = written('Kyllä').updateSince(null);
    const first = await send('lea', update);
    const again = await send('lea', update);
    const cursor = { field: 'markdown', position: 'AAAA' };
    const moved = await send('lauri', '', { cursor });

    expect([first, again, moved].map(({ revision }) => revision)).to.deep.equal([1, 1, 1]);
    expect(moved.vector).to.equal(first.vector);
  });

  it('renews the lease of its holder and gives nobody another’s', async () => {
    await act('lea', claimQuestion, { questionId });
    clock.time = new Date(testNow.getTime() + 100_000);
    const doc = written('Kyllä');
    const lea = await send('lea', doc.updateSince(null));
    const lauri = await send('lauri', '');

    expect(lea.until).to.equal(new Date(clock.time.getTime() + claimSeconds * 1000).toISOString());
    expect(lauri.until).to.equal(null);
  });

  it('goes on while the session is paused, and not when the question has left the air', async () => {
    await act('sanna', pauseSession, { sessionId });
    await send('lea', written('Kyllä').updateSince(null));
    await act('sanna', takeOffAir, { sessionId });

    await refused(send('lea', ''), 'text_ended');
    expect(await row()).to.include({ markdown: '', generation: 2, revision: 2 });
  });

  it('is refused before the question has come on air', async () => {
    const queued = await build.queued(sessionId);
    const update = written('Valmistelua').updateSince(null);

    await refused(act('lea', typeProvisional, { questionId: queued, generation: 1, update }), 'text_ended');
  });

  it('begins anew when its question comes back on air, even if nobody had typed', async () => {
    const nextId = await build.queued(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId: nextId });
    await act('sanna', putOnAir, { sessionId, questionId });

    await refused(send('lea', written('Vanhaa').updateSince(null)), 'text_ended');
    await send('lea', written('Uutta').updateSince(null), { generation: 2 });

    expect(await row()).to.include({ markdown: 'Uutta', generation: 2 });
  });

  it('begins anew at the first signature of a version, not at the second', async () => {
    await send('lauri', written('Kyllä, ja lisäksi').updateSince(null));
    const { versionId, revision } = await build.answerSaved(questionId);
    await act('lea', signAnswer, { versionId, revision });
    await refused(send('lauri', written('Myöhässä').updateSince(null)), 'text_ended');
    const next = written('Seuraavaan versioon');
    await send('lauri', next.updateSince(null), { generation: 2 });
    await act('lauri', signAnswer, { versionId, revision });

    expect(await row()).to.include({ markdown: 'Seuraavaan versioon', generation: 2 });
  });

  it('is not for a lawyer of another session, nor for anyone else', async () => {
    await addOthers(database());
    const elsewhere = (await actorsIn(database())).lawyerElsewhere;
    const others = await build.openSession({
      firstLawyerId: cast.lauri.personId,
      secondLawyerId: personIdOf(elsewhere) ?? '',
    });
    const theirs = await build.queued(others);
    await refused(
      act('lea', typeProvisional, { questionId: theirs, generation: 1, update: '' }),
      'not_found',
    );
    await refused(act('sanna', typeProvisional, { questionId, generation: 1, update: '' }), 'not_found');
  });

  describe('refuses and keeps nothing', () => {
    const nothing = async () => expect(await row()).to.equal(undefined);

    it('of a client’s identifier, also one that emphasis or two writers break in two', async () => {
      for (const text of ['Soita 040 123 4567', 'Soita 040 **123** 4567'])
        await refused(send('lea', written(text).updateSince(null)), 'identifiers_found');
      const citing = await refused(
        send('lea', written('', 'aino@kunta.fi').updateSince(null)),
        'identifiers_found',
      );
      expect(citing.details.findings?.[0]).to.include({ field: 'citations', kind: 'email' });
      await nothing();

      const lea = written('Soita 040');
      await send('lea', lea.updateSince(null));
      const lauri = createSharedDoc(lea.kept());
      lauri.edit('markdown', { at: 9, removed: 0, inserted: ' 123 4567' });
      await refused(send('lauri', lauri.updateSince(null)), 'identifiers_found');
      expect(await row()).to.include({ markdown: 'Soita 040', revision: 1 });
    });

    it('of a text that is too long, and says which', async () => {
      const long = await refused(send('lea', written('a'.repeat(20_001)).updateSince(null)), 'invalid_input');
      expect(long.details.fields).to.deep.equal([{ field: 'markdown', rule: 'too_big', limit: 20_000 }]);
      const cites = await refused(
        send('lea', written('', 'a'.repeat(2_001)).updateSince(null)),
        'invalid_input',
      );
      expect(cites.details.fields).to.deep.equal([{ field: 'citations', rule: 'too_big', limit: 2_000 }]);
      await nothing();
      await send('lea', written('a'.repeat(20_000), 'b'.repeat(2_000)).updateSince(null));
    });

    for (const [what, update] of Object.entries(strangeUpdates())) {
      it(`of ${what}`, async () => {
        await refused(send('lea', update), 'malformed');
        await nothing();
      });
    }

    it('of what is no base64, or more than a message may hold', async () => {
      for (const update of ['ei tämä', '====', `${'A'.repeat(48_000)}AAAA`])
        await refused(send('lea', update), 'invalid_input');
      await nothing();
    });
  });

  it('takes what both send at once over two pools, and loses nothing', async () => {
    const rounds = deep ? 200 : 25;
    const url = await freshDatabaseUrl();
    const pools = [openDatabase(url, 4), openDatabase(url, 4)];
    const worlds = pools.map((pool) => worldOn(() => pool));
    const onAir = await worlds[0]!.build.onAir();
    const writers = (['lea', 'lauri'] as const).map((name, index) => ({
      name,
      host: worlds[index]!.host(),
      doc: createSharedDoc(),
      vector: null as string | null,
    }));

    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(
        writers.map(async (writer) => {
          const at = writer.doc.text('markdown').length;
          writer.doc.edit('markdown', { at, removed: 0, inserted: `${writer.name}${round} ` });
          const input = { ...onAir, generation: 1, update: writer.doc.updateSince(writer.vector) };
          const { sessionId: _sessionId, ...sent } = input;
          writer.vector = (
            await perform(writer.host, typeProvisional, { actor: cast[writer.name], input: sent })
          ).vector;
        }),
      );
    }
    const { markdown, revision } = await pools[0]!('provisional_texts').first();
    await Promise.all(pools.map((pool) => pool.destroy()));

    expect(markdown.trim().split(' ')).to.have.members(
      writers.flatMap(({ name }) => Array.from({ length: rounds }, (_, round) => `${name}${round}`)),
    );
    expect(revision).to.equal(2 * rounds);
  });

  it('is saved by the holder of the claim alone', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    const input = { questionId, fence, revision: 0, markdown: someWords.answer };
    await send('lauri', written(someWords.answer).updateSince(null));
    await refused(act('lauri', saveAnswer, input), 'claim_lost');
    await act('lea', saveAnswer, input);
  });
});

/** What no page of ours sends: each is an update that Yjs itself would take, or bytes that it would stumble over. */
function strangeUpdates(): Record<string, string> {
  const made = (write: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc();
    write(doc);
    return base64(Y.encodeStateAsUpdate(doc));
  };
  const early = new Y.Doc();
  early.getText('markdown').insert(0, 'ensin');
  const vector = Y.encodeStateVector(early);
  early.getText('markdown').insert(5, ' sitten');
  const first = Y.encodeStateAsUpdate(early);
  early.getText('markdown').delete(0, 3);
  const deletion = new Y.Doc();
  Y.applyUpdate(deletion, first);
  const before = Y.encodeStateVector(deletion);
  deletion.getText('markdown').delete(0, 2);
  return {
    'bytes that are no update': base64(Buffer.from('ei tämä ole päivitys')),
    'an update cut short': base64(first.subarray(0, first.length - 4)),
    'what builds on letters that the server has not': base64(Y.encodeStateAsUpdate(early, vector)),
    'a deletion of letters that the server has not': base64(Y.encodeStateAsUpdate(deletion, before)),
    'a text of another name': made((doc) => doc.getText('other').insert(0, 'a')),
    'a map': made((doc) => doc.getMap('markdown').set('a', 'b')),
    'an array': made((doc) => doc.getArray('markdown').insert(0, ['a'])),
    'a text with formatting': made((doc) => doc.getText('markdown').insert(0, 'a', { bold: true })),
    'a text with something embedded': made((doc) => doc.getText('markdown').insertEmbed(0, { a: 1 })),
    'a text with an attribute': made((doc) => doc.getText('markdown').setAttribute('a', 'b')),
    'a document in a document': made((doc) => doc.getMap('markdown').set('a', new Y.Doc())),
    'a carriage return': made((doc) => doc.getText('markdown').insert(0, 'a\r\nb')),
    'a character that cannot be stored': made((doc) => doc.getText('markdown').insert(0, 'a\0b')),
  };
}
