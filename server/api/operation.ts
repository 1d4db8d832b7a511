import { type OperationName, operationText } from '../../client/texts/api-operations.ts';
import type { Role } from '../accounts/actor.ts';
import { type Action, permissions } from '../accounts/permissions.ts';
import { type ProblemCode, problemStatuses } from '../platform/problem.ts';
import type { Group } from './command-notes.ts';
import { refTo, type SchemaJson } from './schema-json.ts';

type Media = Record<string, { schema: SchemaJson }>;

export type ParameterJson = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: SchemaJson;
};

export type ResponseJson = {
  description: string;
  headers?: Record<string, { schema: SchemaJson }>;
  content?: Media;
};

/** One operation as OpenAPI 3.1 writes it; what begins with `x-` is for the readable page. */
export type OperationJson = {
  operationId: string;
  tags: Group[];
  summary: string;
  security: Record<string, string[]>[];
  parameters?: ParameterJson[];
  requestBody?: { required: true; content: Media };
  responses: Record<string, ResponseJson>;
  'x-roles': readonly ('visitor' | Role)[];
  'x-problems': readonly ProblemCode[];
};

export type PathsJson = Record<string, { get?: OperationJson; post?: OperationJson }>;

type Described = {
  name: OperationName | (string & {});
  group: Group;
  roles: OperationJson['x-roles'];
  parameters?: ParameterJson[];
  body?: SchemaJson;
  reply: ResponseJson;
  problems: readonly ProblemCode[];
};

/** Puts an operation in the form of OpenAPI, with its refusals under their HTTP statuses. */
export function operationJson(described: Described): OperationJson {
  const { name, group, roles, parameters = [], body, reply, problems } = described;
  return {
    operationId: name,
    tags: [group],
    summary: operationText('en', name),
    security: roles.includes('visitor') ? [{}, { signIn: [] }] : [{ signIn: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: { '200': reply, ...refusals(problems) },
    'x-roles': roles,
    'x-problems': problems,
  };
}

/** A reply of JSON. */
export function jsonReply(schema: SchemaJson): ResponseJson {
  return { description: 'Done.', content: { 'application/json': { schema } } };
}

/** Whom the table of permissions does not turn away at once; whose question or session it may be is looked at later. */
export function rolesFor(action: Action): OperationJson['x-roles'] {
  const { visitor, participant, worker, lawyer, coordinator } = permissions[action];
  const row = { visitor, participant, worker, lawyer, coordinator };
  const kinds = ['visitor', 'participant', 'worker', 'lawyer', 'coordinator'] as const;
  return kinds.filter((kind) => row[kind] !== 'no');
}

function refusals(codes: readonly ProblemCode[]): Record<string, ResponseJson> {
  const byStatus = Map.groupBy(codes, (code) => problemStatuses[code]);
  const replies = [...byStatus].map(([status, ofStatus]) => [String(status), refusal(ofStatus)]);
  return Object.fromEntries(replies);
}

function refusal(codes: readonly ProblemCode[]): ResponseJson {
  const schema = { allOf: [{ $ref: refTo('Problem') }], properties: { code: { enum: [...codes] } } };
  const waits = codes.includes('unavailable') || codes.includes('too_many_requests');
  return {
    description: `Refused: ${codes.join(', ')}.`,
    ...(waits ? { headers: { 'Retry-After': { schema: { type: 'integer', minimum: 1 } } } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}
