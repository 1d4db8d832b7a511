import { expect } from 'chai';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { changeRole } from '../../server/people/change-role.ts';
import { disablePerson } from '../../server/people/disable-person.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { newId } from '../../server/platform/id.ts';
import { cast, refused, useWorld } from '../support/world.ts';

// G10, for a deed that began in time and waits for a lock meanwhile. The defect: rights are read only before the wait.
describe('a lawyer whose right is taken away while the signature waits', () => {
  const { database, act, build, plan } = useWorld();
  const lawyer = cast.lea.personId;

  /** Resolves when a command waits for the row that is held. */
  async function somebodyWaits(): Promise<void> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await database().raw(waiting)).rows.length === 0) continue;
  }

  async function signWhile(take: (sessionId: string) => Promise<unknown>): Promise<string> {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    const { versionId, revision } = await build.answerSaved(questionId);
    const holding = await database().transaction();
    await holding('questions').where({ id: questionId }).forUpdate().first('id');
    const signing = refused(act('lea', signAnswer, { versionId, revision }), 'not_found');
    await somebodyWaits();
    await take(sessionId).finally(() => holding.rollback());
    await signing;
    return versionId;
  }

  const expectUnsigned = async (versionId: string) =>
    expect(await database()('signatures').where({ version_id: versionId })).to.deep.equal([]);

  afterEach(async () => {
    await database()('people').where({ id: lawyer }).update({ role: 'lawyer', disabled_at: null });
    await database()('sessions').update({ state: 'closed' });
  });

  it('has not signed when it was the role', async () => {
    const personId = lawyer;
    await expectUnsigned(await signWhile(() => act('sanna', changeRole, { personId, role: 'participant' })));
  });

  it('has not signed when it was the account', async () => {
    await expectUnsigned(await signWhile(() => act('sanna', disablePerson, { personId: lawyer })));
  });

  it('has not signed when another is named in the session', async () => {
    const other = {
      id: newId(),
      issuer: 'test',
      subject: newId(),
      display_name: 'Leo Lahti',
      role: 'lawyer',
    };
    await database()('people').insert(other);
    const { forumId: _forum, ...plans } = plan({ firstLawyerId: other.id });
    await expectUnsigned(await signWhile((sessionId) => act('sanna', editSession, { sessionId, ...plans })));
  });

  it('is another matter than a coordinator who gives the role up oneself', async () => {
    const personId = newId();
    const sanna = await database()('people').where({ id: cast.sanna.personId }).first();
    await database()('people').insert({ ...sanna, id: personId, subject: newId() });

    expect(await act('sanna', changeRole, { personId: cast.sanna.personId, role: 'worker' })).to.include({
      own: true,
    });
  });
});
