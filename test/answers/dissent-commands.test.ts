import { expect } from 'chai';
import { allowOneSignature } from '../../server/answers/allow-one-signature.ts';
import { answerPrivately } from '../../server/answers/answer-privately.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { withdrawDissent } from '../../server/answers/withdraw-dissent.ts';
import { findEntry } from '../../server/faq/queries.ts';
import { entryView } from '../../server/faq/views.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { findQuestion, questionsAskedBy } from '../../server/questions/queries.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { ownQuestionView, questionView } from '../../server/questions/views.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { cast, refused, someWords, testNow, useWorld, worldOn } from '../support/world.ts';

const dissent = 'Tulkitsen **25 §:ää** toisin. <script>alert(1)</script>';
const wording = { title: someWords.title, text: someWords.publicText };

describe('a dissent', () => {
  const { database, act, build, clock } = useWorld();
  let sessionId: string;
  let questionId: string;
  let version: { versionId: string; revision: number };
  let fence: number;

  beforeEach(async () => {
    clock.time = testNow;
    ({ sessionId, questionId } = await build.onAir());
    const { versionId, revision, ...saved } = await build.answerSaved(questionId);
    version = { versionId, revision };
    fence = saved.fence;
    await act('lea', signAnswer, version);
  });

  const dissents = () => database()('dissents').where({ version_id: version.versionId });
  const dissentAs = (name: 'lea' | 'lauri', markdown = dissent) =>
    act(name, signDissent, { ...version, markdown });
  const shownTo = async (audience: 'visitor' | 'lawyer') => {
    const question = await findQuestion(database(), questionId);
    return question && questionView(question, audience);
  };
  const happened = () =>
    database()('events')
      .whereRaw(`type like 'dissent.%' and subject->>'questionId' = ?`, [questionId])
      .orderBy('seq');

  it('stands beside what the other lawyer has signed, under the name of its writer, as safe as an answer', async () => {
    await dissentAs('lauri');

    expect((await shownTo('visitor'))?.answer?.dissents).to.deep.equal([
      {
        lawyer: 2,
        name: 'Lauri Laine',
        html: '<p>Tulkitsen <strong>25 §:ää</strong> toisin. &lt;script&gt;alert(1)&lt;/script&gt;</p>',
        signedAt: testNow.toISOString(),
      },
    ]);
    expect((await shownTo('lawyer'))?.backstage?.dissentSources).to.deep.equal([
      { lawyer: 2, versionId: version.versionId, markdown: dissent },
    ]);
  });

  it('is an event that tells who and beside what, and nothing of the text', async () => {
    await dissentAs('lauri');
    await act('lauri', withdrawDissent, { versionId: version.versionId });

    const events = await happened();
    expect(events.map(({ type }) => type)).to.deep.equal(['dissent.signed', 'dissent.withdrawn']);
    expect(events[0]).to.deep.include({ actor_id: cast.lauri.personId });
    expect(events[0].subject).to.deep.equal({ questionId, versionId: version.versionId });
    expect(JSON.stringify(events)).not.to.include('Tulkitsen');
  });

  it('is not for the lawyer who has signed the answer', async () => {
    await refused(dissentAs('lea'), 'already_signed');
    expect(await dissents()).to.deep.equal([]);
  });

  it('is not for a text that nobody has signed', async () => {
    const other = await build.queued(sessionId);
    const { versionId, revision } = await build.answerSaved(other);
    const problem = await refused(
      act('lauri', signDissent, { versionId, revision, markdown: dissent }),
      'answer_state',
    );
    expect(problem.details.named).to.deep.equal({ state: 'draft' });
  });

  it('is not for another revision or another version than the newest', async () => {
    await refused(
      act('lauri', signDissent, { ...version, revision: 2, markdown: dissent }),
      'answer_changed',
    );
    await act('lea', saveAnswer, { questionId, fence, revision: 0, markdown: 'Uusi.', citations: '' });
    await refused(dissentAs('lauri'), 'answer_changed');
  });

  it('holds no identifiers, not even ones broken in two by emphasis', async () => {
    await refused(dissentAs('lauri', 'Asiakas 131052-308T kertoi.'), 'identifiers_found');
    await refused(dissentAs('lauri', 'Asiakas 1310**52-308T** kertoi.'), 'identifiers_found');
    expect(await dissents()).to.deep.equal([]);
  });

  it('sent again takes the place of the one before, and its time', async () => {
    await dissentAs('lauri');
    clock.time = new Date(testNow.getTime() + 60_000);
    await dissentAs('lauri', 'Olen yhä eri mieltä.');

    const rows = await dissents();
    expect(rows.map(({ markdown, html }) => [markdown, html])).to.deep.equal([
      ['Olen yhä eri mieltä.', '<p>Olen yhä eri mieltä.</p>'],
    ]);
    expect(rows[0].signed_at).to.deep.equal(clock.time);
  });

  it('can be withdrawn by its writer alone', async () => {
    await dissentAs('lauri');
    await refused(act('lea', withdrawDissent, { versionId: version.versionId }), 'not_found');
    expect(await dissents()).to.have.length(1);

    await act('lauri', withdrawDissent, { versionId: version.versionId });

    expect(await dissents()).to.deep.equal([]);
    await refused(act('lauri', withdrawDissent, { versionId: version.versionId }), 'not_found');
  });

  it('is gone when its writer signs the answer after all, and the list of events says so', async () => {
    await dissentAs('lauri');
    await act('lauri', signAnswer, version);

    expect((await shownTo('visitor'))?.answer).to.deep.include({ state: 'signed_twice', dissents: [] });
    expect((await happened()).map(({ type }) => type)).to.deep.equal(['dissent.signed', 'dissent.withdrawn']);
  });

  it('is void with the signatures when the answer gets a new version, and its text waits to be signed anew', async () => {
    await dissentAs('lauri');
    const next = await act('lea', saveAnswer, {
      questionId,
      fence,
      revision: 0,
      markdown: 'Uusi.',
      citations: '',
    });
    await act('lea', signAnswer, { versionId: next.versionId, revision: next.revision });

    const view = await shownTo('lawyer');

    expect(view?.answer).to.deep.include({ versionId: next.versionId, dissents: [] });
    expect(view?.answer?.signatures.map(({ lawyer }) => lawyer)).to.deep.equal([1]);
    expect(view?.backstage?.dissentSources[0]).to.include({
      versionId: version.versionId,
      markdown: dissent,
    });
    await act('sanna', takeOffAir, { sessionId });
    await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'signatures_missing');
  });

  describe('for publishing', () => {
    it('is as good as the second signature', async () => {
      await act('sanna', takeOffAir, { sessionId });
      await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'signatures_missing');
      await dissentAs('lauri');

      const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });

      const record = await findEntry(database(), entryId);
      const entry = record && entryView(record, 'fi');
      expect(entry).to.include({ signatures: 1, oneSignatureReason: null });
      expect(entry?.dissents).to.deep.equal([
        {
          name: 'Lauri Laine',
          html: '<p>Tulkitsen <strong>25 §:ää</strong> toisin. &lt;script&gt;alert(1)&lt;/script&gt;</p>',
          signedOn: '2026-11-25',
        },
      ]);
    });

    it('is no longer after it has been withdrawn', async () => {
      await act('sanna', takeOffAir, { sessionId });
      await dissentAs('lauri');
      await act('lauri', withdrawDissent, { versionId: version.versionId });
      await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'signatures_missing');
    });

    it('is not counted on while it is being withdrawn', async () => {
      await act('sanna', takeOffAir, { sessionId });
      await dissentAs('lauri');
      const withdrawing = await database().transaction();
      await worldOn(() => withdrawing).act('lauri', withdrawDissent, { versionId: version.versionId });

      const publishing = act('sanna', publishAnswer, { questionId, ...wording }).catch(
        (error: unknown) => error,
      );
      await somethingWaits();
      await withdrawing.commit();

      expect(await publishing).to.have.property('code', 'signatures_missing');
    });

    async function somethingWaits(): Promise<void> {
      const waiting = () => database()('pg_locks').where({ granted: false }).first();
      while ((await waiting()) === undefined);
    }

    it('is looked through for identifiers once more', async () => {
      await act('sanna', takeOffAir, { sessionId });
      await dissentAs('lauri');
      await dissents().update({ html: '<p>Asiakas 131052-308T</p>' });
      await refused(act('sanna', publishAnswer, { questionId, ...wording }), 'identifiers_found');
    });

    it('goes out beside an exception that was allowed before it', async () => {
      await act('sanna', allowOneSignature, { versionId: version.versionId, reason: 'Toinen on poissa.' });
      await dissentAs('lauri');
      await act('sanna', takeOffAir, { sessionId });
      const { entryId } = await act('sanna', publishAnswer, { questionId, ...wording });
      expect((await findEntry(database(), entryId))?.dissents).to.have.length(1);
    });

    it('stays as it is when the answer has been published', async () => {
      await act('sanna', takeOffAir, { sessionId });
      await dissentAs('lauri');
      await act('sanna', publishAnswer, { questionId, ...wording });

      await refused(dissentAs('lauri', 'Muutin mieleni.'), 'question_state');
      await refused(act('lauri', withdrawDissent, { versionId: version.versionId }), 'question_state');
      await refused(act('lauri', signAnswer, version), 'question_state');
    });

    it('is shown to the asker alone with an answer that is given privately', async () => {
      const { questionId: own } = await act('aino', submitQuestion, {
        sessionId,
        text: someWords.question,
        consent: 'not',
      });
      await act('sanna', approveQuestion, { questionId: own, ...wording });
      const { versionId, revision } = await build.answerSaved(own);
      await act('lea', signAnswer, { versionId, revision });
      await act('lauri', signDissent, { versionId, revision, markdown: 'Eri mieltä.' });
      await act('sanna', putOnAir, { sessionId, questionId: own });
      await act('sanna', takeOffAir, { sessionId });

      await act('sanna', answerPrivately, { questionId: own });

      const [asked] = await questionsAskedBy(database(), cast.aino.personId, { questionId: own });
      expect(asked && ownQuestionView(asked).privateDissents).to.deep.equal([
        { name: 'Lauri Laine', html: '<p>Eri mieltä.</p>', signedOn: '2026-11-25' },
      ]);
      await refused(act('lauri', withdrawDissent, { versionId }), 'question_state');
    });
  });
});
