/** Where a form comes from: its number and its workflow in the handbook, and the statements of the seeds. */
export type FormSource = {
  readonly number: string;
  readonly workflow?: string;
  readonly statements: readonly string[];
};

/** The handbook's number and sources of every form that ships, by code. */
export const FORM_SOURCES: Readonly<Record<string, FormSource>> = {
  policy: { number: "–", statements: ["S0-145", "S0-148"] },
  opportunity: { number: "F-16", workflow: "W-12", statements: ["S4-164"] },
  power_supporter_letter: { number: "F-20", workflow: "W-12", statements: ["S4-150", "S4-167"] },
  supporter_letter: { number: "F-20", workflow: "W-12", statements: ["S4-151", "S4-167"] },
  target_customer: { number: "F-01", workflow: "W-01", statements: ["S2-014"] },
  customer: { number: "F-02", workflow: "W-20", statements: ["S4-207", "S0-050", "S0-065"] },
  customer_level: { number: "F-03", workflow: "W-20", statements: ["S4-210", "S4-214", "S4-215"] },
  visit_plan: { number: "F-04", workflow: "W-01", statements: ["S2-010", "S0-010"] },
  visit_preparation: { number: "F-05", workflow: "W-01", statements: ["S2-049"] },
  visit_feedback: { number: "F-06", workflow: "W-01", statements: ["S4-006"] },
  new_rep_check: { number: "F-07", workflow: "W-01", statements: ["S4-007"] },
  itinerary: { number: "F-08", workflow: "W-01", statements: ["S0-040", "S0-041"] },
  daily_log: { number: "F-09", workflow: "W-10", statements: ["S2-011"] },
  weekly_report: { number: "F-10", workflow: "W-10", statements: ["S0-097"] },
  work_plan: {
    number: "F-12",
    workflow: "W-07",
    statements: [
      "S2-005",
      "S0-047",
      "S0-077",
      "S0-083",
      "S0-095",
      "S4-281",
      "S4-282",
      "S4-287",
      "S0-048",
      "S0-096",
    ],
  },
  plan_change: { number: "F-13", workflow: "W-08", statements: ["S2-006"] },
  key_visits: { number: "F-14", workflow: "W-01", statements: ["S2-012"] },
  sales_lead: { number: "F-15", workflow: "W-11", statements: ["S0-101"] },
  enquiry: { number: "F-23", workflow: "W-02", statements: ["S2-019", "S2-020"] },
  technical_support: { number: "F-24", workflow: "W-02", statements: ["S2-021"] },
  purchasing_survey: { number: "F-25", workflow: "W-02", statements: ["S2-022"] },
  quotation: { number: "F-26", workflow: "W-02", statements: ["S2-023", "S2-024"] },
  price_request: { number: "F-28", workflow: "W-06", statements: ["S1-027", "S1-036", "S0-053"] },
  contract: { number: "F-29", workflow: "W-03", statements: ["S2-026", "S0-011", "S1-006"] },
  voucher: { number: "F-30", workflow: "W-03", statements: ["S2-028"] },
  service_request: { number: "F-31", workflow: "W-04", statements: ["S2-029"] },
  return_list: { number: "F-32", workflow: "W-04", statements: ["S2-029"] },
  complaint: { number: "F-33", workflow: "W-05", statements: ["S0-013", "S3-058", "S3-059"] },
  satisfaction_survey: { number: "F-34", workflow: "W-04", statements: ["S3-028"] },
  expense_request: { number: "F-42", workflow: "W-19", statements: ["S3-031", "S2-032"] },
  reward_proposal: { number: "F-45", workflow: "W-18", statements: ["S2-002", "S4-005", "S1-015"] },
  suggestion: { number: "F-51", workflow: "W-32", statements: ["S2-054", "S4-004"] },
  rep_tool: { number: "F-52", workflow: "W-10", statements: ["S0-223", "S0-230"] },
  supervisor_tool: { number: "F-52", workflow: "W-10", statements: ["S0-223", "S0-230"] },
  branch_tool: { number: "F-52", workflow: "W-10", statements: ["S0-223"] },
  district_tool: { number: "F-52", workflow: "W-10", statements: ["S0-223"] },
};
