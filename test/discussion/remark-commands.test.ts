import { expect } from 'chai';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { remarksBy, remarksOfSession } from '../../server/discussion/queries.ts';
import { reconsiderRemark } from '../../server/discussion/reconsider-remark.ts';
import { mostWaiting } from '../../server/discussion/remark.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { withdrawRemark } from '../../server/discussion/withdraw-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { requestInfo } from '../../server/questions/request-info.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { cast, type CastName, refused, testNow, useWorld } from '../support/world.ts';

const text = 'Meillä koulu ilmoittaa poissaoloista aina ensin huoltajalle.';
const reason = 'Huomio ei koske tätä kysymystä.';

describe('the commands of remarks', () => {
  const { database, clock, act, build } = useWorld();
  let sessionId: string;
  let questionId: string;

  beforeEach(async () => {
    clock.time = testNow;
    sessionId = await build.openSession();
    questionId = await build.queued(sessionId);
  });

  const write = (name: CastName, changes: object = {}) =>
    act(name, writeRemark, { questionId, text, ...changes });
  const stored = async (remarkId: string) => database()('remarks').where({ id: remarkId }).first();
  const eventOf = (remarkId: string, type: string) =>
    database()('events').whereRaw(`subject->>'remarkId' = ?`, [remarkId]).where({ type }).first();

  describe('write-remark', () => {
    for (const name of ['aino', 'pia'] as const) {
      it(`has the remark of ${cast[name].kind} wait to be read`, async () => {
        const { remarkId, state } = await write(name);

        expect(state).to.equal('submitted');
        expect(await stored(remarkId)).to.include({ state: 'submitted', position: null, alias: 1 });
      });
    }

    for (const name of ['lea', 'sanna'] as const) {
      it(`shows the remark of ${cast[name].kind} at once, after those shown before`, async () => {
        await write('sanna');

        const { remarkId, state } = await write(name);

        expect(state).to.equal('shown');
        expect(await stored(remarkId)).to.include({ state: 'shown', position: 2 });
      });
    }

    it('keeps no person in the remark’s row nor in its event', async () => {
      const { remarkId } = await write('aino');

      const event = await eventOf(remarkId, 'remark.written');
      expect(JSON.stringify(await stored(remarkId))).not.to.include(cast.aino.personId);
      expect(event).to.include({ actor_id: null, actor_kind: 'worker' });
      expect(JSON.stringify(event)).not.to.include(cast.aino.personId);
    });

    it('gives an author one number in a thread, others the next, and begins anew in another thread', async () => {
      const elsewhereId = await build.queued(sessionId, 'juho');

      const written = [await write('aino'), await write('juho'), await write('aino'), await write('pia')];
      const elsewhere = await write('juho', { questionId: elsewhereId });

      const aliases = await Promise.all([...written, elsewhere].map(({ remarkId }) => stored(remarkId)));
      expect(aliases.map(({ voice, alias }) => `${voice} ${alias}`)).to.deep.equal([
        'worker 1',
        'worker 2',
        'worker 1',
        'participant 1',
        'worker 1',
      ]);
    });

    it('gives two who write at once different numbers', async () => {
      const written = await Promise.all([write('aino'), write('juho')]);

      const aliases = await Promise.all(written.map(async ({ remarkId }) => (await stored(remarkId)).alias));
      expect(aliases).to.have.members([1, 2]);
    });

    it('refuses a client’s identifier and keeps nothing', async () => {
      const before = await database()('remarks').count();

      await refused(write('aino', { text: 'Soita numeroon 040 123 4567.' }), 'identifiers_found');

      expect(await database()('remarks').count()).to.deep.equal(before);
    });

    it('refuses a question that the writer may not read as if there were none', async () => {
      const submittedId = await build.submitted(sessionId);
      await refused(write('pia', { questionId: submittedId }), 'not_found');
      await refused(write('pia', { questionId: '0123456789abcdef' }), 'not_found');
    });

    it('refuses a question of a session that is only planned to all but those who prepare it', async () => {
      await database()('sessions').where({ id: sessionId }).update({ state: 'planned' });

      await refused(write('aino'), 'not_found');
      expect((await write('lea')).state).to.equal('shown');
      expect((await write('sanna')).state).to.equal('shown');
    });

    it('refuses an eleventh that waits, of the same person under the same question alone', async () => {
      for (let count = 0; count < mostWaiting; count += 1) await write('aino');

      const problem = await refused(write('aino'), 'too_many_waiting');

      expect(problem.details.named).to.deep.equal({ count: 10 });
      expect((await write('juho')).state).to.equal('submitted');
      expect((await write('aino', { questionId: await build.queued(sessionId) })).state).to.equal(
        'submitted',
      );
    });

    it('takes the place of a declined one of one’s own', async () => {
      const { remarkId } = await write('aino');
      await act('sanna', declineRemark, { remarkId, reason });

      await write('aino', { text: 'Parempi huomio', insteadOf: remarkId });

      const own = await remarksBy(database(), cast.aino.personId, { questionId });
      expect(own.map((remark) => remark.text)).to.deep.equal(['Parempi huomio']);
    });

    it('takes the place neither of another’s nor of one that was shown after all', async () => {
      const { remarkId } = await write('aino');
      await act('sanna', declineRemark, { remarkId, reason });

      await refused(write('juho', { insteadOf: remarkId }), 'not_found');
      const elsewhere = await build.queued(sessionId, 'juho');
      await refused(write('aino', { questionId: elsewhere, insteadOf: remarkId }), 'not_found');
      await act('sanna', showRemark, { remarkId });
      await refused(write('aino', { insteadOf: remarkId }), 'remark_state');
    });
  });

  describe('show-remark and decline-remark', () => {
    it('shows remarks in the order in which they are let through', async () => {
      const [first, second] = [await write('aino'), await write('juho')];

      await act('sanna', showRemark, { remarkId: second.remarkId });
      await act('sanna', showRemark, { remarkId: first.remarkId });

      const shown = await remarksOfSession(database(), sessionId);
      expect(shown.map(({ id }) => id)).to.deep.equal([second.remarkId, first.remarkId]);
    });

    it('names the coordinator in the event and not the author', async () => {
      const { remarkId } = await write('aino');

      await act('sanna', showRemark, { remarkId });

      const event = await eventOf(remarkId, 'remark.shown');
      expect(event).to.include({ actor_id: cast.sanna.personId });
      expect(JSON.stringify(event)).not.to.include(cast.aino.personId);
    });

    it('declines with a reason that the author sees beside the text', async () => {
      const { remarkId } = await write('aino');

      await act('sanna', declineRemark, { remarkId, reason });

      const [own] = await remarksBy(database(), cast.aino.personId, { questionId });
      expect(own).to.include({ state: 'declined', text, declineReason: reason });
      expect(await remarksBy(database(), cast.juho.personId, { questionId })).to.deep.equal([]);
    });

    it('takes a shown one out of sight, and shows a declined one after all', async () => {
      const { remarkId } = await write('aino');
      await act('sanna', showRemark, { remarkId });

      await act('sanna', declineRemark, { remarkId, reason });
      expect(await stored(remarkId)).to.include({ state: 'declined', position: null });

      await act('sanna', showRemark, { remarkId });
      expect(await stored(remarkId)).to.include({ state: 'shown', position: 1, decline_reason: null });
    });

    it('refuses to decide twice the same, or on a withdrawn one', async () => {
      const { remarkId } = await write('aino');
      await act('sanna', showRemark, { remarkId });

      await refused(act('sanna', showRemark, { remarkId }), 'remark_state');
      await act('aino', withdrawRemark, { remarkId });
      await refused(act('sanna', showRemark, { remarkId }), 'remark_state');
      await refused(act('sanna', declineRemark, { remarkId, reason }), 'remark_state');
    });

    it('refuses a reason that is missing or holds an identifier', async () => {
      const { remarkId } = await write('aino');

      await refused(act('sanna', declineRemark, { remarkId, reason: ' ' }), 'invalid_input');
      const problem = await refused(
        act('sanna', declineRemark, { remarkId, reason: 'Numero 040 123 4567 tunnistaa asiakkaan.' }),
        'identifiers_found',
      );
      expect(problem.details.findings?.[0]).to.include({ field: 'reason' });
    });
  });

  describe('reconsider-remark', () => {
    for (const [name, decide] of [
      ['shown', (remarkId: string) => act('sanna', showRemark, { remarkId })],
      ['declined', (remarkId: string) => act('sanna', declineRemark, { remarkId, reason })],
    ] as const) {
      it(`has one that was ${name} wait again, without a place or a reason`, async () => {
        const { remarkId } = await write('aino');
        await decide(remarkId);

        await act('sanna', reconsiderRemark, { remarkId });

        expect(await stored(remarkId)).to.include({
          state: 'submitted',
          position: null,
          decline_reason: null,
        });
      });
    }

    it('refuses one that waits already', async () => {
      const { remarkId } = await write('aino');
      await refused(act('sanna', reconsiderRemark, { remarkId }), 'remark_state');
    });
  });

  describe('withdraw-remark', () => {
    it('takes back one’s own, also when it is shown, and leaves no actor', async () => {
      const { remarkId } = await write('aino');
      await act('sanna', showRemark, { remarkId });

      await act('aino', withdrawRemark, { remarkId });

      expect(await remarksOfSession(database(), sessionId)).to.deep.equal([]);
      expect(await remarksBy(database(), cast.aino.personId, { questionId })).to.deep.equal([]);
      expect(await eventOf(remarkId, 'remark.withdrawn')).to.include({ actor_id: null });
    });

    it('refuses another’s as if there were none, and a second time', async () => {
      const { remarkId } = await write('aino');
      await refused(act('juho', withdrawRemark, { remarkId }), 'not_found');
      await act('aino', withdrawRemark, { remarkId });
      await refused(act('aino', withdrawRemark, { remarkId }), 'remark_state');
    });
  });

  it('lets a remark stand when its question has been declined, and be decided on', async () => {
    const { remarkId } = await write('aino');
    await act('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Kysymys jäi epäselväksi.' });

    await refused(write('aino'), 'not_found');
    expect((await act('sanna', showRemark, { remarkId })).state).to.equal('shown');
  });

  it('takes remarks in a session that was cancelled, for its questions can still be read', async () => {
    await act('sanna', cancelSession, { sessionId });
    expect((await write('aino')).state).to.equal('submitted');
    await refused(
      act('sanna', requestInfo, { questionId, request: 'Kerro lisää tilanteesta.' }),
      'question_state',
    );
  });
});
