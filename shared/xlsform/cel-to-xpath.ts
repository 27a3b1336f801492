import type { ASTNode } from "@marcbachmann/cel-js";
import { ExpressionFault } from "../expression/fault.ts";
import { parseSource } from "../expression/parse-source.ts";
import type { AnswerTypes } from "./answer-types.ts";
import { type XPathOperator, XPATH_LEVELS, XPATH_UNARY } from "./xpath-tree.ts";

type Written = { readonly text: string; readonly level: number };

const WHOLE = 8;
const OPERATORS: Readonly<Record<string, XPathOperator>> = {
  "||": "or",
  "&&": "and",
  "==": "=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "div",
};
const CALLS: Readonly<Record<string, string>> = {
  round: "round",
  abs: "abs",
  floor: "floor",
  ceil: "ceiling",
  min: "min",
  max: "max",
  coalesce: "coalesce",
  count: "count",
  if: "if",
};
const METHODS: Readonly<Record<string, string>> = {
  contains: "contains",
  startsWith: "starts-with",
  endsWith: "ends-with",
};

class NoXPath extends Error {}

/**
 * One of our expressions as XLSForm writes it; undefined where XLSForm cannot say it.
 * @param self the question whose answer is written `.`
 */
export function celToXpath(source: string, answers: AnswerTypes, self?: string): string | undefined {
  try {
    return write(parseSource(source), answers, self).text;
  } catch (cause) {
    if (cause instanceof NoXPath || cause instanceof ExpressionFault) return undefined;
    throw cause;
  }
}

function write(node: ASTNode, answers: AnswerTypes, self: string | undefined): Written {
  const part = (inner: ASTNode) => write(inner, answers, self);
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      // A yes/no question holds the word in XLSForm: `no` alone would hold.
      return answers.type(node.args) === "yesno"
        ? binary("=", name(node.args, answers, self), whole("'yes'"), false)
        : name(node.args, answers, self);
    case "call":
      return call(node.args[0], node.args[1], { part, raw: rawName(part, answers, self), answers });
    case "rcall": {
      const method = METHODS[node.args[0]];
      if (method === undefined) throw new NoXPath();
      return whole(`${method}(${[node.args[1], ...node.args[2]].map((one) => part(one).text).join(", ")})`);
    }
    case "?:":
      return whole(`if(${node.args.map((one) => part(one).text).join(", ")})`);
    case "in":
      return membership(node.args[0], node.args[1], part, answers);
    case "!_":
      return negation(node.args, part, rawName(part, answers, self));
    case "-_":
      return { text: `-${wrapped(part(node.args), XPATH_UNARY)}`, level: XPATH_UNARY };
    case "==":
    case "!=":
      return equality(node.op, node.args[0], node.args[1], {
        part,
        raw: rawName(part, answers, self),
        answers,
      });
    case "||":
    case "&&":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "+":
    case "-":
    case "*":
    case "/":
      return binary(OPERATORS[node.op], part(node.args[0]), part(node.args[1]), texts(node, answers));
    default:
      throw new NoXPath();
  }
}

function literal(value: unknown): Written {
  if (typeof value === "bigint" || typeof value === "number") return whole(String(Number(value)));
  if (typeof value === "boolean") return whole(value ? "true()" : "false()");
  if (value === null) return whole("''");
  if (typeof value !== "string" || (value.includes("'") && value.includes('"'))) throw new NoXPath();
  return whole(value.includes("'") ? `"${value}"` : `'${value}'`);
}

function name(key: string, answers: AnswerTypes, self: string | undefined): Written {
  if (key === self) return whole(".");
  if (answers.type(key) !== undefined) return whole(`\${${key}}`);
  if (key === "today") return whole("today()");
  throw new NoXPath();
}

type Parts = {
  readonly part: (node: ASTNode) => Written;
  /** The same, but a yes/no question as it stands. */
  readonly raw: (node: ASTNode) => Written;
  readonly answers: AnswerTypes;
};

function rawName(part: Parts["part"], answers: AnswerTypes, self: string | undefined): Parts["raw"] {
  return (node) => (node.op === "id" ? name(node.args, answers, self) : part(node));
}

function call(written: string, args: readonly ASTNode[], { part, raw, answers }: Parts): Written {
  const called = written.toLowerCase();
  const [first, second] = args;
  if (called === "blank" && first !== undefined) {
    return { text: `${wrapped(raw(first), XPATH_LEVELS["="] + 1)} = ''`, level: XPATH_LEVELS["="] };
  }
  if (called === "days_between" && first !== undefined && second !== undefined) {
    return binary("-", part(second), part(first), false);
  }
  if (called === "add_days" && first !== undefined && second !== undefined) {
    return whole(`date(${binary("+", part(first), part(second), false).text})`);
  }
  if (called === "total" && second?.op === "value" && typeof second.args === "string") {
    return whole(`sum(\${${second.args}})`);
  }
  if (called === "size" && first?.op === "id") {
    const counts = answers.type(first.args) === "choices" ? "count-selected" : "string-length";
    return whole(`${counts}(${part(first).text})`);
  }
  const known = CALLS[called];
  const yesno = args.some((one) => one.op === "id" && answers.type(one.args) === "yesno");
  if (known === undefined || (yesno && called !== "if")) throw new NoXPath();
  return whole(`${known}(${args.map((one) => part(one).text).join(", ")})`);
}

function membership(
  value: ASTNode,
  list: ASTNode,
  part: (node: ASTNode) => Written,
  answers: AnswerTypes,
): Written {
  if (list.op === "id" && answers.type(list.args) === "choices" && value.op === "value") {
    return whole(`selected(${part(list).text}, ${part(value).text})`);
  }
  if (list.op !== "list" || list.args.length === 0) throw new NoXPath();
  const tests = list.args.map((one) => binary("=", part(value), part(one), false).text);
  return tests.length === 1
    ? { text: tests.join(""), level: XPATH_LEVELS["="] }
    : { text: tests.join(" or "), level: XPATH_LEVELS.or };
}

function negation(inner: ASTNode, part: Parts["part"], raw: Parts["raw"]): Written {
  const blank = inner.op === "call" && inner.args[0].toLowerCase() === "blank" ? inner.args[1][0] : undefined;
  if (blank !== undefined) {
    return { text: `${wrapped(raw(blank), XPATH_LEVELS["="] + 1)} != ''`, level: XPATH_LEVELS["!="] };
  }
  return whole(`not(${part(inner).text})`);
}

function equality(
  operator: "==" | "!=",
  left: ASTNode,
  right: ASTNode,
  { part, raw, answers }: Parts,
): Written {
  const isYesno = (node: ASTNode) => node.op === "id" && answers.type(node.args) === "yesno";
  if (isYesno(left) && right.op === "value" && typeof right.args === "boolean") {
    return binary(OPERATORS[operator], raw(left), whole(right.args ? "'yes'" : "'no'"), false);
  }
  const read = isYesno(left) && isYesno(right) ? raw : part;
  return binary(OPERATORS[operator], read(left), read(right), false);
}

function binary(
  operator: XPathOperator | undefined,
  left: Written,
  right: Written,
  joinsTexts: boolean,
): Written {
  if (operator === undefined) throw new NoXPath();
  if (operator === "+" && joinsTexts) return whole(`concat(${left.text}, ${right.text})`);
  const level = XPATH_LEVELS[operator];
  return { text: `${wrapped(left, level)} ${operator} ${wrapped(right, level + 1)}`, level };
}

/** Whether a `+` joins texts. */
function texts(node: ASTNode, answers: AnswerTypes): boolean {
  if (node.op === "value") return typeof node.args === "string";
  if (node.op === "id") {
    const type = answers.type(node.args);
    return type !== undefined && !["number", "money", "percent", "yesno", "choices", "lines"].includes(type);
  }
  return node.op === "+" && (texts(node.args[0], answers) || texts(node.args[1], answers));
}

function whole(text: string): Written {
  return { text, level: WHOLE };
}

function wrapped({ text, level }: Written, least: number): string {
  return level < least ? `(${text})` : text;
}
