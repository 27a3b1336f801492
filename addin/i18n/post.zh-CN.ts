import type { POST_EN_US } from "./post.en-US.ts";

/** The posts that the shipped forms go by, in Chinese. */
export const POST_ZH_CN = {
  "post.rep": "业务员",
  "post.supervisor": "业务主任",
  "post.branch_manager": "部经理",
  "post.district_manager": "区经理",
  "post.general_manager": "总经理",
  "post.plan_information": "计划信息科",
  "post.technical": "技术支持",
  "post.purchasing": "采购",
  "post.sales_clerk": "销售内勤",
  "post.customer_service": "客服",
} as const satisfies Record<keyof typeof POST_EN_US, string>;
