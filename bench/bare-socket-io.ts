import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerParent } from './answer-parent.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { restingBytes } from './resting-bytes.ts';

/** About what a signed answer is on the wire. */
const text = 'Yleinen oikeudellinen ohje. '.repeat(80).slice(0, 2_000);

const deeds = {
  async start() {
    const server = createServer();
    const sockets = new Server(server, { transports: ['websocket'], perMessageDeflate: false });
    let seq = 0;
    sockets.on('connection', (socket) => {
      socket.on('follow', (_call: unknown, acknowledge: (reply: object) => void) =>
        acknowledge({ ok: true }),
      );
      socket.on('say', (_call: unknown, acknowledge: (reply: object) => void) => {
        seq += 1;
        sockets.emit('change', { seq, text });
        acknowledge({ ok: true, reply: { seq } });
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: (server.address() as AddressInfo).port }; // as: it listens on a port, not on a pipe
  },
  cpuSeconds,
  restingBytes,
};
export type BareSocketIo = typeof deeds;

answerParent(deeds);
