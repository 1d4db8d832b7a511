import type { FieldView, KindView, SchemaView } from './contract.ts';
import type { ParameterJson } from './operation.ts';
import type { SchemaJson } from './schema-json.ts';

/** A JSON Schema as a reader takes it in: one line a field. */
export function describeSchema(schema: SchemaJson): SchemaView {
  const fields = schema.properties ? fieldsOf(schema, '') : [];
  return schema.type === 'object' ? { fields } : { value: kindView(schema) };
}

export function describeParameters(
  parameters: readonly ParameterJson[],
  place: ParameterJson['in'],
): FieldView[] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required, schema }) => ({ name, required, value: kindView(schema) }));
}

function fieldsOf(schema: SchemaJson, way: string): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const inner = schemaOf(property);
    const name = way + key;
    const field = { name, required: schema.required?.includes(key) ?? false, value: kindView(inner) };
    return [field, ...fieldsWithin(inner, name)];
  });
}

/** The fields of a structure that has no name of its own, wherever it stands. */
function fieldsWithin(schema: SchemaJson, name: string): FieldView[] {
  if (schema.properties) return fieldsOf(schema, `${name}.`);
  if (schema.type === 'array') return fieldsWithin(itemsOf(schema), `${name}[]`);
  return (schema.anyOf ?? []).flatMap((choice) => fieldsWithin(schemaOf(choice), name));
}

function kindView(schema: SchemaJson): KindView {
  const choices = (schema.anyOf ?? []).map(schemaOf);
  const possible = choices.filter(({ type }) => type !== 'null');
  const nullable = possible.length < choices.length;
  if (possible.length === 1 && possible[0]) return { ...kindView(possible[0]), nullable };
  if (possible.length > 1) return either(possible, nullable);
  return { ...singleKind(schema), nullable };
}

function either(schemas: SchemaJson[], nullable: boolean): KindView {
  const values = schemas.flatMap((schema) => (schema.const === undefined ? [] : [schema.const]));
  if (values.length === schemas.length) return { kind: 'choice', values: values.map(shown), nullable };
  return { kind: 'either', of: schemas.map(kindView), nullable };
}

function singleKind(schema: SchemaJson): KindView {
  const nullable = false;
  const { minimum = null, maximum = null, minLength = null, maxLength = null } = schema;
  if (schema.$ref) return { kind: 'structure', name: schema.$ref.replace(/^.*\//, ''), nullable };
  if (schema.enum) return { kind: 'choice', values: schema.enum.map(shown), nullable };
  if (schema.const !== undefined) return { kind: 'choice', values: [shown(schema.const)], nullable };
  switch (schema.type) {
    case 'array':
      return { kind: 'list', of: kindView(itemsOf(schema)), nullable };
    case 'boolean':
      return { kind: 'yes_or_no', nullable };
    case 'integer':
      return { kind: 'whole_number', min: minimum, max: maximum, nullable };
    case 'number':
      return { kind: 'number', min: minimum, max: maximum, nullable };
    case 'string':
      if (schema.format === 'date') return { kind: 'day', nullable };
      if (schema.format === 'date-time') return { kind: 'moment', nullable };
      return { kind: 'text', min: minLength, max: maxLength, nullable };
    case 'object':
      return { kind: 'object', nullable };
    default:
      return { kind: 'anything', nullable };
  }
}

const shown = (value: unknown) => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value));

function itemsOf({ items, prefixItems }: SchemaJson): SchemaJson {
  const item = Array.isArray(items) ? items[0] : (items ?? prefixItems?.[0]);
  return item === undefined ? {} : schemaOf(item);
}

function schemaOf(schema: SchemaJson | boolean): SchemaJson {
  return typeof schema === 'boolean' ? {} : schema;
}
