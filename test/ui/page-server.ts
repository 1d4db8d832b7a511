import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export type PageServer = { origin: string; posts: string[]; close(): void };

/** Serves one page and the built files as the product does, with its content security policy, and keeps what is posted. */
export async function servePage(html: () => string, directory: string): Promise<PageServer> {
  const posts: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      posts.push(body);
      // Slow and without content: the browser stays on the page, as it does while an answer is on its way.
      setTimeout(() => response.writeHead(204).end(), 200);
      return;
    }
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    if (path.startsWith('/assets/')) {
      response.setHeader('Content-Type', types[extname(path)] ?? '');
      response.end(await readFile(join(directory, path)));
    } else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html>${html()}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // as: a server on a port has no other address
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, posts, close };
}
