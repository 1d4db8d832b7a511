type Done = { reply: unknown; page: string; sent: Record<string, string> };

const idIn = (reply: unknown, name: string): string => {
  const value: unknown = typeof reply === 'object' && reply !== null ? Reflect.get(reply, name) : '';
  return typeof value === 'string' ? value : '';
};

const isOwn = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && Reflect.get(reply, 'own') === true;

/** Where a form leads when its command is done; the others stay on the page they are on. */
const destinations: Record<string, (done: Done) => string> = {
  'submit-question': () => '/omat-kysymykset',
  'edit-question': () => '/omat-kysymykset',
  'ask-follow-up': () => '/omat-kysymykset',
  'withdraw-question': () => '/omat-kysymykset',
  'save-draft': ({ reply }) => `/omat-kysymykset/${idIn(reply, 'questionId')}`,
  'accept-entry': ({ sent }) => `/ukk/${sent['entryId']}`,
  'join-question': () => '/omat-kysymykset',
  'undo-put-away': ({ sent }) => `/omat-kysymykset/${sent['questionId']}`,
  'plan-session': ({ reply }) => `/hallinta/istunnot/${idIn(reply, 'sessionId')}`,
  // Who has changed oneself may no longer see the page it was done on.
  'change-role': ({ reply, page }) => (isOwn(reply) ? '/' : page),
  'disable-person': ({ reply, page }) => (isOwn(reply) ? '/' : page),
  'ask-unsealing': () => '/hallinta/sinetit',
  'publish-answer': ({ reply }) => `/ukk/${idIn(reply, 'entryId')}`,
};

/** The page after a form, told in its query what was done and, for an undo, to which question. */
export function placeAfter(command: string, done: Done): string {
  const path = destinations[command]?.(done) ?? done.page;
  const place = new URL(path, 'http://local');
  place.searchParams.set('tehty', command);
  if (done.sent['questionId']) place.searchParams.set('kohde', done.sent['questionId']);
  else place.searchParams.delete('kohde');
  return place.pathname + place.search + place.hash;
}
