import { apiTexts } from '../../client/texts/api.ts';
import { commands } from '../commands.ts';
import type { AnyCommand } from '../platform/command.ts';
import { findingToken, mostConfirmed, operationId } from '../platform/contract.ts';
import type { ProblemCode } from '../platform/problem.ts';
import { commandNotes, groups } from './command-notes.ts';
import {
  jsonReply,
  type OperationJson,
  operationJson,
  type ParameterJson,
  type PathsJson,
  rolesFor,
} from './operation.ts';
import { pathParameters, type Read, reads } from './reads.ts';
import { namedRefusals, type ResponseJson } from './refusals.ts';
import { namedSchemas, type SchemaJson, schemaJson } from './schema-json.ts';
import { signInScheme } from './sign-in-scheme.ts';
import { stateOperations } from './state-operations.ts';

/** An OpenAPI 3.1 document, as far as this product writes one. */
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; summary: string; description: string; license: object };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: PathsJson;
  components: {
    schemas: Record<string, SchemaJson>;
    responses: Record<string, ResponseJson>;
    securitySchemes: Record<string, object>;
  };
};

const onAny = ['internal', 'unavailable'] as const;
const onSending = [
  'malformed',
  'cross_site',
  'too_large',
  'unsupported_media_type',
  'invalid_input',
] as const;
const toSome = ['sign_in_required', 'not_found'] as const;

/** Describes every command and reading of `/api/v1` from its contract, and the addresses that tell the product's state. */
export function openApi(baseUrl: string): OpenApi {
  const texts = apiTexts.en;
  const rules = [texts.signIn, texts.sameSite, texts.idempotency, texts.problemFormat, texts.language];
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lakifoorumi',
      version: '1',
      summary: texts.description,
      description: [texts.lead, ...rules].join('\n\n'),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [
      { url: baseUrl, description: 'Messages in Finnish' },
      { url: `${baseUrl}/sv`, description: 'Messages in Swedish' },
      { url: `${baseUrl}/en`, description: 'Messages in English' },
    ],
    tags: groups.map((name) => ({ name, description: texts[`group_${name}`] })),
    paths: {
      ...Object.fromEntries(reads.map((read) => [read.path, { [read.method]: readOperation(read) }])),
      ...Object.fromEntries(
        commands.map((command) => [commandPath(command), { post: commandOperation(command) }]),
      ),
      ...stateOperations(),
    },
    components: {
      schemas: namedSchemas(),
      responses: namedRefusals(),
      securitySchemes: { signIn: signInScheme('apiKey', baseUrl) },
    },
  };
}

export const commandPath = ({ name }: AnyCommand) => `/api/v1/commands/${name}`;

function commandOperation(command: AnyCommand): OperationJson {
  const note = commandNotes[command.name];
  if (!note) throw new Error(`There is no note for the command "${command.name}"`);
  const common: readonly ProblemCode[] = [...toSome, ...onSending, ...onAny];
  return operationJson({
    name: command.name,
    group: note.group,
    roles: rolesFor(command.action),
    parameters: [idempotencyKey(), ...(asksToConfirm(note) ? [confirmedHeader()] : [])],
    body: schemaJson(command.input, 'input'),
    reply: jsonReply(schemaJson(command.reply, 'output')),
    problems: [...note.refusals, ...common],
  });
}

function idempotencyKey(): ParameterJson {
  const description =
    'With it the command may be sent again: it is done once, and the reply is the first one.';
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description,
    schema: schemaJson(operationId, 'input'),
  };
}

function asksToConfirm({ refusals }: { refusals: readonly ProblemCode[] }): boolean {
  return refusals.includes('identifiers_to_confirm');
}

function confirmedHeader(): ParameterJson {
  const description = `The tokens of findings that tell of no client, at most ${mostConfirmed}, with spaces between.`;
  return {
    name: 'Confirmed-Findings',
    in: 'header',
    required: false,
    description,
    schema: { type: 'array', items: schemaJson(findingToken, 'input'), maxItems: mostConfirmed },
  };
}

function readOperation(read: Read): OperationJson {
  const { name, path, query, body, reply } = read;
  const roles = rolesFor(read.action);
  const named = path.includes('{');
  return operationJson({
    name,
    group: 'reading',
    roles,
    parameters: [...pathParametersOf(path), ...queryParameters(query)],
    ...(body ? { body: schemaJson(body, 'input') } : {}),
    reply: jsonReply(schemaJson(reply, 'output')),
    others: read.others ?? {},
    problems: [
      ...(roles.includes('visitor') ? (named ? (['not_found'] as const) : []) : toSome),
      ...(body ? ([...onSending, 'identifiers_found'] as const) : []),
      ...(query ? (['invalid_input'] as const) : []),
      ...(named ? (['malformed'] as const) : []),
      ...onAny,
    ],
  });
}

function pathParametersOf(path: string): ParameterJson[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const schema = pathParameters[name];
    if (!schema) throw new Error(`There is no path parameter "${name}"`);
    return { name, in: 'path', required: true, schema: schemaJson(schema, 'input') };
  });
}

function queryParameters(query: Read['query']): ParameterJson[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaJson(schema, 'input'),
  }));
}
