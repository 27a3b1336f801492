import type { Language } from "./preferences.ts";

const english = {
  workbookName: "Team KPIs",
  product: "Fieldsheet",
  signedInAs: "Signed in as",
  nobody: "Nobody",
  language: "Language",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  system: "As the system",
  recalculate: "Recalculate",
  reset: "Reset workbook",
  resetQuestion: "Replace this workbook with the demonstration? Your edits are lost.",
  resetYes: "Reset",
  resetNo: "Keep",
  pane: "Task pane",
  paneSeparator: "Width of the task pane",
  sheetArea: "Workbook",
  ready: "Ready",
  busy: "Calculating",
  noPeople: "The list of people could not be read. Start the local server and reload.",
  noFunctions: "The functions could not be read. Start the local server and reload.",
  notSaved: "The workbook could not be saved in this browser.",
  fault: "The workbench met an error of its own. The browser's console has the details.",
  errors: {
    "#BUSY!": "The function has not answered yet.",
    "#N/A": "The value is not available.",
    "#VALUE!": "An argument has the wrong kind.",
    "#DIV/0!": "There is nothing to divide by.",
    "#NUM!": "The number is out of range.",
    "#NAME?": "There is no function or name like this.",
    "#REF!": "The formula refers to cells that are gone.",
    "#NULL!": "The ranges have no cell in common.",
    "#SPILL!": "The result does not fit: cells below or beside are not empty.",
    "#CALC!": "The formula gives nothing to show.",
    "#CYCLE!": "The formula refers to itself.",
  },
};

/** The texts of the workbench's own page. */
export type Texts = typeof english;

export const texts: Readonly<Record<Language, Texts>> = {
  "en-US": english,
  "zh-CN": {
    workbookName: "团队指标",
    product: "Fieldsheet",
    signedInAs: "当前身份",
    nobody: "未登录",
    language: "语言",
    theme: "外观",
    light: "浅色",
    dark: "深色",
    system: "跟随系统",
    recalculate: "重新计算",
    reset: "还原工作簿",
    resetQuestion: "用演示内容替换当前工作簿？已做的修改会丢失。",
    resetYes: "还原",
    resetNo: "保留",
    pane: "任务窗格",
    paneSeparator: "任务窗格的宽度",
    sheetArea: "工作簿",
    ready: "就绪",
    busy: "正在计算",
    noPeople: "读取不到人员名单。请启动本地服务后刷新页面。",
    noFunctions: "读取不到函数清单。请启动本地服务后刷新页面。",
    notSaved: "工作簿未能保存在此浏览器中。",
    fault: "工作台自身出错，详情见浏览器控制台。",
    errors: {
      "#BUSY!": "函数还没有返回结果。",
      "#N/A": "没有可用的值。",
      "#VALUE!": "参数类型不对。",
      "#DIV/0!": "没有可作分母的数。",
      "#NUM!": "数值超出范围。",
      "#NAME?": "没有这个函数或名称。",
      "#REF!": "公式引用的单元格已不存在。",
      "#NULL!": "区域之间没有共同的单元格。",
      "#SPILL!": "结果放不下：下方或右侧的单元格不是空的。",
      "#CALC!": "公式没有可显示的结果。",
      "#CYCLE!": "公式引用了自身。",
    },
  },
};

/** The sentence for an error whose function said nothing itself. */
export function errorSentence(from: Texts, code: string): string {
  for (const [known, sentence] of Object.entries(from.errors)) if (known === code) return sentence;
  return code;
}
