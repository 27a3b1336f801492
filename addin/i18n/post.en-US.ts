/** The posts that the shipped forms go by, in English. A company may have others: they are shown as they are. */
export const POST_EN_US = {
  "post.rep": "Rep",
  "post.supervisor": "Supervisor",
  "post.branch_manager": "Branch manager",
  "post.district_manager": "District manager",
  "post.general_manager": "General manager",
  "post.plan_information": "Planning and information",
  "post.technical": "Technical support",
  "post.purchasing": "Purchasing",
  "post.sales_clerk": "Sales clerk",
  "post.customer_service": "Customer service",
} as const;
