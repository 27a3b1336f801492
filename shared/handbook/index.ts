import { activityRateKpi } from "./activity/activity-rate.kpi.ts";
import { attritionKpi } from "./activity/attrition.kpi.ts";
import { confirmedMeasure } from "./activity/confirmed.measure.ts";
import { firstPremiumKpi } from "./activity/first-premium.kpi.ts";
import { headcountAverageKpi } from "./activity/headcount-average.kpi.ts";
import { headcountOpeningKpi } from "./activity/headcount-opening.kpi.ts";
import { headcountKpi } from "./activity/headcount.kpi.ts";
import { headcountMeasure } from "./activity/headcount.measure.ts";
import { joinedMeasure } from "./activity/joined.measure.ts";
import { leftMeasure } from "./activity/left.measure.ts";
import { persistency13Kpi } from "./activity/persistency-13.kpi.ts";
import { persistency25Kpi } from "./activity/persistency-25.kpi.ts";
import { policyCountMeasure } from "./activity/policy-count.measure.ts";
import { policyIssuedMeasure } from "./activity/policy-issued.measure.ts";
import { policyForm } from "./activity/policy.form.ts";
import { premiumDue13Measure } from "./activity/premium-due-13.measure.ts";
import { premiumDue25Measure } from "./activity/premium-due-25.measure.ts";
import { premiumKept13Measure } from "./activity/premium-kept-13.measure.ts";
import { premiumKept25Measure } from "./activity/premium-kept-25.measure.ts";
import { producersMeasure } from "./activity/producers.measure.ts";
import { productivityKpi } from "./activity/productivity.kpi.ts";
import { recruitRateKpi } from "./activity/recruit-rate.kpi.ts";
import { companyCalendar } from "./company/company.calendar.ts";
import { workingMonthCalendar } from "./company/working-month.calendar.ts";
import { stalledDaysParameter } from "./company/stalled-days.parameter.ts";
import { funnelLadder } from "./funnel/funnel.ladder.ts";
import { lostCountKpi } from "./funnel/lost-count.kpi.ts";
import { opportunityLostMeasure } from "./funnel/opportunity-lost.measure.ts";
import { opportunityWonMeasure } from "./funnel/opportunity-won.measure.ts";
import { opportunityForm } from "./funnel/opportunity.form.ts";
import { powerSupporterLetterForm } from "./funnel/power-supporter-letter.form.ts";
import { supporterLetterForm } from "./funnel/supporter-letter.form.ts";
import { winRateKpi } from "./funnel/win-rate.kpi.ts";
import { wonCountKpi } from "./funnel/won-count.kpi.ts";
import { wonCountMeasure } from "./funnel/won-count.measure.ts";
import { wonRevenueKpi } from "./funnel/won-revenue.kpi.ts";
import type { Definition } from "../rulebook/definition.ts";

/** The rulebook that ships: the factory setting of every company. Forms come before what counts them. */
export const HANDBOOK: readonly Definition[] = [
  companyCalendar,
  workingMonthCalendar,
  stalledDaysParameter,
  policyForm,
  opportunityForm,
  powerSupporterLetterForm,
  supporterLetterForm,
  confirmedMeasure,
  headcountMeasure,
  joinedMeasure,
  leftMeasure,
  policyCountMeasure,
  policyIssuedMeasure,
  premiumDue13Measure,
  premiumDue25Measure,
  premiumKept13Measure,
  premiumKept25Measure,
  producersMeasure,
  opportunityLostMeasure,
  opportunityWonMeasure,
  wonCountMeasure,
  funnelLadder,
  activityRateKpi,
  attritionKpi,
  firstPremiumKpi,
  headcountKpi,
  headcountAverageKpi,
  headcountOpeningKpi,
  persistency13Kpi,
  persistency25Kpi,
  productivityKpi,
  recruitRateKpi,
  lostCountKpi,
  winRateKpi,
  wonCountKpi,
  wonRevenueKpi,
];
