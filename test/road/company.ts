import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { castSeedId } from '../../seeds/seed-id.ts';
import { newContext } from '../support/browser.ts';
import type { Processes } from '../support/use-processes.ts';
import type { CastName } from '../support/world.ts';

/** Someone at a browser of their own with one page open, and what went wrong in it. */
export type Seat = {
  context: BrowserContext;
  page: Page;
  faults: string[];
  /** How many sockets this page has lost. */
  linesLost(): number;
  /** Cuts this browser's line, and mends it. */
  cut(): Promise<void>;
  mend(): Promise<void>;
};

export type Coming = {
  who: CastName | { personId: string };
  path: string;
  options?: BrowserContextOptions;
  /** A line of mobile data at its worst: half a second there and back, a few hundred kilobits a second. */
  slow?: boolean;
};

/** Makes more people than the cast has, and gives their ids by name. */
export async function morePeople<Name extends string>(
  { world }: Processes,
  roles: Record<Name, 'worker' | 'participant'>,
): Promise<Record<Name, { personId: string }>> {
  const names = Object.keys(roles) as Name[]; // as: the keys of a record
  const made = names.map((name) => ({ id: castSeedId(name), role: roles[name], name }));
  await world
    .database()('people')
    .insert(
      made.map(({ id, role, name }) => ({
        ...{ id, role, issuer: 'https://people.example', subject: name },
        ...{ display_name: `${name[0]?.toUpperCase()}${name.slice(1)} Lisätty`, area_id: 'kallio' },
      })),
    );
  // as: one entry for each name
  return Object.fromEntries(made.map(({ id, name }) => [name, { personId: id }])) as Record<
    Name,
    { personId: string }
  >;
}

/** Seats someone at a browser, signed in as who they are, with a page open. */
export async function seat(processes: Processes, { who, path, options, slow }: Coming): Promise<Seat> {
  const context = await newContext({ reducedMotion: 'reduce', ...options });
  const cookie = await processes.cookieOf(who);
  const [name = '', value = ''] = cookie?.split('=') ?? [];
  if (cookie) await context.addCookies([{ name, value, url: processes.publicUrl() }]);
  const page = await context.newPage();
  const faults = faultsOf(page);
  let lost = 0;
  page.on('websocket', (socket) => socket.on('close', () => (lost += 1)));
  const line = slow ? await slowLine(context, page) : null;
  await page.goto(processes.publicUrl() + path);
  return {
    ...{ context, page, faults, linesLost: () => lost },
    cut: () => (line ? line.set({ offline: true }) : context.setOffline(true)),
    mend: () => (line ? line.set({ offline: false }) : context.setOffline(false)),
  };
}

const kilobits = 1024 / 8;
const poor = { latency: 500, downloadThroughput: 400 * kilobits, uploadThroughput: 200 * kilobits };

async function slowLine(context: BrowserContext, page: Page) {
  const devtools: CDPSession = await context.newCDPSession(page);
  const set = async ({ offline }: { offline: boolean }) => {
    await devtools.send('Network.emulateNetworkConditions', { offline, ...poor });
  };
  await devtools.send('Network.enable');
  await set({ offline: false });
  return { set };
}

// What a browser writes itself when a line is cut; the page has nothing to do with it.
const ofTheLine = /net::ERR_|WebSocket connection to|status of 50[234]/;

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !ofTheLine.test(message.text())) faults.push(message.text());
  });
  return faults;
}
