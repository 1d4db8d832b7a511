import type { FieldView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';
import { Kind } from './kind.tsx';

/** Fields, one on a row; of what is sent also which are required. */
export function FieldTable({
  caption,
  fields,
  sent,
}: {
  caption: string;
  fields: FieldView[];
  sent: boolean;
}) {
  const texts = apiTexts[usePage().language];
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.fieldName}</th>
          <th scope="col">{texts.fieldKind}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, required, value }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>
              {sent && required && `${texts.required}, `}
              <Kind value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
