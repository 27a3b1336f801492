/**
 * The roles of postings that shipped forms go by (handbook §3.12). A company that calls its posts otherwise changes the
 * forms, or posts its people in these.
 */
export const POSTS = {
  rep: "rep",
  supervisor: "supervisor",
  branchManager: "branch_manager",
  districtManager: "district_manager",
  generalManager: "general_manager",
  planInformation: "plan_information",
  technical: "technical",
  purchasing: "purchasing",
  salesClerk: "sales_clerk",
  customerService: "customer_service",
} as const;
