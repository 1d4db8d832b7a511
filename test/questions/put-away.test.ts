import { expect } from 'chai';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { revokeEntry } from '../../server/answers/revoke-entry.ts';
import { acceptEntry } from '../../server/questions/accept-entry.ts';
import { joinQuestion } from '../../server/questions/join-question.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { answeredUnasked, followedBy, questionsAskedBy } from '../../server/questions/queries.ts';
import { saveDraft } from '../../server/questions/save-draft.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { undoPutAway } from '../../server/questions/undo-put-away.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { cast, refused, someWords, testNow, useWorld } from '../support/world.ts';

const text = 'Saako opettaja kertoa poissaoloista?';

describe('a draft that is laid aside', () => {
  const { database, clock, act, build } = useWorld();
  const own = async (name: 'aino' | 'juho', questionId: string) =>
    (await questionsAskedBy(database(), cast[name].personId, { questionId }))[0];
  const counted = async () => (await answeredUnasked(database(), '2026-11-01')).map(({ count }) => count);
  const newEvents = async (since: number) =>
    database()('events').where('seq', '>', since).orderBy('seq').select('type', 'actor_id', 'subject');
  const lastSeq = async () => (await database()('events').max({ seq: 'seq' }).first())?.['seq'] ?? 0;
  let sessionId: string;

  beforeEach(async () => {
    clock.time = testNow;
    await database()('answered_while_asking').delete();
    sessionId = await build.openSession();
  });

  describe('because an entry answered (accept-entry)', () => {
    const published = async () => {
      const { sessionId: airing, questionId } = await build.onAir();
      await build.signedTwice(questionId);
      await act('sanna', takeOffAir, { sessionId: airing });
      const { entryId } = await act('sanna', publishAnswer, {
        questionId,
        title: someWords.title,
        text: someWords.publicText,
      });
      return entryId;
    };
    let entryId: string;
    before(async () => {
      clock.time = testNow;
      entryId = await published();
    });

    it('is kept for its writer, and the entry is counted for the day without anyone’s name', async () => {
      const before = await lastSeq();

      const { questionId } = await act('juho', acceptEntry, { entryId, sessionId, text });

      expect(await own('juho', questionId)).to.deep.include({
        state: 'draft',
        original: text,
        putAway: { entryId, followedId: null },
      });
      const rows = await database()('answered_while_asking').select('*');
      expect(rows).to.deep.equal([{ entry_id: entryId, day: '2026-11-25', count: 1 }]);
      expect(await newEvents(before)).to.deep.equal([
        { type: 'draft.answered', actor_id: null, subject: { entryId } },
      ]);
    });

    it('is the draft that was begun, counted once however often it is said', async () => {
      const { questionId } = await act('juho', saveDraft, { sessionId, text: 'Saako o' });
      for (const _time of [1, 2]) await act('juho', acceptEntry, { questionId, entryId, text });
      expect(await own('juho', questionId)).to.include({ original: text });
      expect(await counted()).to.deep.equal([1]);
    });

    it('leaves a question that was sent already as it is, and keeps what was written as another draft', async () => {
      const sent = await build.submitted(sessionId, 'juho');
      const { questionId } = await act('juho', acceptEntry, { questionId: sent, entryId, sessionId, text });
      expect(questionId).not.to.equal(sent);
      expect(await own('juho', sent)).to.include({ state: 'submitted', original: someWords.question });
    });

    it('is taken back within ten seconds, and counts for nothing then', async () => {
      const { questionId } = await act('juho', acceptEntry, { entryId, sessionId, text });

      await act('juho', undoPutAway, { questionId });

      expect(await own('juho', questionId)).to.include({ state: 'draft', putAway: null });
      expect(await counted()).to.deep.equal([]);
    });

    it('is not taken back later, nor by another', async () => {
      const { questionId } = await act('juho', acceptEntry, { entryId, sessionId, text });
      await refused(act('aino', undoPutAway, { questionId }), 'not_found');
      clock.time = new Date(testNow.getTime() + 16_000);
      await refused(act('juho', undoPutAway, { questionId }), 'undo_expired');
      expect(await counted()).to.deep.equal([1]);
    });

    it('counts for nothing once it is gone on with or sent', async () => {
      for (const goOn of [saveDraft, submitQuestion]) {
        const { questionId } = await act('juho', acceptEntry, { entryId, sessionId, text });
        await act('juho', goOn, { questionId, sessionId, text, consent: 'as_is' });
        expect(await own('juho', questionId), goOn.name).to.include({ putAway: null });
        expect(await counted(), goOn.name).to.deep.equal([]);
      }
    });

    it('is refused with a client’s identifier, and nothing is kept or counted', async () => {
      const written = { entryId, sessionId, text: 'Soitin numeroon 040 123 4567, saako kertoa?' };
      const drafts = await database()('questions').count();
      await refused(act('juho', acceptEntry, written), 'identifiers_found');
      expect(await database()('questions').count()).to.deep.equal(drafts);
      expect(await counted()).to.deep.equal([]);
    });

    it('is refused when the entry is no longer public, as if there had never been one', async () => {
      const revoked = await published();
      await act('sanna', revokeEntry, { entryId: revoked, note: 'Vastaus oli virheellinen.' });
      await refused(act('juho', acceptEntry, { entryId: revoked, sessionId, text }), 'not_found');
      await refused(act('juho', acceptEntry, { entryId: '0'.repeat(16), sessionId, text }), 'not_found');
    });
  });

  describe('because a waiting question is followed instead (join-question)', () => {
    const followers = async (questionId: string) =>
      (await database()('supports').where({ question_id: questionId })).map((row) => row.person_id);
    let joinedId: string;
    beforeEach(async () => {
      joinedId = await build.queued(sessionId);
    });

    it('attaches its writer to the question, and says so without a name', async () => {
      const before = await lastSeq();

      const { questionId } = await act('juho', joinQuestion, { joinedId, sessionId, text });

      expect(await followers(joinedId)).to.deep.equal([cast.juho.personId]);
      expect((await own('juho', questionId))?.putAway).to.deep.equal({ entryId: null, followedId: joinedId });
      expect(await newEvents(before)).to.deep.equal([
        { type: 'question.supported', actor_id: null, subject: { questionId: joinedId } },
      ]);
      const { questions } = await followedBy(database(), cast.juho.personId);
      expect(questions.find(({ id }) => id === joinedId)).to.include({
        title: someWords.title,
        state: 'queued',
      });
    });

    it('is done once however often it is said', async () => {
      const { questionId } = await act('juho', joinQuestion, { joinedId, sessionId, text });
      const before = await lastSeq();
      await act('juho', joinQuestion, { questionId, joinedId, text });
      expect(await followers(joinedId)).to.have.lengthOf(1);
      expect(await newEvents(before)).to.deep.equal([]);
      await act('juho', undoPutAway, { questionId });
      expect(await followers(joinedId)).to.deep.equal([]);
    });

    it('takes back no more than it began when it is undone', async () => {
      const own = await act('aino', joinQuestion, { joinedId, sessionId, text });
      const first = await act('juho', joinQuestion, { joinedId, sessionId, text });
      const second = await act('juho', joinQuestion, { joinedId, sessionId, text });
      await act('juho', undoPutAway, { questionId: second.questionId });
      expect(await followers(joinedId)).to.deep.equal([cast.juho.personId]);
      await act('juho', undoPutAway, { questionId: first.questionId });
      await act('aino', undoPutAway, { questionId: own.questionId });
      expect(await followers(joinedId)).to.deep.equal([]);
    });

    it('never has an asker follow the asker’s own question', async () => {
      await act('aino', joinQuestion, { joinedId, sessionId, text });
      expect(await followers(joinedId)).to.deep.equal([]);
    });

    it('leads on to the question that stands for a merged one', async () => {
      const intoId = await build.queued(sessionId);
      await act('sanna', mergeQuestion, { questionId: joinedId, intoId });
      await act('juho', joinQuestion, { joinedId, sessionId, text });
      expect(await followers(intoId)).to.deep.equal([cast.juho.personId]);
    });

    it('is refused once the question has been answered, and tells so', async () => {
      await database()('questions').where({ id: joinedId }).update({ state: 'answered' });
      const problem = await refused(
        act('juho', joinQuestion, { joinedId, sessionId, text }),
        'question_state',
      );
      expect(problem.details.named).to.deep.equal({ state: 'answered' });
    });

    it('is refused as if there were no such question when it may not be read or will be answered to its asker alone', async () => {
      const hidden = {
        'not read yet': () => build.submitted(sessionId),
        'taken back': async () => {
          await act('aino', withdrawQuestion, { questionId: joinedId });
          return joinedId;
        },
        'not to be published': async () => {
          const questionId = await build.queued(sessionId);
          await database()('questions').where({ id: questionId }).update({ consent: 'not' });
          return questionId;
        },
        'in a session that is cancelled': async () => {
          const elsewhere = await build.openSession();
          const questionId = await build.queued(elsewhere);
          await act('sanna', cancelSession, { sessionId: elsewhere });
          return questionId;
        },
        'not there': async () => '0'.repeat(16),
      };
      for (const [why, questionId] of Object.entries(hidden)) {
        const joining = act('juho', joinQuestion, { joinedId: await questionId(), sessionId, text });
        await refused(joining, 'not_found').catch((error: unknown) =>
          expect.fail(`${why}: ${String(error)}`),
        );
      }
    });

    it('lets the coordinator follow on behalf of another', async () => {
      await act('sanna', joinQuestion, { joinedId, sessionId, text });
      expect(await followers(joinedId)).to.deep.equal([cast.sanna.personId]);
    });
  });

  it('goes to the next session when none was chosen, and is refused when there is none to keep it for', async () => {
    const joinedId = await build.queued(sessionId);
    const { questionId } = await act('juho', joinQuestion, { joinedId, text });
    expect((await own('juho', questionId))?.state).to.equal('draft');
    await database()('sessions').whereNot({ state: 'closed' }).update({ state: 'wrap_up' });
    await refused(act('juho', joinQuestion, { joinedId, text }), 'asking_closed');
  });
});
