import { expect } from 'chai';
import { personIdOf } from '../../server/accounts/actor.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { renewClaim } from '../../server/answers/renew-claim.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { perform } from '../../server/platform/command.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { planQuestion } from '../../server/questions/plan-question.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { actorsIn, addOthers } from '../authorization/actors.ts';
import { cast, refused, useWorld } from '../support/world.ts';

describe('a session whose lawyers are changed', () => {
  const world = useWorld();
  const { database, act, build } = world;
  let sessionId: string;
  let questionId: string;
  let writtenId: string;

  before(() => addOthers(database()));

  beforeEach(async () => {
    sessionId = await build.openSession();
    questionId = await build.queued(sessionId);
    writtenId = await build.queued(sessionId, 'juho');
    await act('sanna', planQuestion, { questionId, minutes: 8, firstLawyer: 1 });
    const written = { deferral: 'written', until: '2026-12-09', lawyer: 1 };
    await act('sanna', deferQuestion, { questionId: writtenId, ...written });
  });

  const olavi = async () => (await actorsIn(database())).lawyerElsewhere;
  const name = async (...lawyers: string[]) => {
    const [firstLawyerId = '', secondLawyerId = ''] = lawyers;
    const { forumId: _forum, ...plan } = world.plan({ firstLawyerId, secondLawyerId });
    await act('sanna', editSession, { sessionId, ...plan });
  };
  /** Who answers first, and who is to answer in writing. */
  const named = async () => {
    const lawyerOf = async (id: string, column: string) =>
      (
        await database()('questions as q')
          .join('session_lawyers as l', (join) =>
            join.on('l.session_id', 'q.session_id').andOn('l.position', `q.${column}`),
          )
          .where('q.id', id)
          .first('l.person_id')
      )?.person_id;
    return [await lawyerOf(questionId, 'first_lawyer'), await lawyerOf(writtenId, 'written_lawyer')];
  };

  it('keeps what a lawyer was given, in whichever place that lawyer now is', async () => {
    const { personId: lea } = cast.lea;
    await name(cast.lauri.personId, lea);
    expect(await named()).to.deep.equal([lea, lea]);
    await name(personIdOf(await olavi()) ?? '', lea);
    expect(await named()).to.deep.equal([lea, lea]);
    await name(lea, cast.lauri.personId);
    expect(await named()).to.deep.equal([lea, lea]);
  });

  it('gives it to the successor of one who is named no more', async () => {
    const newcomer = personIdOf(await olavi()) ?? '';
    await name(cast.lauri.personId, newcomer);
    expect(await named()).to.deep.equal([newcomer, newcomer]);
  });

  it('is held up by no lease of one who is named no more', async () => {
    const { fence } = await act('lea', claimQuestion, { questionId });
    await refused(act('lauri', claimQuestion, { questionId }), 'claim_taken');
    await name(cast.lauri.personId, personIdOf(await olavi()) ?? '');

    const taken = await perform(world.host(), claimQuestion, { actor: await olavi(), input: { questionId } });

    expect(taken.fence).to.equal(fence + 1);
    await refused(act('lauri', claimQuestion, { questionId }), 'claim_taken');
    await refused(act('lea', renewClaim, { questionId, fence }), 'not_found');
    await refused(act('lea', writeNote, { questionId, text: 'Vielä yksi asia' }), 'not_found');
  });
});
