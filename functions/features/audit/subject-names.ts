import type { Text } from "#shared/contract/language";
import { readCodeNames } from "../records/code-names.repository.ts";
import { readTitles } from "../rulebook/titles.repository.ts";
import type { NamedPart, SubjectPart } from "./subject-parts.ts";

/**
 * Reads what some subjects are called, in two queries however many they are.
 * @returns for each the names of its parts, one after the other; null where there is none, or one has no name
 */
export async function readSubjectNames(
  db: D1Database,
  subjects: readonly (readonly SubjectPart[])[],
): Promise<(Text | null)[]> {
  const parts = subjects.flat().flatMap((part) => (isNamed(part) ? [part] : []));
  const rules = parts.flatMap((part) => (part.type === "rule" ? [part] : []));
  const scopes = parts.flatMap((part) => (part.type === "rule" ? [] : typesOf(part)));
  const names = new Map<string, Text>();
  if (rules.length > 0)
    for (const { kind, code, title } of await readTitles(db, rules)) names.set(`${kind} ${code}`, title);
  if (scopes.length > 0)
    for (const { type, code, name } of await readCodeNames(db, scopes))
      names.set(`${type} ${code}`, { "zh-CN": name, "en-US": name });

  const nameOf = (part: SubjectPart): Text | undefined => {
    if (typeof part === "string") return { "zh-CN": part, "en-US": part };
    if (!isNamed(part)) return part;
    if (part.type === "rule") return names.get(`${part.kind} ${part.code}`);
    return typesOf(part).flatMap(({ type, code }) => names.get(`${type} ${code}`) ?? [])[0];
  };
  return subjects.map((subject) => joined(subject.map(nameOf)));
}

function joined(names: readonly (Text | undefined)[]): Text | null {
  const known = names.filter((name) => name !== undefined);
  if (known.length === 0 || known.length < names.length) return null;
  return {
    "zh-CN": known.map((name) => name["zh-CN"]).join(" "),
    "en-US": known.map((name) => name["en-US"]).join(" "),
  };
}

/** A scope is looked for among units first, as cells do. */
function typesOf({ type, code }: Exclude<NamedPart, { type: "rule" }>) {
  return (type === "scope" ? (["unit", "person"] as const) : [type]).map((one) => ({ type: one, code }));
}

function isNamed(part: SubjectPart): part is NamedPart {
  return typeof part === "object" && "type" in part;
}
