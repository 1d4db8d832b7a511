import { expect } from 'chai';
import { io, type Socket } from 'socket.io-client';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast } from '../support/world.ts';

describe('A page that opens its line again', function () {
  this.timeout(40_000);
  const product = useProduct();
  const { personId } = cast.pia;

  /** How a line ends that says its page was made in a role: told and closed, or open when a later one has been answered. */
  async function lineOf(role: string, { signedIn = true } = {}): Promise<'closed, and told why' | 'open'> {
    const { publicUrl } = product();
    const cookie = signedIn ? { cookie: await signInCookie(product(), personId) } : {};
    const socket: Socket = io(publicUrl, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { language: 'fi', role },
      extraHeaders: { origin: publicUrl, ...cookie },
    });
    const told = new Promise<true>((resolve) => socket.once('rights_changed', () => resolve(true)));
    const ended = new Promise<'closed, and told why'>((resolve) => {
      socket.once('disconnect', () => void told.then(() => resolve('closed, and told why')));
    });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    // What its coming led to was begun before these are, and each takes as many readings of the tables.
    const answered = (async () => {
      for (let asked = 0; asked < 3; asked += 1) await socket.emitWithAck('session:leave', { input: {} });
      return 'open' as const;
    })();
    const found = await Promise.race([ended, answered]);
    socket.disconnect();
    return found;
  }

  it('is told at once when its reader’s role is another by now, or the sign-in is over', async () => {
    expect(await lineOf('coordinator')).to.equal('closed, and told why');
    expect(await lineOf('participant', { signedIn: false })).to.equal('closed, and told why');
  });

  it('is left alone when nothing has changed, and whatever it says gives it no rights', async () => {
    expect(await lineOf('participant')).to.equal('open');
    expect(await lineOf('queen of the forum')).to.equal('open');
  });
});
