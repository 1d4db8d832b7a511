import { expect } from 'chai';
import type { Socket } from 'socket.io-client';
import { readFollowers } from '../../server/live/follower-count.ts';
import type { CatchUp } from '../../server/sessions/contract.ts';
import { cast } from '../support/world.ts';
import {
  ask,
  connected,
  heard,
  type LiveProcess,
  socketFor,
  type SocketOf,
  useLiveWorld,
} from './live-world.ts';

describe('the number of followers', () => {
  const world = useLiveWorld();
  const { build } = world;
  const opened: Socket[] = [];
  let sessionId = '';

  const follow = async (options: Partial<SocketOf> = {}, more: object = {}) => {
    const socket = await connected(await socketFor({ process: world.process(), world, ...options }));
    opened.push(socket);
    const { reply } = await ask(socket, 'session:follow', { sessionId, ...more });
    return { socket, told: (reply as CatchUp).followers };
  };
  const followMany = async (count: number, options: Partial<SocketOf> = {}) => {
    for (let made = 0; made < count; made += 1) await follow(options);
  };
  const countOn = (...processes: LiveProcess[]) =>
    Promise.all(processes.map(({ live }) => live.countFollowers()));
  const rows = () => world.database()('follower_counts').where({ session_id: sessionId });
  /** What a process that is no longer there left behind, so many seconds ago. */
  const leftBehind = (followers: number, secondsAgo: number) =>
    world.database().raw(
      `insert into follower_counts values ('killed', :sessionId, :followers, now() - make_interval(secs => :secondsAgo))
       on conflict (process_id, session_id) do update set counted_at = excluded.counted_at`,
      { sessionId, followers, secondsAgo },
    );
  const countTold = async (socket: Socket) => (await heard(socket, 'followers'))[0];

  beforeEach(async () => {
    sessionId = await build.openSession();
  });
  afterEach(async () => {
    for (const socket of opened.splice(0)) socket.disconnect();
    await world.database()('follower_counts').delete();
  });

  it('is the sum over two processes, told to followers of every audience', async () => {
    const second = await world.startProcess();
    const followers = [
      (await follow()).socket,
      (await follow({ name: 'aino', process: second })).socket,
      (await follow({ name: 'lea' })).socket,
      (await follow({ name: 'sanna', process: second })).socket,
    ];
    await followMany(2);
    await followMany(1, { process: second });
    const told = followers.map(countTold);

    await countOn(world.process(), second);
    await countOn(world.process(), second);

    expect(await Promise.all(told)).to.deep.equal(followers.map(() => ({ count: 5 })));
    expect(await readFollowers(world.database(), sessionId)).to.equal(5);
  });

  it('is not told while it is under five', async () => {
    await followMany(3);
    const { socket, told } = await follow();
    const heardOf: unknown[] = [];
    socket.on('followers', (count) => heardOf.push(count));

    await countOn(world.process());
    const fifth = countTold(socket);
    await follow();
    await countOn(world.process());

    expect(told).to.equal(null);
    expect(await fifth).to.deep.equal({ count: 5 });
    expect(heardOf).to.deep.equal([{ count: 5 }]);
  });

  it('is hidden again when it falls under five', async () => {
    const { socket } = await follow();
    const shown = countTold(socket);
    await followMany(4);
    await countOn(world.process());
    await shown;
    const hidden = countTold(socket);

    await ask(opened.at(-1) ?? socket, 'session:leave', {});
    await countOn(world.process());

    expect(await hidden).to.deep.equal({ count: null });
  });

  it('counts a person once however many tabs are open, and neither those who run the session nor a screen', async () => {
    await followMany(3, { name: 'aino' });
    for (const name of ['lea', 'lauri', 'sanna'] as const) await follow({ name });
    await follow({ name: 'sanna' }, { as: 'screen' });
    await follow({}, { as: 'screen' });
    await followMany(3);
    await countOn(world.process());

    expect(await rows()).to.have.length(1);
    expect((await rows())[0]).to.include({ followers: 4 });

    await follow({ name: 'juho' });
    await countOn(world.process());
    expect((await rows())[0]).to.include({ followers: 5 });
  });

  it('is told to whoever comes later as it was told to those already here', async () => {
    await followMany(5);
    await countOn(world.process());

    expect((await follow()).told).to.equal(5);
  });

  it('tells nothing when it is what it was', async () => {
    const { socket } = await follow();
    const first = countTold(socket);
    await followMany(4);
    await countOn(world.process());
    await first;
    const told: unknown[] = [];
    socket.on('followers', (count) => told.push(count));

    await countOn(world.process());
    await countOn(world.process());
    const marker = heard(socket, 'followers');
    await follow();
    await countOn(world.process());
    await marker;

    expect(told).to.deep.equal([{ count: 6 }]);
  });

  it('forgets a process that was killed, by the age of what it wrote', async () => {
    await followMany(5);
    await leftBehind(7, 0);
    await countOn(world.process());
    const { socket, told } = await follow();
    expect(told).to.equal(12);
    const faded = countTold(socket);

    await leftBehind(7, 16);
    await countOn(world.process());

    expect(await faded).to.deep.equal({ count: 6 });
  });

  it('sweeps away what a killed process left long ago', async () => {
    await leftBehind(7, 61);
    await follow();

    await countOn(world.process());

    expect((await rows()).map(({ process_id: process }) => process)).not.to.include('killed');
  });

  it('leaves nothing of a process that stops', async () => {
    const second = await world.startProcess();
    await followMany(6, { process: second });
    await countOn(second);
    expect(await rows()).to.have.length(1);

    await second.live.stop();

    expect(await rows()).to.deep.equal([]);
  });

  it('is kept as a number alone: the table holds nothing of who follows', async () => {
    await followMany(5, { name: 'aino' });
    await countOn(world.process());

    const kept = JSON.stringify(await rows());

    expect(kept).not.to.include(cast.aino.personId);
    expect(Object.keys((await rows())[0] ?? {})).to.have.members([
      'process_id',
      'session_id',
      'followers',
      'counted_at',
    ]);
  });
});
