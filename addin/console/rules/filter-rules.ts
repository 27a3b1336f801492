import type { RuleVersion } from "#shared/contract/rulebook";

/** What the list of rules is narrowed to; blank means all. */
export type RuleFilter = {
  readonly search: string;
  readonly kind: string;
  /** A state; or `latest`: of each definition what is in force, what comes, and what is being written. */
  readonly state: string;
};

const AT_REST: ReadonlySet<string> = new Set(["superseded", "rolled_back", "discarded"]);

/** The versions that a filter lets through. `kindWord` is what the reader calls a kind. */
export function filterRules(
  rules: readonly RuleVersion[],
  { search, kind, state }: RuleFilter,
  kindWord: (kind: string) => string,
): readonly RuleVersion[] {
  const wanted = search.trim().toLowerCase();
  return rules.filter(
    (rule) =>
      (kind === "" || rule.kind === kind) &&
      (state === "all" || (state === "latest" ? !AT_REST.has(rule.state) : rule.state === state)) &&
      [rule.code, rule.title["zh-CN"], rule.title["en-US"], rule.kind, kindWord(rule.kind)].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
}
