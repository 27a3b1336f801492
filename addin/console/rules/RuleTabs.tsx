import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useConsoleSay } from "../console-context.ts";

/** What can be seen of a version. */
export const RULE_TABS = [
  "fields",
  "checks",
  "approval",
  "cadence",
  "text",
  "vectors",
  "simulation",
  "compare",
] as const;
export type RuleTab = (typeof RULE_TABS)[number];

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 300px",
    alignItems: "start",
    gap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalL,
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  main: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 600px)": { padding: tokens.spacingHorizontalS },
  },
  tabs: {
    gridColumn: "1 / -1",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: {
    // A long answer makes no column wider.
    "& .fui-Select, & .fui-Select__select": { minWidth: 0, maxWidth: "100%" },
    "& .fui-Combobox, & .fui-Dropdown, & .fui-Combobox__input": { minWidth: 0, maxWidth: "100%" },
  },
  beside: {
    gridTemplateColumns: "minmax(0, 1fr) auto",
    "@media (max-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr) auto" },
    "@media (max-width: 980px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  aside: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  // The first says how wide they are: no long message beside it takes room from the editor.
  asWideAsFirst: { "& > :not(:first-child)": { width: 0, minWidth: "100%" } },
});

export type RuleTabsProps = {
  readonly tabs: readonly RuleTab[];
  readonly tab: RuleTab;
  readonly onTab: (tab: RuleTab) => void;
  readonly aside: ReactNode;
  /** What stands beside has a width of its own, and stays beside as long as there is room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A version in tabs, with what belongs to it beside them. */
export function RuleTabs({ tabs, tab, onTab, aside, wide, children }: RuleTabsProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <div className={mergeClasses(styles.grid, wide && styles.beside)}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_event, data) => onTab(tabs.find((one) => one === data.value) ?? tab)}
      >
        {tabs.map((one) => (
          <Tab key={one} id={`rule-tab-${one}`} value={one} aria-controls="rule-tab-panel">
            {say(`rules.tab.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div
        id="rule-tab-panel"
        role="tabpanel"
        aria-labelledby={`rule-tab-${tab}`}
        className={mergeClasses(styles.main, styles.panel)}
      >
        {children}
      </div>
      <aside
        className={mergeClasses(styles.aside, wide && styles.asWideAsFirst)}
        aria-label={say("rules.aside")}
      >
        {aside}
      </aside>
    </div>
  );
}
