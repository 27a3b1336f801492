import type { Kpi, Measure } from "../../rulebook/definition.ts";

const COHORTS = [3, 6, 13] as const;

/** Who joined so many months before, and who of them is still there; in the unit of joining, whatever came later. */
export const COHORT_MEASURES: readonly Measure[] = COHORTS.flatMap((months): Measure[] => {
  const joined = { joined_on: "2026-01-31", confirmed_on: null, left_on: null };
  const day = { 3: "2026-04-30", 6: "2026-07-31", 13: "2027-02-28" }[months];
  const dayAfter = { 3: "2026-05-01", 6: "2026-08-01", 13: "2027-03-01" }[months];
  return [
    {
      kind: "measure",
      code: `cohort_${months}`,
      title: { "zh-CN": `${months}个月前入司人数`, "en-US": `Joiners of ${months} months before` },
      description: {
        "zh-CN": `在期内满${months}个月的入司人员，计在入司时的单位。`,
        "en-US": `People whose ${months} months since joining are up in the period, in the unit they joined.`,
      },
      source: { stream: "joined" },
      day: `edate(joined_on, ${months})`,
      adds: "count",
      decimals: 0,
      vectors: [
        { body: joined, day, value: 1 },
        { body: { ...joined, left_on: "2026-02-01" }, day, value: 1 },
      ],
    },
    {
      kind: "measure",
      code: `retained_${months}`,
      title: { "zh-CN": `满${months}个月留存人数`, "en-US": `Retained after ${months} months` },
      description: {
        "zh-CN": `其中满${months}个月当日仍在册的人数；单位间调动不算离开。`,
        "en-US": `Of them, those in force on that day; a move between units is no leaving.`,
      },
      source: { stream: "joined" },
      when: `blank(left_on) || left_on > edate(joined_on, ${months})`,
      day: `edate(joined_on, ${months})`,
      adds: "count",
      decimals: 0,
      vectors: [
        { body: joined, day, value: 1 },
        { body: { ...joined, left_on: day }, day: null, value: null },
        { body: { ...joined, left_on: dayAfter }, day, value: 1 },
      ],
    },
  ];
});

/** Retention of a cohort and its attrition, which together are 1; not to be mixed with the attrition of a period. */
export const COHORT_KPIS: readonly Kpi[] = COHORTS.flatMap((months): Kpi[] => {
  const terms: Kpi["terms"] = {
    retained: {
      measure: `retained_${months}`,
      title: { "zh-CN": "留存人数", "en-US": "Retained" },
    },
    cohort: {
      measure: `cohort_${months}`,
      title: { "zh-CN": "同批入司人数", "en-US": "Joined together" },
    },
  };
  return [
    {
      kind: "kpi",
      code: `retention_${months}`,
      title: { "zh-CN": `${months}个月留存率`, "en-US": `${months}-month retention` },
      description: {
        "zh-CN": `在期内满${months}个月的入司人员中，届时仍在册的比例。`,
        "en-US": `Of the people whose ${months} months since joining are up in the period, the share still there.`,
      },
      format: "percent",
      direction: "up",
      terms,
      numerator: "retained",
      denominator: "cohort",
      over: "yearly_rate",
      bands: { amber: "band_amber" },
      vectors: [
        { terms: { retained: 7, cohort: 10 }, value: 0.7 },
        { terms: { retained: 0, cohort: 0 }, value: null },
      ],
    },
    {
      kind: "kpi",
      code: `cohort_attrition_${months}`,
      title: { "zh-CN": `${months}个月脱落率（同批）`, "en-US": `${months}-month cohort attrition` },
      description: {
        "zh-CN": `1 − ${months}个月留存率；按同批入司人员计，不同于当期脱落率。`,
        "en-US": `1 − ${months}-month retention: of people who joined together, unlike the attrition of a period.`,
      },
      format: "percent",
      direction: "down",
      terms,
      numerator: "cohort - retained",
      denominator: "cohort",
      over: "yearly_rate",
      bands: { amber: "band_amber_down" },
      vectors: [
        { terms: { retained: 7, cohort: 10 }, value: 0.3 },
        { terms: { retained: 0, cohort: 0 }, value: null },
      ],
    },
  ];
});
