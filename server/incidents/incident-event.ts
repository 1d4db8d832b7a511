import type { IncidentEvent } from './events.ts';
import type { IncidentRow } from './incident-store.ts';

/** What happened to an incident, with whose texts it is of. */
export function incidentEvent(
  type: IncidentEvent['type'],
  { id, sessionId, questionId, remarkId, entryId }: Omit<IncidentRow, 'state' | 'redactedAt'>,
): IncidentEvent {
  return {
    ...{ type, incidentId: id, sessionId, questionId },
    ...(remarkId !== null && { remarkId }),
    ...(entryId !== null && { entryId }),
  };
}
