import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { Client } from 'pg';
import { type Listener, startListener } from '../../server/live/listener.ts';
import { createLog } from '../../server/platform/log.ts';
import { freshDatabaseUrl } from '../support/database.ts';

describe('the connection that listens', () => {
  let line: Server;
  let speaker: Client;
  let listener: Listener;
  let begun = 0;
  const heard: string[] = [];
  const sockets = new Set<Socket>();

  before(async () => {
    const url = new URL(await freshDatabaseUrl({ cast: false }));
    const databasePort = Number(url.port);
    line = createServer((near) => {
      const far = connect(databasePort, '127.0.0.1');
      for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
      near.pipe(far).pipe(near);
    });
    line.listen(0, '127.0.0.1');
    await once(line, 'listening');
    speaker = new Client(url.href);
    await speaker.connect();
    url.port = `${(line.address() as AddressInfo).port}`; // as: it listens on a port
    listener = startListener({
      databaseUrl: url.href,
      channels: ['events'],
      log: createLog('silent'),
      onNotice: (_channel, payload) => void heard.push(payload),
      onListening: () => (begun += 1),
    });
    await listener.begun;
  });
  after(async () => {
    await listener.stop();
    await speaker.end();
    for (const socket of sockets) socket.destroy();
    line.close();
  });

  const until = async (holds: () => boolean) => {
    while (!holds()) await delay(20);
  };

  it('notices that the other end is silent, and listens anew', async () => {
    expect(listener.listening()).to.equal(true);

    for (const socket of sockets) socket.unpipe();
    await until(() => !listener.listening());
    await until(() => listener.listening());
    await speaker.query(`notify events, 'heard'`);
    await until(() => heard.length > 0);

    expect(begun).to.equal(2);
    expect(heard).to.deep.equal(['heard']);
  });
});
