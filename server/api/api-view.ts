import { apiTexts } from '../../client/texts/api.ts';
import { operationText } from '../../client/texts/api-operations.ts';
import type { Language } from '../../client/texts/catalogue.ts';
import { problemTexts } from '../../client/texts/problems.ts';
import { roleTexts } from '../../client/texts/roles.ts';
import { type ProblemCode, problemStatuses } from '../platform/problem.ts';
import type { AsyncApi } from './asyncapi.ts';
import { groups } from './command-notes.ts';
import type { ApiPageView, LiveEventView, OperationView, ProblemView, SchemaView } from './contract.ts';
import type { OpenApi } from './openapi.ts';
import type { OperationJson, ResponseJson } from './operation.ts';
import type { SchemaJson } from './schema-json.ts';
import { parameterViews, schemaView } from './schema-view.ts';

type Documents = { openApi: OpenApi; asyncApi: AsyncApi };

/** The readable page from the documents: all it tells stands in them, in the reader's language. */
export function apiPageView({ openApi, asyncApi }: Documents, language: Language): ApiPageView {
  const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  return {
    groups: groups.map((group) => ({
      id: group,
      name: apiTexts[language][`group_${group}`],
      operations: operations
        .filter(({ operation }) => operation.tags.includes(group))
        .map(({ method, path, operation }) => operationView(operation, { method, path, language })),
    })),
    events: eventViews(asyncApi, language),
    structures: Object.entries(openApi.components.schemas).map(([name, schema]) => ({
      name,
      schema: schemaView(schema),
    })),
    problems: problemViews(language),
  };
}

type Place = { method: string; path: string; language: Language };

function operationView(operation: OperationJson, { method, path, language }: Place): OperationView {
  const { operationId: name, parameters = [], requestBody, responses } = operation;
  const roles = operation['x-roles'].flatMap((role) =>
    role === 'visitor' ? [] : [roleTexts[language][role]],
  );
  const input = requestBody?.content['application/json']?.schema;
  return {
    name,
    method: method.toUpperCase(),
    path,
    summary: operationText(language, name),
    roles: operation['x-roles'].includes('visitor') ? null : roles,
    addressFields: parameterViews(parameters, 'path'),
    queryFields: parameterViews(parameters, 'query'),
    headerFields: parameterViews(parameters, 'header'),
    input: input ? schemaView(input) : null,
    reply: replyView(responses['200']),
    problems: [...operation['x-problems']],
  };
}

function replyView(response: ResponseJson | undefined): SchemaView | null {
  const schema = response?.content?.['application/json']?.schema;
  return schema ? schemaView(schema) : null;
}

// Every command is an event too, with the same fields: only what is the socket's own is told again.
function eventViews({ operations, channels }: AsyncApi, language: Language): ApiPageView['events'] {
  const { messages } = channels.live;
  const views = Object.entries(operations).map(([key, { action, reply }]) => {
    const { name = key, payload = {} } = messages[key] ?? {};
    const receipt = reply && messages[`${key}.receipt`]?.payload;
    const view: LiveEventView = {
      name,
      summary: operationText(language, name),
      payload: payload.type === 'null' ? null : schemaView(inputOf(payload)),
      reply: receipt ? schemaView(doneOf(receipt)) : null,
    };
    return { action, view };
  });
  const byClient = views.filter(({ action, view }) => action === 'receive' && view.name.includes(':'));
  const byServer = views.filter(({ action }) => action === 'send');
  return { byClient: byClient.map(({ view }) => view), byServer: byServer.map(({ view }) => view) };
}

const inputOf = (payload: SchemaJson) => propertyOf(payload, 'input') ?? payload;
const doneOf = ({ oneOf = [] }: SchemaJson) => propertyOf(oneOf[0] ?? {}, 'reply') ?? {};

function propertyOf(schema: SchemaJson | boolean, name: string): SchemaJson | undefined {
  const property = typeof schema === 'boolean' ? undefined : schema.properties?.[name];
  return typeof property === 'boolean' ? undefined : property;
}

function problemViews(language: Language): ProblemView[] {
  const texts = problemTexts[language];
  const codes = Object.keys(problemStatuses) as ProblemCode[]; // as: Object.keys forgets what the keys are
  return codes.map((code) => ({
    code,
    status: problemStatuses[code],
    title: texts[code],
    // What a text names is known only when it happens.
    detail: texts[`${code}_detail`].replaceAll(/\{\w+\}/g, '…'),
  }));
}
