import { z } from 'zod';
import type { OperationName } from '../../client/texts/api-operations.ts';
import type { Action } from '../accounts/permissions.ts';
import { previewAnswerInput, previewAnswerReply } from '../answers/contract.ts';
import { ownRemarkView } from '../discussion/contract.ts';
import {
  actList,
  actsQuery,
  citationSuggestions,
  entryView,
  sectionQuery,
  sectionView,
} from '../faq/contract.ts';
import { searchInput, searchReply, searchSuggestions, suggestionsQuery } from '../search/contract.ts';
import { forumView } from '../forums/contract.ts';
import { catchUpQuery } from '../live/contract.ts';
import { id } from '../platform/contract.ts';
import {
  deskQuestionView,
  followedQuestions,
  minutes,
  ownQuestionView,
  questionView,
  similarInput,
  similarReply,
} from '../questions/contract.ts';
import { findIdentifiersInput, findIdentifiersReply } from '../privacy/contract.ts';
import { actKey, placeKey } from '../statutes/contract.ts';
import { catchUp, sessionSnapshot, sessionView } from '../sessions/contract.ts';

/** One way of reading by JSON: its address, who may, what it is asked with and what it replies. */
export type Read = {
  name: OperationName;
  method: 'get' | 'post';
  /** As OpenAPI writes it: `/api/v1/entries/{id}`. */
  path: string;
  action: Action;
  query?: z.ZodObject;
  /** What is asked by POST: a text being written belongs in no address and no log. */
  body?: z.ZodType;
  reply: z.ZodType;
  /** Other statuses that are no refusals, each with what it says. */
  others?: Record<string, { description: string }>;
};

const sessions = z.object({ upcoming: z.array(sessionView), past: z.array(sessionView) });

/** The parameters that stand in a path. */
export const pathParameters: Record<string, z.ZodType> = { id, act: actKey, section: placeKey };

/** Every reading of `/api/v1`. */
export const reads: readonly Read[] = [
  {
    name: 'list-forums',
    method: 'get',
    path: '/api/v1/forums',
    action: 'read_entries',
    reply: z.array(forumView),
  },
  {
    name: 'search-entries',
    method: 'get',
    path: '/api/v1/entries',
    action: 'read_entries',
    query: searchInput,
    reply: searchReply,
  },
  {
    name: 'suggest-entries',
    method: 'get',
    path: '/api/v1/search-suggestions',
    action: 'read_entries',
    query: suggestionsQuery,
    reply: searchSuggestions,
  },
  {
    name: 'read-entry',
    method: 'get',
    path: '/api/v1/entries/{id}',
    action: 'read_entries',
    reply: entryView,
    others: { '410': { description: 'It has been revoked: its question, answer and citations are empty.' } },
  },
  {
    name: 'list-acts',
    method: 'get',
    path: '/api/v1/acts',
    action: 'read_entries',
    query: actsQuery,
    reply: actList,
  },
  {
    name: 'read-section',
    method: 'get',
    path: '/api/v1/acts/{act}/sections/{section}',
    action: 'read_entries',
    query: sectionQuery,
    reply: sectionView,
  },
  {
    name: 'suggest-citations',
    method: 'get',
    path: '/api/v1/citations',
    action: 'read_entries',
    query: actsQuery,
    reply: citationSuggestions,
  },
  {
    name: 'list-sessions',
    method: 'get',
    path: '/api/v1/sessions',
    action: 'follow_session',
    reply: sessions,
  },
  {
    name: 'read-session',
    method: 'get',
    path: '/api/v1/sessions/{id}',
    action: 'follow_session',
    reply: sessionSnapshot,
  },
  {
    name: 'read-session-minutes',
    method: 'get',
    path: '/api/v1/sessions/{id}/minutes',
    action: 'follow_session',
    reply: minutes,
  },
  {
    name: 'read-session-events',
    method: 'get',
    path: '/api/v1/sessions/{id}/events',
    action: 'follow_session',
    query: catchUpQuery,
    reply: catchUp,
  },
  {
    name: 'read-question',
    method: 'get',
    path: '/api/v1/questions/{id}',
    action: 'follow_session',
    reply: questionView,
  },
  {
    name: 'list-my-questions',
    method: 'get',
    path: '/api/v1/my/questions',
    action: 'edit_own_question',
    reply: z.object({ questions: z.array(ownQuestionView), followed: followedQuestions }),
  },
  {
    name: 'list-my-remarks',
    method: 'get',
    path: '/api/v1/my/remarks',
    action: 'remark',
    reply: z.object({ remarks: z.array(ownRemarkView) }),
  },
  {
    name: 'list-desk',
    method: 'get',
    path: '/api/v1/desk',
    action: 'triage',
    reply: z.object({ questions: z.array(deskQuestionView) }),
  },
  {
    name: 'find-similar',
    method: 'post',
    path: '/api/v1/similar',
    action: 'ask',
    body: similarInput,
    reply: similarReply,
  },
  {
    name: 'find-identifiers',
    method: 'post',
    path: '/api/v1/find-identifiers',
    action: 'remark',
    body: findIdentifiersInput,
    reply: findIdentifiersReply,
  },
  {
    name: 'preview-answer',
    method: 'post',
    path: '/api/v1/preview',
    action: 'read_drafts',
    body: previewAnswerInput,
    reply: previewAnswerReply,
  },
];
