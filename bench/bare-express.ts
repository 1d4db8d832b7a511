import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { answerParent } from './answer-parent.ts';

const page = `<!doctype html><html lang="fi"><title>Sivu</title>${'<p>Yleinen oikeudellinen ohje.</p>\n'.repeat(700)}`;
const html = page.slice(0, 20_000);

const deeds = {
  async start() {
    const app = express();
    app.get('/', (_request, response) => {
      response.type('html').send(html);
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: (server.address() as AddressInfo).port }; // as: it listens on a port, not on a pipe
  },
};
export type BareExpress = typeof deeds;

answerParent(deeds);
