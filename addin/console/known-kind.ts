const KINDS = ["form", "measure", "kpi", "ladder", "parameter", "calendar"] as const;

/** Whether this console has a word for a kind of definition; a newer server may know more. */
export function isKnownKind(kind: string): kind is (typeof KINDS)[number] {
  return KINDS.some((known) => known === kind);
}
