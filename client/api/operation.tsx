import { Fragment } from 'preact';
import type { FieldView, OperationView, SchemaView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { usePage } from '../ui/page-context.ts';
import { FieldTable } from './field-table.tsx';
import { Schema } from './schema.tsx';

/** A command or a reading: what it does, for whom, with which fields, and how it may be refused. */
export function Operation({ operation }: { operation: OperationView }) {
  const { name, method, path, summary, addressFields, queryFields, headerFields, input, reply } = operation;
  const texts = apiTexts[usePage().language];
  return (
    <details>
      <summary>
        {summary}
        <br />
        <code>
          {method} {path}
        </code>
      </summary>
      <div class="panel" id={name}>
        <Roles roles={operation.roles} />
        <Fields caption={texts.addressFields} fields={addressFields} />
        <Fields caption={texts.queryFields} fields={queryFields} />
        <Fields caption={texts.headerFields} fields={headerFields} />
        <OptionalSchema caption={texts.inputFields} schema={input} sent />
        <OptionalSchema caption={texts.replyFields} schema={reply} />
        <Refusals codes={operation.problems} />
      </div>
    </details>
  );
}

function Roles({ roles }: { roles: string[] | null }) {
  const texts = apiTexts[usePage().language];
  return (
    <p>
      {texts.roles} {roles ? roles.join(', ') : texts.everyone}
    </p>
  );
}

function Fields({ caption, fields }: { caption: string; fields: FieldView[] }) {
  return fields.length > 0 ? <FieldTable caption={caption} fields={fields} sent /> : null;
}

function OptionalSchema({
  schema,
  ...shown
}: {
  caption: string;
  schema: SchemaView | null;
  sent?: boolean;
}) {
  return schema && <Schema schema={schema} {...shown} />;
}

function Refusals({ codes }: { codes: string[] }) {
  const texts = apiTexts[usePage().language];
  return (
    <p>
      {texts.refusals}{' '}
      {codes.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <a href={`#${code}`}>
            <code>{code}</code>
          </a>
        </Fragment>
      ))}
    </p>
  );
}
