import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { findingLevel } from '../server/privacy/contract.ts';
import { BadFile } from './judged-files.ts';

const privacyLine = z.object({
  id: z.coerce.string(),
  text: z.string(),
  kind: z.string().min(1),
  /** What is to be found in the text, at least at that level; empty for a clean text. */
  expect: z.array(z.object({ type: z.string(), level: findingLevel, text: z.string().min(1) })),
});
export type PrivacyLine = z.infer<typeof privacyLine>;

/** Reads a set of JSON lines; throws `BadFile` with the number of the first bad one. The path is that of the folder in which npm was called. */
export async function readPrivacyLines(path: string): Promise<PrivacyLine[]> {
  const absolute = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  const whole = await readFile(absolute, 'utf8').catch((error: unknown) => {
    throw new BadFile(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const lines = whole.replace(/^\ufeff/, '').split(/\r?\n/);
  const read = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [readLine(line, `${path}:${index + 1}`)],
  );
  if (read.length === 0) throw new BadFile(`${path} has no lines.`);
  return read;
}

function readLine(line: string, place: string): PrivacyLine {
  const parsed = privacyLine.safeParse(json(line, place));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadFile(`${place}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
}

function json(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadFile(`${place}: not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
