import type { uiTexts } from '../texts/ui.ts';
import type { PageRole } from './page-frame.ts';

type NavigationItem = { text: keyof (typeof uiTexts)['fi']; path: string };

const search: NavigationItem = { text: 'search', path: '/haku' };
const front: NavigationItem = { text: 'frontPage', path: '/' };
const triage: NavigationItem = { text: 'triage', path: '/tarkistus' };
const ask: NavigationItem = { text: 'ask', path: '/kysy' };
const toAnswer: NavigationItem = { text: 'toAnswer', path: '/vastattavat' };
const myQuestions: NavigationItem = { text: 'myQuestions', path: '/omat-kysymykset' };
const myRemarks: NavigationItem = { text: 'myRemarks', path: '/omat-kysymykset' };
const administration: NavigationItem = { text: 'administration', path: '/hallinta' };

const items: Record<PageRole | 'visitor', readonly NavigationItem[]> = {
  visitor: [front, search],
  participant: [front, search, myRemarks],
  worker: [front, search, ask, myQuestions],
  lawyer: [front, search, toAnswer],
  coordinator: [front, search, triage, administration],
};

/** What the main menu offers to a role; what it does not offer is refused by the server anyway. */
export function navigationFor(role: PageRole | null): readonly NavigationItem[] {
  return items[role ?? 'visitor'];
}
