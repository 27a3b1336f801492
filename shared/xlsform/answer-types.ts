import type { FieldType } from "../rulebook/form-definition.ts";

/**
 * What the conversion of expressions must know of a form: which questions there are and of which type. `column` says
 * in which table of lines a column stands, where one table alone has a column of that name and no question is so called.
 */
export type AnswerTypes = {
  readonly type: (key: string) => FieldType | undefined;
  readonly column: (key: string) => string | undefined;
};

type Asked = {
  readonly key: string;
  readonly type: FieldType;
  readonly columns?: readonly { readonly key: string; readonly type: FieldType }[] | undefined;
};

/** The answers that a form's own expressions may name. */
export function answerTypes(fields: readonly Asked[]): AnswerTypes {
  const types = new Map(fields.map(({ key, type }) => [key, type]));
  const columns = new Map<string, string | undefined>();
  for (const { key, columns: own } of fields) {
    for (const column of own ?? []) columns.set(column.key, columns.has(column.key) ? undefined : key);
  }
  return {
    type: (key) => types.get(key),
    column: (key) => (types.has(key) ? undefined : columns.get(key)),
  };
}

/** The answers that the expressions of one table's columns may name: its columns, then the form's questions. */
export function columnTypes(fields: readonly Asked[], lines: Asked): AnswerTypes {
  const form = answerTypes(fields);
  const own = new Map((lines.columns ?? []).map(({ key, type }) => [key, type]));
  return { type: (key) => own.get(key) ?? form.type(key), column: () => undefined };
}
