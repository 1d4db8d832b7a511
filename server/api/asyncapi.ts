import { apiTexts } from '../../client/texts/api.ts';
import { operationText } from '../../client/texts/api-operations.ts';
import { socketEvents } from '../live/socket-events.ts';
import { confirmedFindings, operationId } from '../platform/contract.ts';
import { serverEvents } from './server-events.ts';
import { namedSchemas, refTo, type SchemaJson, schemaJson } from './schema-json.ts';
import { signInScheme } from './sign-in-scheme.ts';

type Ref = { $ref: string };
type MessageJson = { name: string; title: string; summary: string; payload: SchemaJson };
type OperationJson = {
  action: 'send' | 'receive';
  channel: Ref;
  summary: string;
  messages: Ref[];
  reply?: { channel: Ref; messages: Ref[] };
};

/** An AsyncAPI 3.0 document, as far as this product writes one. */
export type AsyncApi = {
  asyncapi: '3.0.0';
  info: { title: string; version: string; description: string };
  defaultContentType: 'application/json';
  servers: { product: object };
  channels: { live: { address: string; title: string; messages: Record<string, MessageJson> } };
  operations: Record<string, OperationJson>;
  components: { schemas: Record<string, SchemaJson>; securitySchemes: Record<string, object> };
};

const live: Ref = { $ref: '#/channels/live' };
const messageRef = (key: string): Ref => ({ $ref: `#/channels/live/messages/${key}` });
/** Keys may hold no colon: `session:follow` is `session.follow`. */
const keyOf = (name: string) => name.replace(':', '.');
const receiptOf = (name: string) => `${keyOf(name)}.receipt`;

/** Describes the socket: what a client may send, with the acknowledgement of each, and what the server tells. */
export function asyncApi(baseUrl: string): AsyncApi {
  const { host, protocol } = new URL(baseUrl);
  const texts = apiTexts.en;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Lakifoorumi',
      version: '1',
      description: [texts.liveIntro, texts.signIn].join('\n\n'),
    },
    defaultContentType: 'application/json',
    servers: {
      product: {
        host,
        pathname: '/socket.io/',
        protocol: protocol === 'https:' ? 'wss' : 'ws',
        description: 'Socket.IO 4, WebSocket only; the handshake may hold auth.language: fi, sv or en.',
        security: [{ $ref: '#/components/securitySchemes/signIn' }],
      },
    },
    channels: { live: { address: '/', title: texts.group_live, messages: messages() } },
    operations: operations(),
    components: { schemas: namedSchemas(), securitySchemes: { signIn: signInScheme('httpApiKey', baseUrl) } },
  };
}

function messages(): Record<string, MessageJson> {
  const sent = socketEvents.flatMap(({ name, input, reply }) => [
    [keyOf(name), message(name, envelope(schemaJson(input, 'input')))],
    [receiptOf(name), message(name, receipt(schemaJson(reply, 'output')))],
  ]);
  const told = serverEvents.map(({ name, payload }) => [
    keyOf(name),
    message(name, payload ? schemaJson(payload, 'output') : { type: 'null' }),
  ]);
  return Object.fromEntries([...sent, ...told]);
}

function message(name: string, payload: SchemaJson): MessageJson {
  return { name, title: name, summary: operationText('en', name), payload };
}

function envelope(input: SchemaJson): SchemaJson {
  return {
    type: 'object',
    properties: {
      input,
      operationId: schemaJson(operationId, 'input'),
      confirmed: schemaJson(confirmedFindings, 'input'),
    },
    required: ['input'],
    additionalProperties: false,
  };
}

function receipt(reply: SchemaJson): SchemaJson {
  const done: SchemaJson = {
    type: 'object',
    properties: { ok: { const: true }, reply },
    required: ['ok', 'reply'],
  };
  const problem = { $ref: refTo('Problem') };
  const refused: SchemaJson = {
    type: 'object',
    properties: { ok: { const: false }, problem },
    required: ['ok', 'problem'],
  };
  return { oneOf: [done, refused] };
}

function operations(): Record<string, OperationJson> {
  const received = socketEvents.map(({ name }) => [
    keyOf(name),
    {
      ...operation('receive', name),
      reply: { channel: live, messages: [messageRef(receiptOf(name))] },
    },
  ]);
  const told = serverEvents.map(({ name }) => [keyOf(name), operation('send', name)]);
  return Object.fromEntries([...received, ...told]);
}

function operation(action: OperationJson['action'], name: string): OperationJson {
  return { action, channel: live, summary: operationText('en', name), messages: [messageRef(keyOf(name))] };
}
