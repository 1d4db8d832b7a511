import { announce } from './announce.ts';
import { blankedText, blockedFinder } from './blocked.ts';
import type { MarkedFinding } from './place-findings.ts';
import { moveFindings } from './place-findings.ts';

export type Written = HTMLTextAreaElement | HTMLInputElement;

type WatchOptions = {
  /** Whether warnings are asked of the server; what may never be saved is found on this device alone. */
  asksServer: boolean;
  onFound(text: string, findings: MarkedFinding[]): void;
  /** What is said aloud of so many findings. */
  heard(count: number): string;
};

export type TextWatch = { changed(): void; stop(): void };

const hereAfterMs = 200;
const askAfterMs = 600;
const announceAfterMs = 1_500;
const askedMax = 20_000;

/** Looks each time the writing stops for a moment for what may tell who a client is. Of findings that stay, nothing is said again. */
export function watchText(field: Written, { asksServer, onFound, heard }: WatchOptions): TextWatch {
  let text = field.value;
  let found: MarkedFinding[] = [];
  let running = new AbortController();
  let told = 0;

  const look = async ({ signal }: AbortController) => {
    await pause(hereAfterMs);
    if (signal.aborted) return;
    const find = await blockedFinder();
    if (signal.aborted) return;
    const blocked = find(text);
    put([...blocked, ...besides(found.filter(isWarning), blocked)]);
    await pause(askAfterMs);
    if (asksServer && !signal.aborted) {
      const asked = await findingsOf(text, signal);
      if (signal.aborted) return;
      if (asked) put([...blocked, ...besides(asked, blocked)]);
    }
    await pause(announceAfterMs - askAfterMs);
    if (!signal.aborted) tell();
  };
  const put = (findings: MarkedFinding[]) => {
    found = findings;
    onFound(text, found);
  };
  const tell = () => {
    if (found.length > 0 && found.length !== told) announce(heard(found.length));
    told = found.length;
  };
  const changed = () => {
    running.abort();
    running = new AbortController();
    const now = field.value;
    put(moveFindings(found, text, now));
    text = now;
    onFound(text, found);
    // Where the finder cannot be had, the server refuses what may not be saved.
    look(running).catch(() => {});
  };
  field.addEventListener('input', changed);
  return {
    changed,
    stop() {
      running.abort();
      field.removeEventListener('input', changed);
    },
  };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const isWarning = ({ level }: MarkedFinding) => level === 'warn';

function besides(findings: readonly MarkedFinding[], others: readonly MarkedFinding[]): MarkedFinding[] {
  return findings.filter(({ start, end }) =>
    others.every((other) => other.end <= start || other.start >= end),
  );
}

/** Null when it cannot be asked: the server asks for confirmation when the text is sent. */
async function findingsOf(written: string, signal: AbortSignal): Promise<MarkedFinding[] | null> {
  if (written.length > askedMax) return null;
  const text = await blankedText(written);
  if (text.trim() === '') return [];
  try {
    const response = await fetch('/api/v1/find-identifiers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ text }),
      signal,
    });
    if (!response.ok) return null;
    const { findings } = (await response.json()) as { findings: MarkedFinding[] }; // as: the route's reply
    return findings;
  } catch {
    return null;
  }
}
