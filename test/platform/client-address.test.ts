import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { clientAddress } from '../../server/platform/client-address.ts';

describe('the address of a client', () => {
  const of = (remoteAddress: string, forwarded: string | undefined, proxies: number) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return clientAddress({ headers, socket: { remoteAddress } } as unknown as IncomingMessage, proxies); // as: it reads no more
  };

  for (const [what, direct, forwarded, proxies, expected] of [
    ['is the connection’s own where no proxy is trusted', '192.0.2.1', '203.0.113.9', 0, '192.0.2.1'],
    ['is what the one proxy saw', '10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['is not what stands before that', '10.0.0.1', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
    ['is what the first of two proxies saw', '10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['is the first there is where proxies are missing', '10.0.0.1', undefined, 2, '10.0.0.1'],
    ['is the connection’s own where nonsense is written', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['is IPv4 within IPv6', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
    ['is the /64 of IPv6', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['is the same /64 however it is written', '2001:0db8:0001:0002::9', undefined, 0, '2001:db8:1:2::/64'],
    ['fills in what is left out', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['is this machine', '::1', undefined, 0, '0:0:0:0::/64'],
  ] as const) {
    it(what, () => {
      expect(of(direct, forwarded, proxies)).to.equal(expected);
    });
  }
});
