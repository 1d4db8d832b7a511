import { apiTexts } from '../../client/texts/api.ts';
import { operationText } from '../../client/texts/api-operations.ts';
import type { Language } from '../../client/texts/catalogue.ts';
import { problemTexts } from '../../client/texts/problems.ts';
import { roleTexts } from '../../client/texts/roles.ts';
import { problemStatuses } from '../platform/problem.ts';
import type { AsyncApi } from './asyncapi.ts';
import { groups } from './command-notes.ts';
import type { ApiPageView, LiveEventView, OperationView, ProblemView, SchemaView } from './contract.ts';
import type { OpenApi } from './openapi.ts';
import type { OperationJson } from './operation.ts';
import { problemCodes } from './problem-schema.ts';
import type { SchemaJson } from './schema-json.ts';
import { describeParameters, describeSchema } from './describe-schema.ts';

type Documents = { openApi: OpenApi; asyncApi: AsyncApi };

/** The readable page from the documents: all it tells stands in them, in the reader's language. */
export function describeApi({ openApi, asyncApi }: Documents, language: Language): ApiPageView {
  const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const structureTexts: Record<string, string> = apiTexts[language];
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
      description: structureTexts[`structure_${name}`] ?? null,
      schema: describeSchema(schema),
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
    addressFields: describeParameters(parameters, 'path'),
    queryFields: describeParameters(parameters, 'query'),
    headerFields: describeParameters(parameters, 'header'),
    input: input ? describeSchema(input) : null,
    reply: replyView(responses['200']),
    problems: [...operation['x-problems']],
  };
}

function replyView(response: OperationJson['responses'][string] | undefined): SchemaView | null {
  const content = response && 'content' in response ? response.content : undefined;
  const schema = content?.['application/json']?.schema;
  return schema ? describeSchema(schema) : null;
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
      payload: payload.type === 'null' ? null : describeSchema(inputOf(payload)),
      reply: receipt ? describeSchema(doneOf(receipt)) : null,
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
  return problemCodes.map((code) => ({
    code,
    status: problemStatuses[code],
    title: texts[code],
    // What a text names is known only when it happens.
    detail: texts[`${code}_detail`].replaceAll(/\{\w+\}/g, '…'),
  }));
}
