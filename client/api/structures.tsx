import type { ApiPageView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';
import { Schema } from './schema.tsx';
import { structureId } from './structure-id.ts';

/** The structures that requests and replies refer to by name. */
export function Structures({ structures }: { structures: ApiPageView['structures'] }) {
  const texts = apiTexts[usePage().language];
  return structures.map(({ name, description, schema }) => (
    <details key={name}>
      <summary>
        <code>{name}</code>
      </summary>
      <div class="panel" id={structureId(name)}>
        {description && <p>{description}</p>}
        <Schema caption={'value' in schema ? texts.fieldKind : texts.structureFields} schema={schema} />
      </div>
    </details>
  ));
}
