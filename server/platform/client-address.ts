import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The network address a request came from. `X-Forwarded-For` is believed for as many entries from its end as there are
 * proxies of ours in front (`TRUST_PROXY`); what stands before them anyone could have written. Of an IPv6 address it is the
 * /64, which one household or office has whole (RFC 6177).
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const direct = socket.remoteAddress ?? '';
  const hops = [...forwarded.map((each) => each.trim()).filter((each) => each !== ''), direct];
  const hop = hops.at(-1 - proxies) ?? hops[0] ?? direct;
  return networkOf(isIP(hop) ? hop : direct);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [left = '', right] = address.replace(/%.*$/, '').split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length;
  const all = [...groups(left), ...Array<string>(Math.max(missing, 0)).fill('0'), ...groups(right ?? '')];
  const network = all.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
