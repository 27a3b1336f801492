import type { FieldType } from "../rulebook/form-definition.ts";
import { VARIABLE_TYPES } from "../rulebook/form-variables.ts";
import { err, ok, type Result } from "../result.ts";
import type { AnswerTypes } from "./answer-types.ts";
import { fieldsIn, givenBy } from "./blank-tests.ts";
import { parseXPath, XPathFault, type XPathProblem } from "./parse-xpath.ts";
import type { XPath, XPathOperator } from "./xpath-tree.ts";
import { CALLS, type CelText, type CelType, EXPRESSION_LEVELS, unsupported, wrapped } from "./xpath-calls.ts";

/** Where an expression stands. */
export type XPathPlace = {
  readonly answers: AnswerTypes;
  /** The question whose answer `.` is. */
  readonly self?: string;
  /** Names as the file has them → as the form has them, where they differ. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** It has to be something that holds or not. */
  readonly condition?: true;
  /** Answers that are surely given where it is worked out. */
  readonly given?: readonly string[];
};

type Setting = {
  readonly answers: AnswerTypes;
  readonly given: ReadonlySet<string>;
  /** Whether a part that cannot be worked out would spoil the whole, instead of not holding. */
  readonly spoils: boolean;
};

const TYPES: Readonly<Record<FieldType, CelType>> = { ...VARIABLE_TYPES, lines: "lines" };

/**
 * An XLSForm expression as one of ours. A blank answer is text of length 0 there and no value here: what would then be
 * no result at all, below an `or` or a `not`, gets a test before it.
 */
export function xpathToCel(source: string, place: XPathPlace): Result<string, XPathProblem> {
  const written = convert(source, place);
  return written.ok ? ok(written.value.text) : written;
}

/** What an XLSForm expression gives; undefined where it cannot be taken over. */
export function xpathType(source: string, place: XPathPlace): CelType | undefined {
  const written = convert(source, place);
  return written.ok ? written.value.type : undefined;
}

function convert(source: string, place: XPathPlace): Result<CelText, XPathProblem> {
  const parsed = parseXPath(source);
  if (!parsed.ok) return parsed;
  try {
    const tree = bind(parsed.value, place);
    const setting = { answers: place.answers, given: new Set(place.given), spoils: false };
    return ok(place.condition ? condition(tree, setting) : write(tree, setting));
  } catch (cause) {
    if (cause instanceof XPathFault) return err(cause.problem);
    throw cause;
  }
}

function bind(node: XPath, place: XPathPlace): XPath {
  if (node.op === "self") {
    if (place.self === undefined) throw unsupported(".");
    return { op: "field", name: place.self };
  }
  if (node.op === "field") return { op: "field", name: place.renamed?.get(node.name) ?? node.name };
  if (node.op === "negative") return { op: "negative", of: bind(node.of, place) };
  if (node.op === "call") return { ...node, args: node.args.map((one) => bind(one, place)) };
  if (node.op === "binary") {
    return { ...node, left: bind(node.left, place), right: bind(node.right, place) };
  }
  return node;
}

function write(node: XPath, setting: Setting): CelText {
  switch (node.op) {
    case "text":
      return { text: JSON.stringify(node.value), level: EXPRESSION_LEVELS.whole, type: "text" };
    case "number":
      return { text: String(node.value), level: EXPRESSION_LEVELS.whole, type: "number" };
    case "field":
      return field(node.name, setting);
    case "negative": {
      const of = write(node.of, setting);
      if (of.type !== "number") throw unsupported("-");
      return {
        text: `-${wrapped(of, EXPRESSION_LEVELS.unary)}`,
        level: EXPRESSION_LEVELS.unary,
        type: "number",
      };
    }
    case "call":
      return call(node.name, node.args, setting);
    case "binary":
      return binary(node.operator, node.left, node.right, setting);
    default:
      throw unsupported(".");
  }
}

function field(name: string, { answers }: Setting): CelText {
  const type = answers.type(name);
  if (type === undefined) throw unsupported(`\${${name}}`);
  return { text: name, level: EXPRESSION_LEVELS.whole, type: TYPES[type] };
}

function call(name: string, args: readonly XPath[], setting: Setting): CelText {
  const [first] = args;
  if (name === "not" && first !== undefined) {
    const blank = blankTest(first, setting);
    if (blank !== undefined)
      return blank.startsWith("!") ? yesno(blank.slice(1)) : yesno(`!${blank}`, "unary");
    return yesno(
      `!${wrapped(condition(first, { ...setting, spoils: true }), EXPRESSION_LEVELS.unary)}`,
      "unary",
    );
  }
  if (name === "if" && args.length === 3 && first !== undefined) return choice(first, args, setting);
  if (name === "sum" && first?.op === "field") return total(first.name, setting);
  const rule = CALLS.get(name);
  if (rule === undefined) throw unsupported(`${name}()`);
  const written = rule(
    args.map((one) => write(one, setting)),
    args,
  );
  const compares = written.level === EXPRESSION_LEVELS.compare && written.text.includes(" == ");
  return compares ? written : guarded(written, args, setting);
}

function choice(test: XPath, args: readonly XPath[], setting: Setting): CelText {
  const held = condition(test, { ...setting, spoils: true });
  const given = givenBy(test);
  const [yes, no] = [args[1], args[2]];
  if (yes === undefined || no === undefined) throw unsupported("if()");
  const left = write(yes, knowing(setting, given.whenTrue));
  const right = write(no, knowing(setting, given.whenFalse));
  const type = left.text === "null" ? right.type : left.type;
  return {
    text: `if(${held.text}, ${blankAsNull(left)}, ${blankAsNull(right)})`,
    level: EXPRESSION_LEVELS.whole,
    type,
  };
}

// `''` as a result is no answer.
function blankAsNull({ text }: CelText): string {
  return text === '""' ? "null" : text;
}

function total(column: string, { answers }: Setting): CelText {
  const lines = answers.column(column);
  if (lines === undefined) throw unsupported(`sum(\${${column}})`);
  return { text: `total(${lines}, "${column}")`, level: EXPRESSION_LEVELS.whole, type: "number" };
}

function binary(operator: XPathOperator, left: XPath, right: XPath, setting: Setting): CelText {
  if (operator === "or" || operator === "and") return logical(operator, left, right, setting);
  if (operator === "mod") throw unsupported("mod");
  if (operator === "=" || operator === "!=") return equality(operator, left, right, setting);
  if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=") {
    const [a, b] = [write(left, setting), write(right, setting)];
    const level = EXPRESSION_LEVELS.compare;
    const text = `${wrapped(a, level + 1)} ${operator} ${wrapped(b, level + 1)}`;
    if (!alike(a.type, b.type) || a.type === "yesno") throw unsupported(`${a.text} ${operator} ${b.text}`);
    return guarded({ text, level, type: "yesno" }, [left, right], setting);
  }
  return arithmetic(operator, write(left, setting), write(right, setting));
}

function logical(operator: "or" | "and", left: XPath, right: XPath, setting: Setting): CelText {
  const within = operator === "or" ? { ...setting, spoils: true } : setting;
  const given = givenBy(left);
  const a = condition(left, within);
  const b = condition(right, knowing(within, operator === "or" ? given.whenFalse : given.whenTrue));
  const level = EXPRESSION_LEVELS[operator];
  const sign = operator === "or" ? "||" : "&&";
  return { text: `${wrapped(a, level)} ${sign} ${wrapped(b, level + 1)}`, level, type: "yesno" };
}

function condition(node: XPath, setting: Setting): CelText {
  const written = write(node, setting);
  // In XLSForm a yes/no question holds the word: `no` alone would hold.
  if (written.type !== "yesno" || node.op === "field") throw unsupported(written.text);
  return written;
}

function equality(operator: "=" | "!=", left: XPath, right: XPath, setting: Setting): CelText {
  const whole: XPath = { op: "binary", operator, left, right };
  const blank = blankTest(whole, setting);
  if (blank !== undefined) return yesno(blank, blank.startsWith("!") ? "unary" : "whole");
  const [a, b] = [write(left, setting), write(right, setting)];
  const sign = operator === "=" ? "==" : "!=";
  const level = EXPRESSION_LEVELS.compare;
  if (a.type === "yesno" && left.op === "field" && right.op === "text") {
    if (right.value !== "yes" && right.value !== "no") throw unsupported(b.text);
    return { text: `${a.text} ${sign} ${right.value === "yes"}`, level, type: "yesno" };
  }
  if (!alike(a.type, b.type) || a.type === "texts" || a.type === "lines")
    throw unsupported(`${a.text} ${operator} ${b.text}`);
  const text = `${wrapped(a, level + 1)} ${sign} ${wrapped(b, level + 1)}`;
  const worked = [left, right].filter(({ op }) => op === "binary" || op === "call");
  return guarded({ text, level, type: "yesno" }, a.type === "yesno" ? [] : worked, setting);
}

/** `${a} = ''` is `blank(a)`, `${a} != ''` is `!blank(a)`. */
function blankTest(node: XPath, setting: Setting): string | undefined {
  if (node.op !== "binary" || node.left.op !== "field" || node.right.op !== "text") return undefined;
  if (node.right.value !== "" || (node.operator !== "=" && node.operator !== "!=")) return undefined;
  const { text, type } = field(node.left.name, setting);
  if (type === "texts" || type === "lines") {
    return `${node.operator === "=" ? "" : "!"}(blank(${text}) || size(${text}) == 0)`;
  }
  return `${node.operator === "=" ? "" : "!"}blank(${text})`;
}

function arithmetic(operator: "+" | "-" | "*" | "div", a: CelText, b: CelText): CelText {
  if (operator === "-" && a.type === "day" && b.type === "day") {
    return { text: `days_between(${b.text}, ${a.text})`, level: EXPRESSION_LEVELS.whole, type: "number" };
  }
  if (a.type === "day" && b.type === "number" && (operator === "+" || operator === "-")) {
    const days = operator === "+" ? b.text : `-${wrapped(b, EXPRESSION_LEVELS.unary)}`;
    return { text: `add_days(${a.text}, ${days})`, level: EXPRESSION_LEVELS.whole, type: "day" };
  }
  if (a.type !== "number" || b.type !== "number") throw unsupported(`${a.text} ${operator} ${b.text}`);
  const level = operator === "+" || operator === "-" ? EXPRESSION_LEVELS.sum : EXPRESSION_LEVELS.product;
  const sign = operator === "div" ? "/" : operator;
  return { text: `${wrapped(a, level)} ${sign} ${wrapped(b, level + 1)}`, level, type: "number" };
}

function guarded(written: CelText, parts: readonly XPath[], { spoils, given, answers }: Setting): CelText {
  if (!spoils) return written;
  const open = parts.flatMap(fieldsIn).filter((name) => !given.has(name) && answers.type(name) !== "lines");
  if (open.length === 0 || written.type !== "yesno") return written;
  const tests = [...new Set(open)].map((name) => `!blank(${name})`);
  const level = EXPRESSION_LEVELS.and;
  return { text: [...tests, wrapped(written, level + 1)].join(" && "), level, type: "yesno" };
}

function knowing(setting: Setting, names: readonly string[]): Setting {
  return { ...setting, given: new Set([...setting.given, ...names]) };
}

function yesno(text: string, level: "unary" | "whole" = "whole"): CelText {
  return { text, level: EXPRESSION_LEVELS[level], type: "yesno" };
}

function alike(left: CelType, right: CelType): boolean {
  return asText(left) === asText(right);
}

// Days are text that orders as days.
function asText(type: CelType): CelType {
  return type === "day" ? "text" : type;
}
