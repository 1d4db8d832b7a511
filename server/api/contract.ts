/** What a value may be, as the readable page of the API tells it. */
export type KindView = { nullable: boolean } & (
  | { kind: 'structure'; name: string }
  | { kind: 'choice'; values: string[] }
  | { kind: 'list'; of: KindView }
  | { kind: 'either'; of: KindView[] }
  | { kind: 'text' | 'number' | 'whole_number'; min: number | null; max: number | null }
  | { kind: 'yes_or_no' | 'day' | 'moment' | 'object' | 'anything' }
);

/** One field; of a structure within a structure the whole way to it, as in `forum.name.fi` and `lawyers[].name`. */
export type FieldView = { name: string; required: boolean; value: KindView };

/** A schema: its fields when it has any, else what kind of value it is. */
export type SchemaView = { fields: FieldView[] } | { value: KindView };

/** A command or a reading. */
export type OperationView = {
  name: string;
  method: string;
  path: string;
  summary: string;
  /** Null when it is for everyone. */
  roles: string[] | null;
  addressFields: FieldView[];
  queryFields: FieldView[];
  headerFields: FieldView[];
  input: SchemaView | null;
  reply: SchemaView | null;
  problems: string[];
};

/** A live event with what it carries. */
export type LiveEventView = {
  name: string;
  summary: string;
  payload: SchemaView | null;
  reply: SchemaView | null;
};

export type ProblemView = { code: string; status: number; title: string; detail: string };

/** The readable page of the API, in one language. */
export type ApiPageView = {
  groups: { id: string; name: string; operations: OperationView[] }[];
  events: { byClient: LiveEventView[]; byServer: LiveEventView[] };
  structures: { name: string; description: string | null; schema: SchemaView }[];
  problems: ProblemView[];
};
