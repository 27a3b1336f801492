/**
 * What a variable of an expression holds. A `day` is ISO text, so days compare as text; `texts` is a list of texts;
 * a record has named fields of its own, and `lines` are a list of such records. Any of them may be empty: a list then
 * has no entry, everything else is `null`.
 */
export type VariableType =
  | "number"
  | "text"
  | "yesno"
  | "day"
  | "texts"
  | { readonly fields: Readonly<Record<string, VariableType>> }
  | { readonly lines: Readonly<Record<string, VariableType>> };

/** What an expression works out to; an empty value fits every one of them. */
export type ResultType = "number" | "text" | "yesno";

/** The type of a part of an expression, as far as it is known before there are values. */
export type StaticType =
  | { readonly kind: ResultType | "null" }
  | { readonly kind: "list"; readonly item: StaticType }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, VariableType>> };

export const NUMBER: StaticType = { kind: "number" };
export const TEXT: StaticType = { kind: "text" };
export const YESNO: StaticType = { kind: "yesno" };
export const NOTHING: StaticType = { kind: "null" };

/** The static type of a declared variable. */
export function staticType(type: VariableType): StaticType {
  if (typeof type === "object") {
    return "fields" in type
      ? { kind: "record", fields: type.fields }
      : { kind: "list", item: { kind: "record", fields: type.lines } };
  }
  if (type === "texts") return { kind: "list", item: TEXT };
  return type === "day" ? TEXT : { kind: type };
}

/** The type that both fit, where an empty value fits every type; `undefined` when there is none. */
export function commonType(left: StaticType, right: StaticType): StaticType | undefined {
  if (left.kind === "null") return right;
  if (right.kind === "null") return left;
  if (left.kind === "list" && right.kind === "list") {
    const item = commonType(left.item, right.item);
    return item === undefined ? undefined : { kind: "list", item };
  }
  return left.kind === right.kind && left.kind !== "record" ? left : undefined;
}
