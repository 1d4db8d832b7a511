import type { CommandHost } from './command.ts';
import type { PageFrames } from './page-response.ts';

/** What every feature's routes are given. */
export type RouteDeps = CommandHost & { frames: PageFrames; baseUrl: string };
