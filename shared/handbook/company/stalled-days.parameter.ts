import type { Parameter } from "../../rulebook/definition.ts";

/** After how many days without a change an open opportunity is stalled (handbook I-57). */
export const stalledDaysParameter = {
  kind: "parameter",
  code: "stalled_days",
  title: { "zh-CN": "停滞天数", "en-US": "Days until stalled" },
  description: {
    "zh-CN": "未结案的商机超过这么多天没有更新，即标记为停滞。",
    "en-US": "An open opportunity that has not changed for more than this many days is flagged as stalled.",
  },
  measuredIn: "day",
  values: [{ from: "1900-01-01", value: 14 }],
  vectors: [{ day: "2026-10-15", value: 14 }],
} satisfies Parameter;
