/** The kinds of definitions, as the rulebook lists them. */
export const RULE_KINDS = ["kpi", "parameter", "calendar", "measure", "form", "ladder"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Whether this console has a word for a kind of definition; a newer server may know more. */
export function isKnownKind(kind: string): kind is RuleKind {
  return RULE_KINDS.some((known) => known === kind);
}

/** Kinds that have an editor of fields; the others are written as text. */
export const FIELD_KINDS: ReadonlySet<string> = new Set(["kpi", "parameter", "calendar", "form"]);
