import type { AuditFamily } from "#shared/contract/audit";
import type { Text } from "#shared/contract/language";

/** Something with a name. A scope is a unit or a person; a rule is a definition of a kind. */
export type NamedPart =
  | { readonly type: "person" | "unit" | "scope"; readonly code: string }
  | { readonly type: "rule"; readonly kind: string; readonly code: string };

/** What a subject is put together from; a text stands for itself. */
export type SubjectPart = NamedPart | Text | string;

const COUNTED = /^(?<count>\d+) records$/;
const RULE = /^(?<kind>\S+) (?<code>\S+)(?: v(?<version>\d+))?(?: r\d+)?$/;

const PARTS: Readonly<Record<AuditFamily, (subject: string) => readonly SubjectPart[]>> = {
  record: recordParts,
  approval: recordParts,
  delegation: organisationParts,
  org: organisationParts,
  target: (subject) => {
    const [kpi = "", ...rest] = subject.split(" ");
    return [ruleOf("kpi", kpi), { type: "scope", code: rest.slice(0, -1).join(" ") }, rest.at(-1) ?? ""];
  },
  period: (subject) => {
    const words = subject.split(" ");
    return [{ type: "unit", code: words.slice(0, -1).join(" ") }, words.at(-1) ?? ""];
  },
  rule: ruleParts,
  import: (subject) => [numbered("导入", "Import", subject)],
  job: jobParts,
};

/** What the subject of an act is put together from; none for an act that this server does not know. */
export function subjectParts(action: string, subject: string): readonly SubjectPart[] {
  const family = action.split("/")[0] ?? "";
  return isFamily(family) ? PARTS[family](subject) : [];
}

/** What a job is about, put together as the subjects of acts are. */
export function jobParts(subject: string): readonly SubjectPart[] {
  if (subject === "facts") return [{ "zh-CN": "全部数据", "en-US": "All facts" }];
  if (subject.startsWith("job ")) return [numbered("任务", "Job", subject)];
  return ruleParts(subject);
}

function recordParts(subject: string): readonly SubjectPart[] {
  const count = COUNTED.exec(subject)?.groups?.["count"];
  if (count !== undefined)
    return [{ "zh-CN": `${count} 条记录`, "en-US": count === "1" ? "1 record" : `${count} records` }];
  const [form = "", ...number] = subject.split(" ");
  return [ruleOf("form", form), number.join(" ")];
}

function ruleParts(subject: string): readonly SubjectPart[] {
  if (subject === "rules") return [{ "zh-CN": "规则管理方式", "en-US": "How rules are governed" }];
  const { kind, code, version } = RULE.exec(subject)?.groups ?? {};
  if (kind === undefined || code === undefined) return [];
  return [
    ruleOf(kind, code),
    ...(version === undefined ? [] : [{ "zh-CN": `第 ${version} 版`, "en-US": `version ${version}` }]),
  ];
}

function organisationParts(subject: string): readonly SubjectPart[] {
  const [type, ...code] = subject.split(" ");
  return type === "person" || type === "unit" ? [{ type, code: code.join(" ") }] : [];
}

function ruleOf(kind: string, code: string): NamedPart {
  return { type: "rule", kind, code };
}

function numbered(chinese: string, english: string, subject: string): Text {
  const number = subject.split(" ").at(-1) ?? "";
  return { "zh-CN": `${chinese} ${number}`, "en-US": `${english} ${number}` };
}

function isFamily(family: string): family is AuditFamily {
  return Object.hasOwn(PARTS, family);
}
