import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** Where sockets are opened: a port of this machine, from a page of `origin`, by whom the cookie says or by a visitor. */
export type Place = { port: number; origin: string; cookie?: string };

export type Frames = { send(text: string): void; close(): void };

const opcodes = { text: 1, close: 8 };

/**
 * A WebSocket (RFC 6455) that knows text alone. It is as cheap as can be, so that thousands of followers in one process take
 * little from what is measured beside them.
 */
export async function openFrames(place: Place, onText: (text: Buffer) => void): Promise<Frames> {
  const socket = connect({ port: place.port, host: '127.0.0.1', noDelay: true });
  const opened = Promise.withResolvers<void>();
  const read = frameReader(onText, () => socket.destroy());
  const readHead = headReader(opened.resolve, opened.reject);
  let take = (chunk: Buffer) => {
    const first = readHead(chunk);
    if (!first) return;
    take = read;
    read(first);
  };
  socket.on('connect', () => socket.write(upgradeRequest(place)));
  socket.on('data', (chunk: Buffer) => take(chunk));
  socket.on('error', opened.reject).on('close', () => opened.reject(new Error('The socket was closed')));
  await opened.promise;
  return {
    send: (text) => void socket.write(masked(Buffer.from(text))),
    close: () => void socket.destroy(),
  };
}

function upgradeRequest({ origin, cookie }: Place): string {
  return [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: ${new URL(origin).host}`,
    `Origin: ${origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    '\r\n',
  ].join('\r\n');
}

/** Reads the answer to the upgrade; gives what came after it, null until all of it has come. */
function headReader(onOpen: () => void, onRefusal: (error: Error) => void): (chunk: Buffer) => Buffer | null {
  let heard = Buffer.alloc(0);
  return (chunk) => {
    heard = Buffer.concat([heard, chunk]);
    const end = heard.indexOf('\r\n\r\n');
    if (end === -1) return null;
    const status = heard.toString('latin1', 0, heard.indexOf('\r\n'));
    if (status.startsWith('HTTP/1.1 101')) onOpen();
    else onRefusal(new Error(`No socket: ${status}`));
    return heard.subarray(end + 4);
  };
}

function frameReader(onText: (text: Buffer) => void, onClose: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let frame = nextFrame(rest); frame; frame = nextFrame(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.opcode === opcodes.text) onText(frame.payload);
      if (frame.opcode === opcodes.close) onClose();
    }
  };
}

// A server's frames are not masked, and Engine.IO sends each message as one frame.
function nextFrame(buffer: Buffer): { opcode: number; payload: Buffer; end: number } | null {
  if (buffer.length < 2) return null;
  const short = buffer.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (buffer.length < start) return null;
  const length = start === 4 ? buffer.readUInt16BE(2) : start === 10 ? buffer.readUInt32BE(6) : short;
  const end = start + length;
  if (buffer.length < end) return null;
  return { opcode: buffer.readUInt8(0) & 0x0f, payload: buffer.subarray(start, end), end };
}

// The mask of a client is required; of zeros it leaves the text as it is, which on loopback harms nobody.
function masked(text: Buffer): Buffer {
  const length = text.length;
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcodes.text, ...size, 0, 0, 0, 0]), text]);
}
