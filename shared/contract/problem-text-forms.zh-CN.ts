import type { ProblemTextEntry } from "./problem-text-entry.ts";
import type { ProblemCode } from "./problem.ts";

/** The problems of forms, drafts, files and approvals in Chinese. */
export const FORM_PROBLEM_TEXTS_ZH_CN = {
  "record/unknown-version": {
    title: "没有这个表单版本",
    detail: "表单[[“{form}”]]没有这个版本[[（{version}）]]：请刷新表单列表后重新打开。",
  },
  "record/duplicate": {
    title: "已有相同记录",
    detail: "只能有一份的记录已经存在[[：{number}]]，因此没有发送：请更正相同的字段，或修改已有的记录。",
  },
  "record/in-approval": {
    title: "审批中",
    detail: "记录[[ {number}]]正在审批，审批人看的是提交时的内容；请先撤回，修改后再提交。",
  },
  "record/act-not-possible": {
    title: "当前状态不允许",
    detail: "记录[[ {number}]]当前的状态不能这样操作；请重新加载，看看现在可以做什么。",
  },
  "record/reason-required": {
    title: "请说明原因",
    detail: "这一步需要说明原因，[[{number} ]]未做任何写入；请简单写明原因后再提交。",
  },
  "record/print-locked": {
    title: "审批通过前不可打印",
    detail: "记录[[ {number}]]审批通过后才能打印；请等待审批，或联系审批人。",
  },
  "record/not-a-document": {
    title: "不是可打印的文件",
    detail: "此表单[[（{form}）]]的记录不作为文件打印；请在窗格中查看。",
  },
  "approval/nobody": {
    title: "无人可审批",
    detail:
      "审批的一个步骤没有可以审批的人，因此未提交，所填内容仍保留；请联系管理员安排人员任职，然后重试。",
  },
  "approval/not-yours": {
    title: "不由您审批",
    detail: "此步骤[[（{step}）]]等待的是其他人，不是您或您所代理的人；请重新加载待办列表。",
  },
  "approval/own-record": {
    title: "本人的记录",
    detail: "任何人不得审批本人的记录[[（{number}）]]；请由其他审批人处理。",
  },
  "approval/step-moved": {
    title: "步骤已有结果",
    detail: "此步骤[[（{step}）]]已不在等待审批，您的决定没有写入；请重新加载记录查看结果。",
  },
  "delegation/invalid": {
    title: "代理设置不正确",
    detail: "请填写一位在职同事，以及从今天起的日期，结束日不早于开始日[[（{reason}）]]；请改正后再保存。",
  },
  "draft/changed-meanwhile": {
    title: "草稿已在别处更改",
    detail: "您的另一个窗口或设备[[在 {at} ]]保存了这份草稿，因此没有覆盖：请对比两边，保留正确的内容。",
  },
  "draft/too-large": {
    title: "草稿过大",
    detail: "这份草稿超过服务器可保存的大小[[（{kilobytes} kB）]]，因此没有保存到服务器：请缩短最长的文字。",
  },
  "draft/too-many": {
    title: "草稿过多",
    detail: "服务器不能再为您保存更多草稿[[（最多 {max} 份）]]：请发送或放弃一些，然后再保存。",
  },
  "attachment/unknown": {
    title: "没有这个文件",
    detail: "这个文件不存在，或者您不能查看：请刷新记录，或重新添加文件。",
  },
  "attachment/wrong-field": {
    title: "此处不能添加文件",
    detail: "表单[[“{form}”]]的[[“{field}”]]字段不接收文件：请刷新表单后重新添加。",
  },
  "attachment/too-large": {
    title: "文件过大",
    detail: "这个文件超过允许的大小[[（{megabytes} MB）]]：请压缩，或分成几个文件添加。",
  },
  "attachment/wrong-type": {
    title: "文件类型不符",
    detail: "此字段只接收以下类型的文件[[：{accept}]]，且内容须与类型相符：请选择其他文件。",
  },
  "attachment/empty": {
    title: "空文件",
    detail: "这个文件没有内容：请检查后重新选择。",
  },
  "attachment/id-taken": {
    title: "编号已用于其他文件",
    detail: "同一编号下已保存另一个文件，因此没有保存这个文件：请在此移除后重新添加。",
  },
} as const satisfies Partial<Record<ProblemCode, ProblemTextEntry>>;
