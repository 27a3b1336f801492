import type { FUNCTIONS_EN_US } from "./functions.en-US.ts";

/** What the add-in shows about its functions and its place in Excel, in Chinese. */
export const FUNCTIONS_ZH_CN = {
  "functions.tab": "Fieldsheet",
  "functions.group": "数据",
  "functions.pane": "打开窗格",
  "functions.pane-tip": "填写表单、解释数字、登录。",
  "functions.refresh": "刷新",
  "functions.refresh-tip": "让本工作簿中的 Fieldsheet 公式重新向服务器取数。",
  "functions.description": "销售团队继续使用原有的工作簿，数字、规则和表单集中管理。",
  "functions.started": "请打开 Fieldsheet 选项卡登录，然后在单元格中输入 =KPI.",
} as const satisfies Record<keyof typeof FUNCTIONS_EN_US, string>;
