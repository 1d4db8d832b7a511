import { expect } from 'chai';
import { commands } from '../../server/commands.ts';
import { limitOfCommand } from '../../server/edges/limit-requests.ts';
import { limitTable } from '../../server/edges/limits.ts';
import { Problem } from '../../server/platform/problem.ts';
import { useLimits } from './use-limits.ts';

const aino = { personId: 'aino', address: '192.0.2.1' };
const juho = { ...aino, personId: 'juho' };
const visitor = { personId: null, address: '192.0.2.1' };

describe('how often something may be done', () => {
  const limits = useLimits({ asking: { person: 3, seconds: 86_400, shared: true } });

  it('is counted by person where one is signed in, wherever they are, and else by address', async () => {
    const one = limits.open({ api_reads: { person: 2, address: 3, seconds: 60, shared: false } });
    for (let sent = 0; sent < 2; sent += 1) await one.take('api_reads', aino);

    expect(await refusal(one.take('api_reads', { ...aino, address: '198.51.100.7' }))).to.be.within(1, 60);
    expect(await refusal(one.take('api_reads', juho))).to.equal(null);
    for (let sent = 0; sent < 3; sent += 1)
      expect(await refusal(one.take('api_reads', visitor))).to.equal(null);
    expect(await refusal(one.take('api_reads', visitor))).to.be.within(1, 60);
    expect(await refusal(one.take('api_reads', { ...visitor, address: '192.0.2.2' }))).to.equal(null);
  });

  it('is shared by all processes where the table says so', async () => {
    const [one, other] = [limits.open(), limits.open()];

    await one.take('asking', aino);
    await other.take('asking', aino);
    await one.take('asking', aino);

    expect(await refusal(other.take('asking', aino))).to.be.within(1, 86_400);
    expect(await refusal(one.take('asking', aino))).to.be.within(1, 86_400);
    expect(await refusal(other.take('asking', juho))).to.equal(null);
  });

  it('is given back when nothing came of it', async () => {
    const one = limits.open();
    for (let tried = 0; tried < 9; tried += 1) {
      await one.take('asking', aino);
      await one.giveBack('asking', aino);
    }

    expect(await refusal(one.take('asking', aino))).to.equal(null);
  });

  // Seen red: the block in memory; a refusal that is not given back.
  it('is given back to an address from which many came at once of which nothing came', async () => {
    const one = limits.open({ reports: { address: 3, seconds: 86_400, shared: true, returned: true } });
    const tried = await Promise.all(Array.from({ length: 9 }, () => refusal(one.take('reports', visitor))));
    const through = tried.filter((each) => each === null);
    expect(through).to.have.lengthOf(3);
    for (const _one of through) await one.giveBack('reports', visitor);

    for (let sent = 0; sent < 3; sent += 1)
      expect(await refusal(one.take('reports', visitor))).to.equal(null);
    expect(await refusal(one.take('reports', visitor))).to.be.above(0);
  });

  it('is kept under a digest that names nobody, until the end of a window that is the same for all', async () => {
    await limits.open().take('asking', aino);
    await limits.open({}, 'another secret').take('asking', aino);

    const rows = await limits.database()('limits').select('key', 'expire');

    expect(rows).to.have.lengthOf(2);
    expect(rows.map(({ key }) => String(key).length)).to.deep.equal([
      43 + 'asking:'.length,
      43 + 'asking:'.length,
    ]);
    expect(JSON.stringify(rows)).not.to.match(/aino|192\.0/);
    for (const { expire } of rows) expect(expire % 86_400_000).to.be.below(1_000);
  });

  it('is still limited, by each process for itself, while PostgreSQL does not answer', async () => {
    const cut = limits.openCut();
    for (let sent = 0; sent < 3; sent += 1) await cut.take('asking', aino);

    expect(await refusal(cut.take('asking', aino))).to.be.within(1, 86_400);
  });

  it('costs no statement once it has been refused', async () => {
    const one = limits.open();
    for (let sent = 0; sent < 5; sent += 1) await refusal(one.take('asking', aino));
    const points = async () => (await limits.database()('limits').first('points'))?.points;
    const before = await points();

    for (let sent = 0; sent < 20; sent += 1) expect(await refusal(one.take('asking', aino))).to.be.above(0);

    expect(await points()).to.equal(before);
  });

  it('is named for commands that there are', () => {
    expect(commands.map(({ name }) => name)).to.include.members(Object.keys(limitOfCommand));
    for (const name of Object.values(limitOfCommand))
      expect(limitTable[name], name).to.include({ returned: true });
  });

  /** After how many seconds one may go on; null when it was let through. */
  async function refusal(taking: Promise<void>): Promise<number | null> {
    try {
      await taking;
      return null;
    } catch (error) {
      expect(error).to.be.instanceOf(Problem).and.to.include({ code: 'too_many_requests' });
      return (error as Problem).details.retryAfterSeconds ?? 0; // as: expected just above
    }
  }
});
