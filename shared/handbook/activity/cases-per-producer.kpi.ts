import type { Kpi } from "../../rulebook/definition.ts";
import { policiesTerm, producersTerm } from "./shared-terms.ts";

/** Policies ÷ producers. */
export const casesPerProducerKpi = {
  kind: "kpi",
  code: "cases_per_producer",
  title: { "zh-CN": "出单人均件数", "en-US": "Cases per producer" },
  description: {
    "zh-CN": "承保件数 ÷ 出单人数。",
    "en-US": "Policies issued ÷ producers.",
  },
  format: "number",
  direction: "up",
  terms: { policies: policiesTerm, producers: producersTerm },
  numerator: "policies",
  denominator: "producers",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { policies: 90, producers: 60 }, value: 1.5 },
    { terms: { policies: 0, producers: 0 }, value: null },
  ],
} satisfies Kpi;
