import type { Actor } from '../accounts/actor.ts';
import { entryListItem } from '../faq/views.ts';
import type { EntryListItem } from '../faq/contract.ts';
import type { ListedEntryRecord } from '../faq/queries.ts';
import type { SessionView } from '../sessions/contract.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { audienceOf, sessionView } from '../sessions/views.ts';
import type { CitationLanguage } from '../statutes/contract.ts';

/** Those of the sessions that the reader may follow. */
export function sessionsFor(actor: Actor, sessions: SessionRecord[], now: Date): SessionView[] {
  return sessions.flatMap((session) => {
    const audience = audienceOf(actor, session);
    return audience ? sessionView(session, now, audience) : [];
  });
}

export function entriesFor(language: CitationLanguage, records: ListedEntryRecord[]): EntryListItem[] {
  return records.map((record) => entryListItem(record, language));
}
