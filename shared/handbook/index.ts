import { activityRateKpi } from "./activity/activity-rate.kpi.ts";
import { ACTIVITY_PARAMETERS } from "./activity/activity.parameters.ts";
import { attritionKpi } from "./activity/attrition.kpi.ts";
import { averageCaseSizeKpi } from "./activity/average-case-size.kpi.ts";
import { casesPerProducerKpi } from "./activity/cases-per-producer.kpi.ts";
import { COHORT_KPIS, COHORT_MEASURES } from "./activity/cohorts.ts";
import { confirmedMeasure } from "./activity/confirmed.measure.ts";
import { coolingOffRefundMeasure } from "./activity/cooling-off-refund.measure.ts";
import { effectiveAgentsMeasure } from "./activity/effective-agents.measure.ts";
import { effectiveRateKpi } from "./activity/effective-rate.kpi.ts";
import { firstPremiumKpi } from "./activity/first-premium.kpi.ts";
import { headcountAverageKpi } from "./activity/headcount-average.kpi.ts";
import { headcountChangeKpi } from "./activity/headcount-change.kpi.ts";
import { headcountConfirmedMeasure } from "./activity/headcount-confirmed.measure.ts";
import { headcountOpeningKpi } from "./activity/headcount-opening.kpi.ts";
import { headcountSettledMeasure } from "./activity/headcount-settled.measure.ts";
import { headcountKpi } from "./activity/headcount.kpi.ts";
import { headcountMeasure } from "./activity/headcount.measure.ts";
import { joinedMeasure } from "./activity/joined.measure.ts";
import { leftMeasure } from "./activity/left.measure.ts";
import { PERSISTENCY_KPIS } from "./activity/persistency.kpis.ts";
import { PERSISTENCY_MEASURES } from "./activity/persistency.measures.ts";
import { PERSISTENCY_PARAMETERS } from "./activity/persistency.parameters.ts";
import { policyCountMeasure } from "./activity/policy-count.measure.ts";
import { policyIssuedMeasure } from "./activity/policy-issued.measure.ts";
import { policyForm } from "./activity/policy.form.ts";
import { premiumGrowthKpi } from "./activity/premium-growth.kpi.ts";
import { premiumPerHeadKpi } from "./activity/premium-per-head.kpi.ts";
import { producersFromThresholdMeasure } from "./activity/producers-from-threshold.measure.ts";
import { producersMeasure } from "./activity/producers.measure.ts";
import { productivityKpi } from "./activity/productivity.kpi.ts";
import { recruitRateKpi } from "./activity/recruit-rate.kpi.ts";
import { retentionFlowKpi } from "./activity/retention-flow.kpi.ts";
import { cadenceDefinitionsOf } from "./cadence.definitions.ts";
import { BENCHMARKS } from "./company/benchmarks.ts";
import { companyCalendar } from "./company/company.calendar.ts";
import { expenseKindsParameter } from "./company/expense-kinds.parameter.ts";
import { expenseRequestForm } from "./company/expense-request.form.ts";
import { FORM_PARAMETERS } from "./company/form.parameters.ts";
import { stalledDaysParameter } from "./company/stalled-days.parameter.ts";
import { suggestionForm } from "./company/suggestion.form.ts";
import { workingMonthCalendar } from "./company/working-month.calendar.ts";
import { customerLevelForm } from "./customers/customer-level.form.ts";
import { customerForm } from "./customers/customer.form.ts";
import { customerLevelsParameter } from "./customers/customer.parameters.ts";
import { salesLeadForm } from "./customers/sales-lead.form.ts";
import { targetCustomerForm } from "./customers/target-customer.form.ts";
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
import { rewardProposalForm } from "./people/reward-proposal.form.ts";
import { planChangeForm } from "./plans/plan-change.form.ts";
import { workPlanForm } from "./plans/work-plan.form.ts";
import { branchToolForm } from "./reports/branch-tool.form.ts";
import { dailyLogForm } from "./reports/daily-log.form.ts";
import { districtToolForm } from "./reports/district-tool.form.ts";
import { repToolForm } from "./reports/rep-tool.form.ts";
import { supervisorToolForm } from "./reports/supervisor-tool.form.ts";
import { weeklyReportForm } from "./reports/weekly-report.form.ts";
import { LEVEL_KPIS, LEVEL_MEASURES } from "./activity/share-by-level.ts";
import { ATTAINMENT_KPIS, ON_QUOTA_KPIS, ON_QUOTA_MEASURES } from "./sales/attainment.ts";
import { NEW_CUSTOMER_MEASURES, newCustomersKpi } from "./sales/new-customers.ts";
import { revenuePerRepKpi } from "./sales/revenue-per-rep.kpi.ts";
import { salesAmountKpi } from "./sales/sales-amount.kpi.ts";
import { salesGrowthKpi } from "./sales/sales-growth.kpi.ts";
import { salesVolumeKpi } from "./sales/sales-volume.kpi.ts";
import { itineraryForm } from "./visits/itinerary.form.ts";
import { keyVisitsForm } from "./visits/key-visits.form.ts";
import { newRepCheckForm } from "./visits/new-rep-check.form.ts";
import {
  MANAGER_VISIT_MEASURES,
  managerVisitsKpi,
  managerVisitsLeastParameter,
} from "./visits/manager-visits.ts";
import { visitFeedbackForm } from "./visits/visit-feedback.form.ts";
import { visitPlanForm } from "./visits/visit-plan.form.ts";
import { visitPreparationForm } from "./visits/visit-preparation.form.ts";
import { VISIT_PARAMETERS } from "./visits/visit.parameters.ts";
import { contractForm } from "./contracts/contract.form.ts";
import { voucherForm } from "./contracts/voucher.form.ts";
import { enquiryForm } from "./quotes/enquiry.form.ts";
import { priceRequestForm } from "./quotes/price-request.form.ts";
import { purchasingSurveyForm } from "./quotes/purchasing-survey.form.ts";
import { quotationForm } from "./quotes/quotation.form.ts";
import { QUOTE_PARAMETERS } from "./quotes/quote.parameters.ts";
import { technicalSupportForm } from "./quotes/technical-support.form.ts";
import { complaintForm } from "./service/complaint.form.ts";
import { returnListForm } from "./service/return-list.form.ts";
import { satisfactionSurveyForm } from "./service/satisfaction-survey.form.ts";
import { serviceRequestForm } from "./service/service-request.form.ts";
import { SERVICE_PARAMETERS } from "./service/service.parameters.ts";
import type { Definition } from "../rulebook/definition.ts";

const WRITTEN: readonly Definition[] = [
  companyCalendar,
  workingMonthCalendar,
  stalledDaysParameter,
  ...ACTIVITY_PARAMETERS,
  ...PERSISTENCY_PARAMETERS,
  ...BENCHMARKS,
  ...QUOTE_PARAMETERS,
  ...SERVICE_PARAMETERS,
  ...FORM_PARAMETERS,
  customerLevelsParameter,
  ...VISIT_PARAMETERS,
  managerVisitsLeastParameter,
  expenseKindsParameter,
  policyForm,
  opportunityForm,
  powerSupporterLetterForm,
  supporterLetterForm,
  enquiryForm,
  technicalSupportForm,
  purchasingSurveyForm,
  priceRequestForm,
  quotationForm,
  contractForm,
  voucherForm,
  serviceRequestForm,
  returnListForm,
  complaintForm,
  satisfactionSurveyForm,
  customerForm,
  targetCustomerForm,
  customerLevelForm,
  salesLeadForm,
  visitPlanForm,
  visitPreparationForm,
  visitFeedbackForm,
  newRepCheckForm,
  itineraryForm,
  keyVisitsForm,
  workPlanForm,
  planChangeForm,
  dailyLogForm,
  weeklyReportForm,
  repToolForm,
  supervisorToolForm,
  branchToolForm,
  districtToolForm,
  expenseRequestForm,
  rewardProposalForm,
  suggestionForm,
  confirmedMeasure,
  headcountMeasure,
  joinedMeasure,
  leftMeasure,
  policyCountMeasure,
  policyIssuedMeasure,
  coolingOffRefundMeasure,
  headcountConfirmedMeasure,
  headcountSettledMeasure,
  ...COHORT_MEASURES,
  ...PERSISTENCY_MEASURES,
  producersMeasure,
  producersFromThresholdMeasure,
  effectiveAgentsMeasure,
  opportunityLostMeasure,
  opportunityWonMeasure,
  wonCountMeasure,
  ...NEW_CUSTOMER_MEASURES,
  ...ON_QUOTA_MEASURES,
  ...LEVEL_MEASURES,
  ...MANAGER_VISIT_MEASURES,
  funnelLadder,
  activityRateKpi,
  attritionKpi,
  firstPremiumKpi,
  headcountKpi,
  headcountAverageKpi,
  headcountOpeningKpi,
  headcountChangeKpi,
  ...PERSISTENCY_KPIS,
  productivityKpi,
  premiumPerHeadKpi,
  casesPerProducerKpi,
  averageCaseSizeKpi,
  effectiveRateKpi,
  retentionFlowKpi,
  ...COHORT_KPIS,
  recruitRateKpi,
  lostCountKpi,
  winRateKpi,
  wonCountKpi,
  wonRevenueKpi,
  salesAmountKpi,
  salesVolumeKpi,
  newCustomersKpi,
  revenuePerRepKpi,
  premiumGrowthKpi,
  salesGrowthKpi,
  ...ATTAINMENT_KPIS,
  ...ON_QUOTA_KPIS,
  ...LEVEL_KPIS,
  managerVisitsKpi,
];

/** The rulebook that ships: the factory setting of every company. Forms come before what counts them. */
export const HANDBOOK: readonly Definition[] = [...WRITTEN, ...cadenceDefinitionsOf(WRITTEN)];
