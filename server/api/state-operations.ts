import { type OperationJson, operationJson, type PathsJson } from './operation.ts';
import type { ResponseJson } from './refusals.ts';

const everyone = ['visitor', 'participant', 'worker', 'lawyer', 'coordinator'] as const;

/** The addresses outside `/api/v1`: the state of the product and its descriptions. */
export function stateOperations(): PathsJson {
  return {
    '/livez': { get: about('check-process', text('The process answers.')) },
    '/readyz': { get: readiness() },
    '/metrics': {
      get: about('read-metrics', text('Metrics in the text format of Prometheus.'), ['not_found']),
    },
    '/api/openapi.json': { get: about('read-openapi', json('This description.')) },
    '/api/asyncapi.json': { get: about('read-asyncapi', json('The description of the live events.')) },
  };
}

function about(name: string, reply: ResponseJson, problems: OperationJson['x-problems'] = []): OperationJson {
  return operationJson({ name, group: 'state', roles: everyone, reply, problems });
}

function text(description: string): ResponseJson {
  return { description, content: { 'text/plain': { schema: { type: 'string' } } } };
}

function json(description: string): ResponseJson {
  return { description, content: { 'application/json': { schema: { type: 'object' } } } };
}

const parts: ResponseJson = {
  description: 'It can serve; the state of each part by its name.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { database: { type: 'string', enum: ['ok', 'down'] } },
        required: ['database'],
        additionalProperties: { type: 'string' },
      },
    },
  },
};

function readiness(): OperationJson {
  const operation = about('check-readiness', parts);
  const down = { ...parts, description: 'It cannot serve now; the state of each part by its name.' };
  return { ...operation, responses: { ...operation.responses, '503': down } };
}
