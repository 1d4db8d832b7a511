import { expect } from 'chai';
import { castSeedId } from '../../seeds/seed-id.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editQuestion } from '../../server/questions/edit-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { placeQuestion } from '../../server/questions/place-question.ts';
import { questionsAskedBy } from '../../server/questions/queries.ts';
import { requestInfo } from '../../server/questions/request-info.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { saveDraft } from '../../server/questions/save-draft.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { unsupportQuestion } from '../../server/questions/unsupport-question.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { refused, someWords, testNow, useWorld } from '../support/world.ts';

describe('the commands of questions', () => {
  const { database, clock, act, build } = useWorld();
  const stateOf = async (id: string) => (await database()('questions').where({ id }).first())?.state;
  const wording = { title: someWords.title, text: someWords.publicText };
  let sessionId: string;

  beforeEach(async () => {
    clock.time = testNow;
    sessionId = await build.openSession();
  });

  describe('save-draft', () => {
    it('keeps an unfinished text for its asker and says nothing to anyone', async () => {
      const before = await database()('events').count();

      const { questionId } = await act('aino', saveDraft, { sessionId, text: 'Saako k' });

      const own = await questionsAskedBy(database(), castSeedId('aino-alatalo'), { questionId });
      expect(own[0]).to.include({ state: 'draft', original: 'Saako k' });
      expect(await database()('events').count()).to.deep.equal(before);
    });

    it('refuses to touch another’s draft as if there were none', async () => {
      const { questionId } = await act('aino', saveDraft, { sessionId, text: 'Saako k' });
      await refused(act('juho', saveDraft, { questionId, sessionId, text: 'Oma' }), 'not_found');
    });
  });

  describe('submit-question', () => {
    it('sends a question to be checked', async () => {
      const questionId = await build.submitted(sessionId);
      expect(await stateOf(questionId)).to.equal('submitted');
    });

    it('keeps no person in the question’s row nor in its event', async () => {
      const questionId = await build.submitted(sessionId);

      const row = await database()('questions').where({ id: questionId }).first();
      const event = await database()('events').whereRaw(`subject->>'questionId' = ?`, [questionId]).first();
      const asker = castSeedId('aino-alatalo');
      expect(JSON.stringify(row)).not.to.include(asker);
      expect(event).to.include({ type: 'question.submitted', actor_id: null, actor_kind: 'worker' });
      expect(JSON.stringify(event)).not.to.include(asker);
    });

    it('makes a draft a question', async () => {
      const { questionId } = await act('aino', saveDraft, { sessionId, text: 'Saako k' });

      await act('aino', submitQuestion, { questionId, sessionId, text: someWords.question, consent: 'not' });

      expect(await stateOf(questionId)).to.equal('submitted');
    });

    it('marks a question sent in while the session is live as late', async () => {
      await build.goLive(sessionId);
      const questionId = await build.submitted(sessionId);
      expect(await database()('questions').where({ id: questionId }).first()).to.include({ late: true });
    });

    it('refuses when the asking window has closed', async () => {
      clock.time = new Date('2026-11-25T10:45:00Z');
      await refused(build.submitted(sessionId), 'asking_closed');
    });

    it('refuses a client’s identifier before anything is kept, with its place', async () => {
      const before = await database()('questions').count();
      const text = 'Asiakkaan tunnus on 131052-308T, saako sen kertoa koululle?';

      const problem = await refused(build.submitted(sessionId, 'aino', text), 'identifiers_found');

      expect(problem.details.findings).to.deep.equal([
        {
          field: 'text',
          ...{ kind: 'personal_identity_code', level: 'block', instead: 'henkilötunnus' },
          ...{ start: 20, end: 31 },
        },
      ]);
      expect(JSON.stringify(problem.details)).not.to.include('131052');
      expect(await database()('questions').count()).to.deep.equal(before);
    });

    it('refuses a text that PostgreSQL could not keep', async () => {
      await refused(build.submitted(sessionId, 'aino', 'Saako\0 koulu kertoa tästä?'), 'invalid_input');
    });
  });

  describe('edit-question', () => {
    const asked = { text: 'Saako koulu kertoa tästä ilman lupaa?', consent: 'as_is' };

    it('changes what was asked until it is approved', async () => {
      const questionId = await build.submitted(sessionId);
      await act('aino', editQuestion, { questionId, ...asked });
      const row = await database()('question_originals').where({ question_id: questionId }).first();
      expect(row).to.include({ text: asked.text });
    });

    it('sends it to be checked again when more was asked for', async () => {
      const questionId = await build.submitted(sessionId);
      await act('sanna', requestInfo, { questionId, request: 'Onko kyse alakoulusta?' });
      await act('aino', editQuestion, { questionId, ...asked });
      expect(await stateOf(questionId)).to.equal('submitted');
    });

    it('refuses when it has been approved', async () => {
      const questionId = await build.queued(sessionId);
      await refused(act('aino', editQuestion, { questionId, ...asked }), 'question_state');
    });

    it('is absent to another worker', async () => {
      const questionId = await build.submitted(sessionId);
      await refused(act('juho', editQuestion, { questionId, ...asked }), 'not_found');
    });
  });

  describe('withdraw-question', () => {
    it('takes a queued question back', async () => {
      const questionId = await build.queued(sessionId);
      await act('aino', withdrawQuestion, { questionId });
      expect(await stateOf(questionId)).to.equal('withdrawn');
    });

    it('refuses when the question is on air', async () => {
      const { questionId } = await build.onAir();
      await refused(act('aino', withdrawQuestion, { questionId }), 'question_state');
    });
  });

  describe('support-question', () => {
    const supports = async (id: string) =>
      (await database()('supports').where({ question_id: id })).map((row) => row.person_id);

    it('counts each person once', async () => {
      const questionId = await build.queued(sessionId);
      await act('juho', supportQuestion, { questionId });
      await act('juho', supportQuestion, { questionId });
      expect(await supports(questionId)).to.deep.equal([castSeedId('juho-jokela')]);
    });

    it('is taken back', async () => {
      const questionId = await build.queued(sessionId);
      await act('juho', supportQuestion, { questionId });
      await act('juho', unsupportQuestion, { questionId });
      expect(await supports(questionId)).to.deep.equal([]);
    });

    it('refuses a question that has not been approved as if there were none', async () => {
      const questionId = await build.submitted(sessionId);
      await refused(act('juho', supportQuestion, { questionId }), 'not_found');
    });
  });

  describe('triage', () => {
    it('approves with a public wording and keeps the original', async () => {
      const questionId = await build.submitted(sessionId);

      await act('sanna', approveQuestion, { questionId, ...wording });

      const row = await database()('questions').where({ id: questionId }).first();
      const original = await database()('question_originals').where({ question_id: questionId }).first();
      expect(row).to.include({
        state: 'queued',
        public_title: wording.title,
        public_text: wording.text,
        position: 1,
      });
      expect(original).to.include({ text: someWords.question });
    });

    it('refuses to approve twice', async () => {
      const questionId = await build.queued(sessionId);
      await refused(act('sanna', approveQuestion, { questionId, ...wording }), 'question_state');
    });

    it('corrects the wording of a queued question', async () => {
      const questionId = await build.queued(sessionId);
      await act('sanna', editWording, { questionId, title: 'Uusi otsikko tässä', text: wording.text });
      const row = await database()('questions').where({ id: questionId }).first();
      expect(row).to.include({ public_title: 'Uusi otsikko tässä', state: 'queued' });
    });

    it('declines with a reason, and the asker may send it again', async () => {
      const questionId = await build.submitted(sessionId);
      await act('sanna', declineQuestion, {
        questionId,
        reason: 'unclear',
        text: 'Tarkenna, mitä lakia tarkoitat.',
      });
      await act('aino', editQuestion, { questionId, text: someWords.question, consent: 'as_is' });
      expect(await stateOf(questionId)).to.equal('submitted');
    });

    it('refuses to decline without a reason', async () => {
      const questionId = await build.submitted(sessionId);
      const problem = await refused(
        act('sanna', declineQuestion, { questionId, reason: 'unclear', text: '' }),
        'invalid_input',
      );
      expect(problem.details.fields?.[0]).to.include({ field: 'text' });
    });

    it('defers to a written answer by a day, and brings it back', async () => {
      const questionId = await build.queued(sessionId);
      await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-09', lawyer: 1 });
      expect(await stateOf(questionId)).to.equal('deferred');
      await act('sanna', requeueQuestion, { questionId });
      expect(await stateOf(questionId)).to.equal('queued');
    });

    it('refuses to defer to a written answer without a day', async () => {
      const questionId = await build.queued(sessionId);
      await refused(act('sanna', deferQuestion, { questionId, deferral: 'written' }), 'invalid_input');
    });

    it('refuses to defer what is on air, signed or not', async () => {
      const { questionId } = await build.onAir();
      const deferring = { questionId, deferral: 'next_session' };
      await refused(act('sanna', deferQuestion, deferring), 'question_state');
      await build.signedTwice(questionId);
      await refused(act('sanna', deferQuestion, deferring), 'question_state');
    });

    it('takes a question that a lawyer has signed as answered instead of deferring it', async () => {
      const questionId = await build.queued(sessionId);
      await build.signedTwice(questionId);
      await act('sanna', deferQuestion, { questionId, deferral: 'next_session' });
      expect(await stateOf(questionId)).to.equal('answered');
    });

    it('refuses to queue what has no public wording', async () => {
      const questionId = await build.submitted(sessionId);
      await act('sanna', deferQuestion, { questionId, deferral: 'next_session' });
      await refused(act('sanna', requeueQuestion, { questionId }), 'wording_missing');
    });

    it('merges, and the asker stays attached to what stands for it', async () => {
      const intoId = await build.queued(sessionId);
      const questionId = await build.submitted(sessionId, 'juho');

      await act('sanna', mergeQuestion, { questionId, intoId });

      const own = await questionsAskedBy(database(), castSeedId('juho-jokela'), { questionId });
      expect(own[0]).to.include({ state: 'merged', mergedIntoId: intoId });
    });

    it('refuses to merge a question into itself', async () => {
      const questionId = await build.queued(sessionId);
      await refused(
        act('sanna', mergeQuestion, { questionId, intoId: questionId }),
        'question_not_yours_to_merge',
      );
    });

    it('refuses to merge into one that no one may read yet', async () => {
      const intoId = await build.submitted(sessionId);
      const questionId = await build.submitted(sessionId, 'juho');
      await refused(act('sanna', mergeQuestion, { questionId, intoId }), 'not_found');
    });
  });

  describe('undo-triage', () => {
    const rowOf = async (id: string) => {
      const { updated_at: _, ...row } = await database()('questions').where({ id }).first();
      return row;
    };

    it('puts back all that a decision changed, within ten seconds', async () => {
      const questionId = await build.submitted(sessionId);
      const before = await rowOf(questionId);
      await act('sanna', approveQuestion, { questionId, ...wording });
      clock.time = new Date(testNow.getTime() + 10_000);

      await act('sanna', undoTriage, { questionId });

      expect(await rowOf(questionId)).to.deep.equal(before);
    });

    it('puts a merged question back', async () => {
      const intoId = await build.queued(sessionId);
      const questionId = await build.submitted(sessionId, 'juho');
      await act('sanna', mergeQuestion, { questionId, intoId });
      await act('sanna', undoTriage, { questionId });
      expect(await stateOf(questionId)).to.equal('submitted');
    });

    it('puts back what a merge had led on with it, so that no asker is left with another’s question', async () => {
      const intoId = await build.queued(sessionId);
      const questionId = await build.queued(sessionId);
      const follower = await build.submitted(sessionId, 'juho');
      await act('sanna', mergeQuestion, { questionId: follower, intoId: questionId });
      await act('sanna', mergeQuestion, { questionId, intoId });
      const standsFor = async () =>
        (await database()('questions').where({ id: follower }).first())?.merged_into_id;
      expect(await standsFor()).to.equal(intoId);

      await act('sanna', undoTriage, { questionId });

      expect(await standsFor()).to.equal(questionId);
    });

    it('refuses when time has run out', async () => {
      const questionId = await build.queued(sessionId);
      clock.time = new Date(testNow.getTime() + 60_000);
      await refused(act('sanna', undoTriage, { questionId }), 'undo_expired');
    });

    it('refuses when the question has since moved on', async () => {
      const questionId = await build.queued(sessionId);
      await act('aino', withdrawQuestion, { questionId });
      await refused(act('sanna', undoTriage, { questionId }), 'undo_expired');
    });
  });

  describe('place-question', () => {
    it('gives a question its place and closes the gap behind it', async () => {
      const ids = [
        await build.queued(sessionId),
        await build.queued(sessionId),
        await build.queued(sessionId),
      ];
      await act('sanna', freezeSession, { sessionId });

      await act('sanna', placeQuestion, { sessionId, questionId: ids[2], position: 1 });

      const rows = await database()('questions').where({ session_id: sessionId }).orderBy('position');
      expect(rows.map((row) => row.id)).to.deep.equal([ids[2], ids[0], ids[1]]);
      expect(rows.map((row) => row.position)).to.deep.equal([1, 2, 3]);
    });

    it('refuses while the session is live: the order never jumps', async () => {
      const questionId = await build.queued(sessionId);
      await build.goLive(sessionId);
      await refused(act('sanna', placeQuestion, { sessionId, questionId, position: 1 }), 'session_state');
    });
  });
});
