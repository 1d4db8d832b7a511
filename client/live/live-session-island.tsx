import { hydrateIsland } from '../ui/hydrate-island.ts';
import { LiveSession } from './live-session.tsx';

hydrateIsland('live-session', LiveSession);
