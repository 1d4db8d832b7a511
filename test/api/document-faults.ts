type Json = Record<string, unknown>;

/** The keywords of JSON Schema 2020-12 that the documents use; another one is a slip of the hand or of a library. */
const keywords = new Set(
  `$ref type properties required additionalProperties items prefixItems enum const anyOf oneOf allOf default description
   format pattern minLength maxLength minimum maximum minItems maxItems`.split(/\s+/),
);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every `$ref` of a document that leads nowhere. */
export function danglingRefs(document: object): string[] {
  return refsIn(document).filter((ref) => resolve(document, ref) === undefined);
}

function refsIn(value: unknown): string[] {
  if (!isObject(value)) return [];
  const own = typeof value['$ref'] === 'string' ? [value['$ref']] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
}

function resolve(document: object, ref: string): unknown {
  if (!ref.startsWith('#/')) return undefined;
  const keys = ref.slice(2).split('/');
  return keys.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), document);
}

/** Keywords of a schema, and of those in it, that JSON Schema does not know. */
export function unknownKeywords(schema: unknown): string[] {
  if (!isObject(schema)) return [];
  const own = Object.keys(schema).filter((keyword) => !keywords.has(keyword));
  const { properties = {}, items, additionalProperties } = schema;
  const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((name) => schema[name] ?? []);
  const inner = [...Object.values(properties as Json), items, additionalProperties, ...lists]; // as: it is a schema's
  return [...own, ...inner.flatMap(unknownKeywords)];
}

/** Schemas anywhere in a document: what stands under `schema`, `payload` or in `components.schemas`. */
export function schemasIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  const own = ['schema', 'payload'].flatMap((key) => (key in value ? [value[key]] : []));
  const named = isObject(value['schemas']) ? Object.values(value['schemas']) : [];
  return [...own, ...named, ...Object.values(value).flatMap(schemasIn)];
}
