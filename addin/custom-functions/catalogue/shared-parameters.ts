import type { Text } from "#shared/contract/language";

const SCOPE: Text = {
  "en-US": "Unit or person code, or a list of them; includes all below. Left out: my team.",
  "zh-CN": "部门或人员代码，或一列代码；包含下级。省略时为我的团队。",
};

const PERIOD: Text = {
  "en-US": "Period such as 2026-10, 2026Q4, YTD or CURRENT, or a list of them. Left out: the current period.",
  "zh-CN": "期间，如 2026-10、2026Q4、YTD、本月，或一列期间。省略时为当前期间。",
};

/** Further choices of any function. */
export const OPTIONS: Text = {
  "en-US": "Further choices as “key=value;…” text.",
  "zh-CN": "其他选项，写成“key=value;…”。",
};

/** Further choices of a function that answers a KPI. */
export const KPI_OPTIONS: Text = {
  "en-US": "“key=value;…”: calendar=code, basis=a,b, rules=2026-10-31, asof=2026-10-31, where they apply.",
  "zh-CN": "“key=value;…”：calendar=代码、basis=a,b、rules=2026-10-31、asof=2026-10-31（适用时）。",
};

/** Parameters of every function that asks for a scope and a period. */
export const SCOPED = { scope: SCOPE, period: PERIOD, options: KPI_OPTIONS };
