/** What became of a text of which someone said that it tells who a client is. Nobody's name stands with a report. */
export type IncidentEvent = {
  type: 'incident.reported' | 'incident.redacted' | 'incident.shown';
  incidentId: string;
  sessionId: string;
  questionId: string;
  remarkId?: string;
  entryId?: string;
};
