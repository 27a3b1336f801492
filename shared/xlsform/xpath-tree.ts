/** The operators of an XLSForm expression, in its own spelling. */
export type XPathOperator =
  | "or"
  | "and"
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "div"
  | "mod";

/** An XLSForm expression. `self` is the `.` of a constraint: the question's own answer. */
export type XPath =
  | { readonly op: "text"; readonly value: string }
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "field"; readonly name: string }
  | { readonly op: "self" }
  | { readonly op: "negative"; readonly of: XPath }
  | { readonly op: "call"; readonly name: string; readonly args: readonly XPath[] }
  | {
      readonly op: "binary";
      readonly operator: XPathOperator;
      readonly left: XPath;
      readonly right: XPath;
    };

/** How firmly the parts of a written expression hang together; a part below its place needs brackets. */
export const XPATH_LEVELS: Readonly<Record<XPathOperator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  div: 6,
  mod: 6,
};
export const XPATH_UNARY = 7;
