import { useFilter } from "../shell/use-route.ts";
import type { RuleTab } from "./RuleTabs.tsx";

/** The tab that is open; it stands in the address. */
export function useRuleTab(tabs: readonly RuleTab[]): readonly [RuleTab, (tab: RuleTab) => void] {
  const first = tabs[0] ?? "text";
  const [wanted, want] = useFilter("tab", first);
  return [tabs.find((tab) => tab === wanted) ?? first, want];
}
