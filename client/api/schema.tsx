import type { SchemaView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';
import { FieldTable } from './field-table.tsx';
import { Kind } from './kind.tsx';

type SchemaProps = {
  caption: string;
  schema: SchemaView;
  /** True of what is sent, where it matters which fields are required. */
  sent?: boolean;
};

/** What a request, a reply or a structure holds. */
export function Schema({ caption, schema, sent = false }: SchemaProps) {
  const texts = apiTexts[usePage().language];
  if ('value' in schema) {
    return (
      <p>
        {caption}: <Kind value={schema.value} />
      </p>
    );
  }
  if (schema.fields.length > 0) return <FieldTable caption={caption} fields={schema.fields} sent={sent} />;
  return (
    <p>
      {caption}: {texts.noFields}
    </p>
  );
}
