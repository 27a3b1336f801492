import type { Kpi } from "../../rulebook/definition.ts";

/** Closing − opening headcount, which is joiners − leavers and what moved in or out. */
export const headcountChangeKpi = {
  kind: "kpi",
  code: "headcount_change",
  title: { "zh-CN": "人力净增", "en-US": "Headcount change" },
  description: {
    "zh-CN": "期末人数 − 期初人数，即入司 − 脱落 + 调入 − 调出。",
    "en-US": "Closing − opening headcount: joiners − leavers + moved in − moved out.",
  },
  format: "number",
  direction: "up",
  terms: {
    closing: {
      measure: "headcount",
      at: "closing",
      title: { "zh-CN": "期末人数", "en-US": "Closing headcount" },
    },
    opening: {
      measure: "headcount",
      at: "opening",
      title: { "zh-CN": "期初人数", "en-US": "Opening headcount" },
    },
  },
  numerator: "closing - opening",
  vectors: [
    { terms: { closing: 105, opening: 95 }, value: 10 },
    { terms: { closing: 95, opening: 105 }, value: -10 },
  ],
} satisfies Kpi;
