import { FIELD_KINDS } from "./known-kind.ts";

/** Tabs that show a definition in fields. */
const FIELDS_TABS = ["fields", "checks", "approval", "cadence"] as const;
export type FieldsTab = (typeof FIELDS_TABS)[number];

/** The tabs of fields that a kind of definition has, first to last. */
export function fieldsTabsOf(kind: string): readonly FieldsTab[] {
  if (kind === "form") return FIELDS_TABS;
  return FIELD_KINDS.has(kind) ? ["fields"] : [];
}

/** Whether a tab shows fields. */
export function isFieldsTab(tab: string): tab is FieldsTab {
  return FIELDS_TABS.some((one) => one === tab);
}

/** The tab on which a place of a definition of a kind has its field; undefined where it has none. */
export function fieldsTabAt(kind: string, path: readonly string[]): FieldsTab | undefined {
  const tabs = fieldsTabsOf(kind);
  const part = PLACES[path[0] ?? ""] ?? "fields";
  return path.length === 0 ? undefined : tabs.find((tab) => tab === part);
}

const PLACES: Readonly<Record<string, FieldsTab>> = {
  checks: "checks",
  duplicates: "checks",
  shared: "checks",
  approval: "approval",
  cadence: "cadence",
  document: "cadence",
};
