import { schemaJson } from '../../server/api/schema-json.ts';
import type { AnyCommand } from '../../server/platform/command.ts';

/** The fields of a command's input in which anything can be written: strings without a form of their own. */
export function freeTextsOf({ input }: AnyCommand): string[] {
  const { properties = {} } = schemaJson(input, 'input');
  return Object.entries(properties)
    .filter(([, schema]) => holdsFreeText(schema))
    .map(([name]) => name);
}

function holdsFreeText(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if (Reflect.get(schema, 'type') === 'string')
    return !['pattern', 'format', 'enum', 'const'].some((form) => Object.hasOwn(schema, form));
  return Object.values(schema).some(holdsFreeText);
}
