import { err, ok, type Result } from "../result.ts";
import { type XPath, type XPathOperator, XPATH_LEVELS } from "./xpath-tree.ts";

/** Why an XLSForm expression cannot be taken over: what in it, as it is written there. */
export type XPathProblem = { readonly code: "syntax" | "not-supported"; readonly what: string };

/** Thrown inside the reading and the conversion; they give it out as a reason. */
export class XPathFault extends Error {
  readonly problem: XPathProblem;
  constructor(problem: XPathProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

type Token = {
  readonly kind: "text" | "number" | "field" | "name" | "sign" | "end";
  readonly text: string;
};

const TOKEN =
  /\s*(?:(?<field>\$\{[^}]*\})|(?<text>"[^"]*"|'[^']*')|(?<number>\d+(?:\.\d+)?|\.\d+)|(?<name>[A-Za-z_](?:[\w-]*\w)?(?::[\w-]+)?)|(?<sign><=|>=|!=|\.\.|[=<>+\-*(),./[\]|]))/y;
const DEPTH_MAX = 60;

/** Reads an XLSForm expression. */
export function parseXPath(source: string): Result<XPath, XPathProblem> {
  try {
    const reader = createReader(tokensOf(source));
    const tree = readBinary(reader, 1, 0);
    if (reader.now().kind !== "end") throw syntax(reader.now());
    return ok(tree);
  } catch (cause) {
    if (cause instanceof XPathFault) return err(cause.problem);
    throw cause;
  }
}

type Reader = { readonly now: () => Token; readonly next: () => Token };

function createReader(tokens: readonly Token[]): Reader {
  let at = 0;
  const now = (): Token => tokens[at] ?? { kind: "end", text: "" };
  return {
    now,
    next: () => {
      const token = now();
      at += 1;
      return token;
    },
  };
}

function tokensOf(source: string): readonly Token[] {
  // Spreadsheets and phones put curved quotes in place of straight ones.
  const text = source.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').trimEnd();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) throw new XPathFault({ code: "syntax", what: text.slice(from).trim() });
    for (const kind of ["field", "text", "number", "name", "sign"] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found });
    }
  }
  return tokens;
}

function readBinary(reader: Reader, level: number, depth: number): XPath {
  if (depth > DEPTH_MAX) throw new XPathFault({ code: "not-supported", what: "(((…" });
  if (level > 6) return readUnary(reader, depth);
  let left = readBinary(reader, level + 1, depth);
  for (;;) {
    const operator = operatorOf(reader.now());
    if (operator === undefined || XPATH_LEVELS[operator] !== level) return left;
    reader.next();
    left = { op: "binary", operator, left, right: readBinary(reader, level + 1, depth) };
  }
}

function readUnary(reader: Reader, depth: number): XPath {
  if (reader.now().text === "-" && reader.now().kind === "sign") {
    reader.next();
    return { op: "negative", of: readUnary(reader, depth + 1) };
  }
  return readPrimary(reader, depth);
}

function readPrimary(reader: Reader, depth: number): XPath {
  const token = reader.next();
  if (token.kind === "text") return { op: "text", value: token.text.slice(1, -1) };
  if (token.kind === "number") return { op: "number", value: Number(token.text) };
  if (token.kind === "field") {
    const name = token.text.slice(2, -1).trim();
    if (name.startsWith("last-saved#")) throw new XPathFault({ code: "not-supported", what: token.text });
    return { op: "field", name };
  }
  if (token.kind === "sign" && token.text === "(") {
    const inner = readBinary(reader, 1, depth + 1);
    expect(reader, ")");
    return inner;
  }
  if (token.kind === "sign" && token.text === "." && !startsPath(reader.now())) return { op: "self" };
  if (token.kind === "name" && reader.now().text === "(") {
    reader.next();
    return { op: "call", name: token.text.toLowerCase(), args: readArguments(reader, depth) };
  }
  if (token.kind === "end" || /^[),=<>!+*]/.test(token.text)) throw syntax(token);
  throw new XPathFault({ code: "not-supported", what: `${token.text}${reader.now().text}` });
}

function readArguments(reader: Reader, depth: number): readonly XPath[] {
  const args: XPath[] = [];
  if (reader.now().text === ")") {
    reader.next();
    return args;
  }
  for (;;) {
    args.push(readBinary(reader, 1, depth + 1));
    const token = reader.next();
    if (token.text === ")") return args;
    if (token.text !== ",") throw syntax(token);
  }
}

function operatorOf({ kind, text }: Token): XPathOperator | undefined {
  if (kind === "sign" || kind === "name") {
    const known = Object.keys(XPATH_LEVELS).find((one): one is XPathOperator => one === text.toLowerCase());
    return known;
  }
  return undefined;
}

function expect(reader: Reader, sign: string): void {
  const token = reader.next();
  if (token.kind !== "sign" || token.text !== sign) throw syntax(token);
}

function startsPath({ kind, text }: Token): boolean {
  return kind === "sign" && (text === "/" || text === "." || text === "[");
}

function syntax({ text }: Token): XPathFault {
  return new XPathFault({ code: "syntax", what: text === "" ? "…" : text });
}
