import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Config } from './config.ts';
import { neverStored, securityHeaders } from './edges/security-headers.ts';
import type { Stops } from './stops.ts';

function notReady(publicUrl: string): Express {
  return express()
    .disable('x-powered-by')
    .use(securityHeaders(publicUrl), neverStored)
    .use((_request, response) => {
      response.status(503).set('Retry-After', '2').type('text').send('Palvelu käynnistyy. Starting.');
    });
}

// Listening first tells the port where it was left to be chosen; until all is ready every request is told to wait.
export async function listen(
  config: Config,
  stops: Stops,
): Promise<{ server: Server; publicUrl: string; serve(app: Express): void }> {
  const server = createServer();
  const starting = notReady(config.publicUrl ?? 'http://localhost');
  server.on('request', starting);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  stops.add(() => closeServer(server));
  const { port } = server.address() as AddressInfo; // as: it listens on a port, not on a pipe
  return {
    server,
    publicUrl: config.publicUrl ?? `http://localhost:${port}`,
    serve(app) {
      server.removeListener('request', starting);
      server.on('request', app);
    },
  };
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
}
