import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Requests a second, and milliseconds until an answer was read. */
export type Load = { perSecond: number; p50Ms: number; p99Ms: number; bytesEach: number };

const seconds = 2;
const autocannon = fileURLToPath(import.meta.resolve('autocannon'));
const reportSchema = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  throughput: z.object({ total: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

/** Loads an address over 10 connections from a process of its own. */
export async function load(url: string, headers: Record<string, string> = {}): Promise<Load> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const options = [
    '--json',
    '-c',
    '10',
    '-d',
    String(seconds),
    ...(url.includes('[<id>]') ? ['-I'] : []),
    ...sent,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...options, url]);
  const { requests, latency, throughput, non2xx, errors } = reportSchema.parse(JSON.parse(stdout));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} of ${requests.total} requests failed`);
  const bytesEach = Math.round(throughput.total / requests.total);
  return { perSecond: requests.average, p50Ms: latency.p50, p99Ms: latency.p99, bytesEach };
}
