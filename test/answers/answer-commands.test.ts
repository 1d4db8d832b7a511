import { expect } from 'chai';
import { allowOneSignature } from '../../server/answers/allow-one-signature.ts';
import { answerPrivately } from '../../server/answers/answer-privately.ts';
import { claimSeconds } from '../../server/answers/answer.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { renewClaim } from '../../server/answers/renew-claim.ts';
import { reviewEntry } from '../../server/answers/review-entry.ts';
import { revokeEntry } from '../../server/answers/revoke-entry.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { refused, someWords, testNow, useWorld } from '../support/world.ts';

describe('the commands of answers', () => {
  const { database, clock, act, build } = useWorld();
  const wording = { title: someWords.title, text: someWords.publicText };
  const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);
  let sessionId: string;
  let questionId: string;

  beforeEach(async () => {
    clock.time = testNow;
    ({ sessionId, questionId } = await build.onAir());
  });

  describe('a claim', () => {
    it('is taken by one lawyer and told to the other', async () => {
      await act('lea', claimQuestion, { questionId });
      const problem = await refused(act('lauri', claimQuestion, { questionId }), 'claim_taken');
      expect(problem.details.named).to.deep.equal({ name: 'Lea Lehto' });
    });

    it('passes to the other when it has run out, under a greater fencing number', async () => {
      const first = await act('lea', claimQuestion, { questionId });
      clock.time = later(claimSeconds + 1);
      const second = await act('lauri', claimQuestion, { questionId });
      expect(second.fence).to.equal(first.fence + 1);
    });

    it('is kept alive by renewing', async () => {
      const { fence } = await act('lea', claimQuestion, { questionId });
      clock.time = later(claimSeconds - 1);
      await act('lea', renewClaim, { questionId, fence });
      clock.time = later(claimSeconds + 1);
      await refused(act('lauri', claimQuestion, { questionId }), 'claim_taken');
    });

    it('is let go, and the fencing number does not go back', async () => {
      const { fence } = await act('lea', claimQuestion, { questionId });
      await act('lea', releaseClaim, { questionId, fence });
      expect((await act('lauri', claimQuestion, { questionId })).fence).to.equal(fence + 1);
    });

    it('is refused on a question that has no public wording yet', async () => {
      const unread = await build.submitted(sessionId);
      await act('sanna', deferQuestion, {
        questionId: unread,
        deferral: 'written',
        until: '2026-12-09',
        lawyer: 1,
      });
      await refused(act('lea', claimQuestion, { questionId: unread }), 'wording_missing');
    });

    it('lost to another refuses the late writer', async () => {
      const { fence } = await act('lea', claimQuestion, { questionId });
      clock.time = later(claimSeconds + 1);
      await act('lauri', claimQuestion, { questionId });
      const late = { questionId, fence, revision: 0, markdown: 'Myöhässä.' };
      await refused(act('lea', saveAnswer, late), 'claim_lost');
    });
  });

  describe('save-answer', () => {
    it('keeps the text, its safe HTML and its citations', async () => {
      const { versionId } = await build.answerSaved(questionId);
      const version = await database()('answer_versions').where({ id: versionId }).first();
      const citations = await database()('citations').where({ version_id: versionId });
      expect(version).to.include({ state: 'draft', number: 1, markdown: someWords.answer });
      expect(version.html).to.include('<strong>salassapitosäännösten estämättä</strong>');
      expect(citations[0]).to.include({ act_number: '417/2007', section: '25 §', subsection: 1 });
    });

    it('refuses to overwrite a draft that has changed since it was read', async () => {
      const { fence, revision } = await build.answerSaved(questionId);
      const text = { questionId, fence, markdown: 'Toinen teksti.' };
      await act('lea', saveAnswer, { ...text, revision });
      await refused(act('lea', saveAnswer, { ...text, revision }), 'answer_changed');
    });

    it('refuses a citation that names no known act, and says which', async () => {
      const { fence } = await act('lea', claimQuestion, { questionId });
      const input = { questionId, fence, revision: 0, markdown: 'Kyllä.', citations: 'Kuulaki 5 §' };
      const problem = await refused(act('lea', saveAnswer, input), 'invalid_input');
      expect(problem.details.fields).to.deep.equal([{ field: 'citations', rule: 'unknown_citation' }]);
    });

    it('makes the next version, with no signatures, when the last one has been signed', async () => {
      const { versionId, fence, revision } = await build.answerSaved(questionId);
      await act('lea', signAnswer, { versionId, revision });

      const next = await act('lea', saveAnswer, { questionId, fence, revision, markdown: 'Tarkennettu.' });

      expect(next).to.include({ number: 2 });
      expect(await database()('signatures').where({ version_id: next.versionId })).to.deep.equal([]);
      expect(await database()('answer_versions').where({ id: versionId }).first()).to.include({
        markdown: someWords.answer,
        state: 'signed_once',
      });
    });
  });

  describe('sign-answer', () => {
    it('takes each of the two lawyers’ names once', async () => {
      const { versionId, revision } = await build.answerSaved(questionId);
      expect(await act('lea', signAnswer, { versionId, revision })).to.include({ state: 'signed_once' });
      await refused(act('lea', signAnswer, { versionId, revision }), 'already_signed');
      expect(await act('lauri', signAnswer, { versionId, revision })).to.include({ state: 'signed_twice' });
    });

    it('refuses a text that the signer has not read', async () => {
      const { versionId, fence, revision } = await build.answerSaved(questionId);
      await act('lea', saveAnswer, { questionId, fence, revision, markdown: 'Muuttui.' });
      await refused(act('lauri', signAnswer, { versionId, revision }), 'answer_changed');
    });

    it('is not for a coordinator', async () => {
      const { versionId, revision } = await build.answerSaved(questionId);
      await refused(act('sanna', signAnswer, { versionId, revision }), 'not_found');
    });

    it('waits for a public wording, if the approval was undone under the answer', async () => {
      const session = await build.openSession();
      const approved = await build.queued(session);
      const { versionId, revision } = await build.answerSaved(approved);
      await act('sanna', undoTriage, { questionId: approved });
      const written = { deferral: 'written', until: '2026-12-09', lawyer: 1 };
      await act('sanna', deferQuestion, { questionId: approved, ...written });

      await refused(act('lea', signAnswer, { versionId, revision }), 'wording_missing');
    });

    it('answers a question that was deferred to writing', async () => {
      await act('sanna', takeOffAir, { sessionId });
      await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-09', lawyer: 1 });
      const { versionId, revision } = await build.answerSaved(questionId);
      await act('lea', signAnswer, { versionId, revision });
      expect(await database()('questions').where({ id: questionId }).first()).to.include({
        state: 'answered',
      });
    });
  });

  describe('publish-answer', () => {
    it('makes an entry of an answer that both have signed', async () => {
      await build.signedTwice(questionId);
      await act('sanna', takeOffAir, { sessionId });

      const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });

      const entry = await database()('public_entries').where({ id: entryId }).first();
      expect(entry).to.include({
        title: wording.title,
        forum_slug: 'salassapito-ja-yhteistyo',
        validity: 'in_force',
      });
      expect(await database()('questions').where({ id: questionId }).first()).to.include({
        state: 'published',
      });
    });

    it('orders the entry to be indexed by each engine in the same transaction', async () => {
      await build.signedTwice(questionId);
      await act('sanna', takeOffAir, { sessionId });
      const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
      const jobs = await database()('graphile_worker._private_jobs').whereRaw(`payload->>'entryId' = ?`, [
        entryId,
      ]);
      expect(jobs.map(({ payload }) => payload.engine)).to.have.members(['postgres', 'meilisearch']);
    });

    it('refuses with one signature, until the coordinator allows it with a reason', async () => {
      const { versionId, revision } = await build.answerSaved(questionId);
      await act('lea', signAnswer, { versionId, revision });
      await act('sanna', takeOffAir, { sessionId });
      await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'signatures_missing');

      const named = { versionId, reason: 'Toinen lakimies tuntee Maija Virtasen.' };
      await refused(act('sanna', allowOneSignature, named), 'identifiers_to_confirm');
      await act('sanna', allowOneSignature, { versionId, reason: 'Toinen lakimies on sairaana.' });

      await act('sanna', publishAnswer, { questionId, ...wording });
    });

    it('refuses while the question is still on air', async () => {
      await build.signedTwice(questionId);
      await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'question_state');
    });

    it('refuses an identifier in the final wording', async () => {
      await build.signedTwice(questionId);
      await act('sanna', takeOffAir, { sessionId });
      const text = `${wording.text} Lisätiedot: aino@kunta.fi`;
      await refused(act('sanna', publishAnswer, { questionId, ...wording, text }), 'identifiers_found');
    });

    it('refuses what the asker has not consented to; the answer is given to the asker alone', async () => {
      const asked = { sessionId, text: someWords.question, consent: 'not' };
      const { questionId: private_ } = await act('aino', submitQuestion, asked);
      await act('sanna', approveQuestion, { questionId: private_, ...wording });
      await act('sanna', deferQuestion, {
        questionId: private_,
        deferral: 'written',
        until: '2026-12-09',
        lawyer: 1,
      });
      await build.signedTwice(private_);
      const publishing = act('sanna', publishAnswer, { questionId: private_, ...wording });
      await refused(publishing, 'publishing_not_consented');

      await act('sanna', answerPrivately, { questionId: private_ });

      const row = await database()('questions').where({ id: private_ }).first();
      expect(row).to.include({ state: 'answered_private' });
    });
  });

  describe('an entry', () => {
    const published = async () => {
      await build.signedTwice(questionId);
      await act('sanna', takeOffAir, { sessionId });
      return act('sanna', publishAnswer, { questionId, ...wording });
    };

    it('is flagged when the law has changed and confirmed when it still holds', async () => {
      const { entryId } = await published();
      await act('sanna', reviewEntry, { entryId, validity: 'law_changed', note: 'Laki muuttui 1.1.2027.' });
      await act('sanna', reviewEntry, { entryId, validity: 'in_force' });
      expect(await database()('entries').where({ id: entryId }).first()).to.include({ validity: 'in_force' });
    });

    it('is taken back by a lawyer of its session, and leaves what the public may read', async () => {
      const { entryId } = await published();
      await act('lauri', revokeEntry, { entryId, note: 'Vastaus oli virheellinen.' });
      expect(await database()('public_entries').where({ id: entryId }).first()).to.equal(undefined);
    });

    it('is not a worker’s to take back', async () => {
      const { entryId } = await published();
      await refused(act('aino', revokeEntry, { entryId, note: 'En pidä tästä.' }), 'not_found');
    });
  });
});
