/** Lists of a form whose entries have a name: where the key stands that it is known by, and where what people call it. */
export const NAMED_LISTS: Readonly<Record<string, { readonly key: string; readonly name: string }>> = {
  fields: { key: "key", name: "label" },
  columns: { key: "key", name: "label" },
  options: { key: "value", name: "label" },
  steps: { key: "code", name: "title" },
  checks: { key: "code", name: "message" },
};
