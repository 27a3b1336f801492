import type { RuleProblem } from "#shared/contract/rulebook";
import { Definition } from "#shared/rulebook/definition";
import type { z } from "zod";

/** A body that has the form of a definition, or what keeps it from having it. */
export function readDefinition(body: unknown): { definition: Definition } | { problems: RuleProblem[] } {
  const parsed = Definition.safeParse(body, { reportInput: true });
  if (parsed.success) return { definition: parsed.data };
  return { problems: parsed.error.issues.flatMap(shapeProblems) };
}

type Issue = z.core.$ZodIssue;

function shapeProblems(issue: Issue): RuleProblem[] {
  const at = issue.path.map(String).join("/");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ at: at === "" ? key : `${at}/${key}`, ...SHAPE.unknown(key) }));
  }
  return [{ at, ...shapeOf(issue) }];
}

function shapeOf(issue: Issue): Pick<RuleProblem, "code" | "message"> {
  // Of a field that nobody has filled in yet, no rule of writing says anything.
  if (issue.input === "") return SHAPE.missing();
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? SHAPE.missing() : SHAPE.type(issue.expected);
    case "invalid_value":
      return SHAPE.oneOf(issue.values.map(String).join(", "));
    case "too_small":
      return issue.origin === "array"
        ? SHAPE.tooFew(String(issue.minimum))
        : SHAPE.tooSmall(String(issue.minimum));
    case "too_big":
      return SHAPE.tooLarge(String(issue.maximum));
    default:
      return SHAPE.form();
  }
}

const SHAPE = {
  missing: () => shape("missing", "这里缺少内容：请填写。", "Something is missing here: fill it in."),
  unknown: (key: string) =>
    shape("unknown-key", `这里没有“${key}”这一项：请删除。`, `There is no “${key}” here: remove it.`),
  type: (type: string) => shape("wrong-type", `这里应为 ${type} 类型。`, `This must be of the type ${type}.`),
  oneOf: (values: string) =>
    shape("wrong-value", `这里只能是：${values}。`, `This must be one of: ${values}.`),
  tooSmall: (least: string) => shape("too-small", `不能少于 ${least}。`, `This must be at least ${least}.`),
  tooFew: (least: string) =>
    shape("too-small", `至少要有 ${least} 项。`, `There must be at least ${least} of these.`),
  tooLarge: (most: string) => shape("too-large", `不能超过 ${most}。`, `This must be at most ${most}.`),
  form: () => shape("wrong-form", "这里的写法不对。", "This is not written as it must be."),
} as const;

function shape(code: string, zh: string, en: string): Pick<RuleProblem, "code" | "message"> {
  return { code, message: { "zh-CN": zh, "en-US": en } };
}
