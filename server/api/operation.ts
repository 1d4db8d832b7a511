import { type OperationName, operationText } from '../../client/texts/api-operations.ts';
import type { Role } from '../accounts/actor.ts';
import { type Action, permissions } from '../accounts/permissions.ts';
import type { ProblemCode } from '../platform/problem.ts';
import type { Group } from './command-notes.ts';
import { refusals, type ResponseJson } from './refusals.ts';
import type { SchemaJson } from './schema-json.ts';

export type ParameterJson = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: SchemaJson;
};

/** One operation as OpenAPI 3.1 writes it; what begins with `x-` is for the readable page. */
export type OperationJson = {
  operationId: string;
  tags: Group[];
  summary: string;
  security: Record<string, string[]>[];
  parameters?: ParameterJson[];
  requestBody?: { required: true; content: NonNullable<ResponseJson['content']> };
  responses: Record<string, ResponseJson | { $ref: string }>;
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
  /** Further statuses that are no refusals. */
  others?: Record<string, ResponseJson>;
  problems: readonly ProblemCode[];
};

/** Puts an operation in the form of OpenAPI, with its refusals under their HTTP statuses. */
export function operationJson(described: Described): OperationJson {
  const { name, group, roles, parameters = [], body, reply, others, problems } = described;
  return {
    operationId: name,
    tags: [group],
    summary: operationText('en', name),
    security: roles.includes('visitor') ? [{}, { signIn: [] }] : [{ signIn: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: { '200': reply, ...others, ...refusals(problems) },
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
  const kinds = ['visitor', 'participant', 'worker', 'lawyer', 'coordinator'] as const;
  return kinds.filter((kind) => permissions[action][kind] !== 'no');
}
