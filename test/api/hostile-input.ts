import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import type { SchemaJson } from '../../server/api/schema-json.ts';

/** What no field expects: wrong kinds, texts that cannot be stored, numbers and days out of every range. */
const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  0.5,
  '',
  ' ',
  '\0',
  'a\0b'.repeat(10),
  '\ud800',
  '\u202e',
  '😀'.repeat(500),
  'ä'.repeat(5_000),
  "'; drop table questions; --",
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '../../../etc/passwd',
  '2026-02-31',
  '9999-99-99',
  '2026-11-25T25:00',
  '2026-11-25T13:00',
  '-999999999',
  'NaN',
  [],
  [[[[[[]]]]]],
  {},
  { toString: 'x' },
  { $ne: null },
];

/** The ids of things that are there, so that what is malformed also reaches the rules behind the contract. */
export type KnownIds = readonly string[];

/** Bodies for a contract's JSON Schema: some nearly right, some far from it, some no object at all. */
export function hostileBody(schema: SchemaJson, ids: KnownIds): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, fieldValue(field, ids)] as const,
  );
  const whole = fc.record(Object.fromEntries(fields));
  const partial = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  const strange = fc
    .tuple(whole, strangeKey, hostileValue)
    .map(([body, key, value]) => ({ ...body, [key]: value }));
  return fc.oneof(
    { weight: 5, arbitrary: whole },
    partial,
    strange,
    hostileValue,
    fc.jsonValue({ maxDepth: 4 }),
  );
}

const hostileValue = fc.oneof(
  fc.constantFrom(...hostileValues),
  fc.constantFrom(...naughtyStrings),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileValues.filter((value): value is string => typeof value === 'string')),
  fc.constantFrom(...naughtyStrings),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const strangeKey = fc.constantFrom('constructor', '__proto__', 'prototype', 'asker_id', 'state', '');

export const hostileKey = fc.constantFrom(
  '',
  'short',
  'a'.repeat(16),
  'a'.repeat(65),
  'å'.repeat(20),
  'x y',
  '../../..........',
);

// Three times of four as the contract wants it, for else nothing would get past the first field.
function fieldValue(schema: SchemaJson | boolean, ids: KnownIds): fc.Arbitrary<unknown> {
  const fitting = typeof schema === 'boolean' ? fc.constant({}) : fittingValue(schema, ids);
  return fc.oneof({ weight: 8, arbitrary: fitting }, { weight: 1, arbitrary: hostileValue });
}

function fittingValue(schema: SchemaJson, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema.$ref?.endsWith('/Id')) return fc.constantFrom(...ids);
  if (schema.$ref?.endsWith('/LocalDateTime'))
    return fc.constantFrom('2026-12-01T13:00', '2099-12-31T23:59:59Z');
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((choice) => fieldValue(choice, ids)));
  if (schema.format === 'date') return fc.constantFrom('2026-12-01', '2000-01-01');
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 9, 9) });
  if (schema.type === 'null') return fc.constant(null);
  return fc.string({ unit: 'grapheme', minLength: schema.minLength ?? 0, maxLength: 60 });
}
