import { type ProblemCode, problemStatuses } from '../platform/problem.ts';
import { problemCodes } from './problem-schema.ts';
import { refTo, type SchemaJson } from './schema-json.ts';

export type ResponseJson = {
  description: string;
  headers?: Record<string, { schema: SchemaJson }>;
  content?: Record<string, { schema: SchemaJson }>;
};

/** The ways of being refused, each under its HTTP status; one that is alone there is described once for all. */
export function refusals(codes: readonly ProblemCode[]): Record<string, ResponseJson | { $ref: string }> {
  const byStatus = Map.groupBy(codes, (code) => problemStatuses[code]);
  return Object.fromEntries([...byStatus].map(([status, ofStatus]) => [String(status), oneOrMore(ofStatus)]));
}

/** Every refusal by its code. */
export function namedRefusals(): Record<string, ResponseJson> {
  return Object.fromEntries(problemCodes.map((code) => [code, refusal([code])]));
}

function oneOrMore(codes: ProblemCode[]): ResponseJson | { $ref: string } {
  return codes.length === 1 ? { $ref: `#/components/responses/${codes[0]}` } : refusal(codes);
}

function refusal(codes: ProblemCode[]): ResponseJson {
  const schema = { allOf: [{ $ref: refTo('Problem') }], properties: { code: { enum: codes } } };
  const waits = codes.includes('unavailable') || codes.includes('too_many_requests');
  return {
    description: `Refused: ${codes.join(', ')}.`,
    ...(waits ? { headers: { 'Retry-After': { schema: { type: 'integer', minimum: 1 } } } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}
