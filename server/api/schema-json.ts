import { z } from 'zod';
import { apiTexts } from '../../client/texts/api.ts';
import { answerView, citationView } from '../answers/contract.ts';
import { entryListItem, entryView } from '../faq/contract.ts';
import { forumView } from '../forums/contract.ts';
import { id, localDateTime, operationId, slug } from '../platform/contract.ts';
import { deskQuestionView, ownQuestionView, questionView } from '../questions/contract.ts';
import {
  catchUp,
  provisionalText,
  sessionChange,
  sessionCounts,
  sessionSnapshot,
  sessionView,
} from '../sessions/contract.ts';
import { problemSchema } from './problem-schema.ts';

export type SchemaJson = z.core.JSONSchema.BaseSchema;

/** The structures that are described once and referred to by name. */
const named = {
  Id: id,
  ForumSlug: slug,
  LocalDateTime: localDateTime,
  IdempotencyKey: operationId,
  Forum: forumView,
  Session: sessionView,
  SessionCounts: sessionCounts,
  SessionSnapshot: sessionSnapshot,
  SessionChange: sessionChange,
  CatchUp: catchUp,
  ProvisionalText: provisionalText,
  Question: questionView,
  OwnQuestion: ownQuestionView,
  DeskQuestion: deskQuestionView,
  Answer: answerView,
  Citation: citationView,
  Entry: entryView,
  EntryListItem: entryListItem,
  Problem: problemSchema,
};

const texts: Record<string, string> = apiTexts.en;
const registry = z.registry<{ id: string; description?: string }>();
for (const [name, schema] of Object.entries(named)) {
  const description = texts[`structure_${name}`];
  registry.add(schema, { id: name, ...(description ? { description } : {}) });
}

type Direction = 'input' | 'output';

export const refTo = (name: string) => `#/components/schemas/${name}`;

/** The named structures as JSON Schemas (2020-12), each referring to the others. */
export function namedSchemas(): Record<string, SchemaJson> {
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: refTo, override });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

/** A contract's schema as JSON Schema (2020-12): `input` is what may be sent, `output` what is replied. */
export function schemaJson(schema: z.core.$ZodType, io: Direction): SchemaJson {
  const name = registry.get(schema)?.id;
  if (name) return { $ref: refTo(name) };
  const { $defs: _named, ...json } = bare(z.toJSONSchema(schema, { io, metadata: registry, override }));
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function bare({ $schema: _dialect, $id: _address, '~standard': _standard, ...json }: SchemaJson): SchemaJson {
  return json;
}

type Overridden = Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0];

function override({ zodSchema, jsonSchema }: Overridden): void {
  const { def } = zodSchema._zod;
  if (def.type === 'pipe') Object.assign(jsonSchema, limitsOf(def.out, jsonSchema));
  // A reply may one day hold more than today; what is sent may not.
  if (def.type === 'object' && !('catchall' in def && def.catchall)) delete jsonSchema.additionalProperties;
  // The format says it; zod's pattern for it is half a page.
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

// What is sent is trimmed, or made a number, before its limits are looked at: JSON Schema sees only what is sent.
function limitsOf(out: z.core.$ZodType, sent: SchemaJson): SchemaJson {
  if (out instanceof z.ZodString && sent.type === 'string') {
    const { minLength, maxLength } = z.toJSONSchema(out);
    return { ...(minLength ? { minLength } : {}), ...(maxLength === undefined ? {} : { maxLength }) };
  }
  if (!(out instanceof z.ZodNumber)) return {};
  const { $schema: _dialect, '~standard': _standard, ...number } = z.toJSONSchema(out);
  return { anyOf: sent.anyOf?.map((choice) => (choice.type === 'number' ? number : choice)) ?? [] };
}
