import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';
type Head = Record<string, string | number>;

/** A body in one encoding, with the heads it is sent and not sent again with. */
type Representation = { body: Buffer; etag: string; head: Head; notModifiedHead: Head };

/** A page as it is sent to anyone, made once; `bytes` is what its bodies take. */
export type PublicPage = { representations: Record<Encoding, Representation>; bytes: number };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
// Beyond this the time grows faster than the bytes shrink.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/** Makes a page of a text and of the headers that tell what it is. */
export async function makePublicPage(text: string, headers: Record<string, string>): Promise<PublicPage> {
  const identity = Buffer.from(text);
  const [br, zipped] = await Promise.all([compressBrotli(identity, brotliOptions), compressGzip(identity)]);
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const representations = {
    br: representation(br, { headers, etag: `"${tag}-br"`, encoding: 'br' }),
    gzip: representation(zipped, { headers, etag: `"${tag}-gzip"`, encoding: 'gzip' }),
    identity: representation(identity, { headers, etag: `"${tag}"`, encoding: 'identity' }),
  };
  return { representations, bytes: identity.length + br.length + zipped.length };
}

// Each encoding has a tag of its own, for a strong tag says that the bytes are the same (RFC 9110 §8.8.3).
function representation(
  body: Buffer,
  { headers, etag, encoding }: { headers: Record<string, string>; etag: string; encoding: Encoding },
): Representation {
  const { 'Cache-Control': cacheControl = 'no-store', ...described } = headers;
  const notModifiedHead = { 'Cache-Control': cacheControl, ETag: etag, Vary: 'Accept-Encoding, Cookie' };
  const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  const head = { ...described, ...notModifiedHead, ...encoded, 'Content-Length': body.length };
  return { body, etag, head, notModifiedHead };
}

/** The smallest representation that `Accept-Encoding` allows. */
export function representationFor(page: PublicPage, accepted: string | undefined): Representation {
  const { br, gzip: zipped, identity } = page.representations;
  if (accepted === undefined) return identity;
  if (accepts(accepted, 'br')) return br;
  return accepts(accepted, 'gzip') ? zipped : identity;
}

function accepts(accepted: string, encoding: string): boolean {
  const at = accepted.indexOf(encoding);
  return at !== -1 && !/^\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accepted.slice(at + encoding.length));
}
