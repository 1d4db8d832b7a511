import { expect } from 'chai';
import { ask, connected, socketFor, useLiveWorld } from './live-world.ts';

describe('visitors of one address', () => {
  const world = useLiveWorld({ rate: { burst: 4, perSecond: 1 } });
  const open = async (name?: 'aino', headers: Record<string, string> = {}) =>
    connected(await socketFor({ process: world.process(), world, headers, ...(name && { name }) }));

  it('share what they may send however many sockets they open, and leave people who are signed in theirs', async () => {
    const sockets = await Promise.all(Array.from({ length: 30 }, () => open()));
    const replies = sockets.flatMap((socket) =>
      Array.from({ length: 4 }, () => ask(socket, 'session:leave', {})),
    );
    const codes = (await Promise.all(replies)).map(({ problem }) => problem?.code);

    expect(codes.filter((code) => code === 'too_many_requests')).to.have.length.within(1, 20);
    expect(codes.filter((code) => code === undefined)).to.have.length.within(100, 119);
    expect(await ask(await open('aino'), 'session:leave', {})).to.deep.equal({ ok: true, reply: {} });
  });
});
