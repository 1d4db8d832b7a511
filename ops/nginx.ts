import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BadConfig } from '../server/config.ts';

const run = promisify(execFile);

/** Debian keeps it where only root's PATH leads. */
const usualPlaces = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** The nginx at hand; throws `BadConfig`, which says how to get it, when there is none. */
export async function findNginx(path: string | undefined): Promise<string> {
  for (const place of path ? [path] : usualPlaces) {
    const found = await run(place, ['-v']).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  throw new BadConfig(
    'nginx puuttuu: asenna se (apt-get install nginx-light) tai kerro NGINX_PATH. – ' +
      'nginx is missing: install it (apt-get install nginx-light) or say where it is with NGINX_PATH.',
  );
}

export type Proxying = { nginx: string; folder: string; port: number; host: string; processPorts: number[] };

/** Writes the proxy's configuration: ops/nginx.conf as it is, and beside it what is of this place. */
export async function writeProxyFiles({ folder, port, host, processPorts }: Proxying): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(new URL('nginx.conf', import.meta.url), join(folder, 'nginx.conf'));
  const servers = processPorts.map((each) => `server 127.0.0.1:${each} max_fails=0;\n`);
  await writeFile(join(folder, 'processes.conf'), servers.join(''));
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = folders.map((name) => `${name}_temp_path "${join(folder, name)}";\n`);
  await writeFile(join(folder, 'listen.conf'), [`listen ${host}:${port};\n`, ...temporary].join(''));
}

/** Starts nginx on the files that were written; in a process group of its own, for Ctrl-C is not meant for it. */
export function launchNginx({ nginx, folder }: Proxying): ChildProcess {
  const settings = `${pidSetting(folder)} daemon off;`;
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', settings];
  return spawn(nginx, options, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
}

/** Ends an nginx that was left by a cluster that was killed; most often there is none. */
export async function stopLeftNginx({ nginx, folder }: Proxying): Promise<void> {
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', pidSetting(folder), '-s', 'stop'];
  await run(nginx, options).catch(() => undefined);
}

function pidSetting(folder: string): string {
  return `pid "${join(folder, 'nginx.pid')}";`;
}
