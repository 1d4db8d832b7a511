import './screen.css';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { ScreenView } from './screen-view.tsx';

hydrateIsland('live-screen', ScreenView);
