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
} as const satisfies Partial<Record<ProblemCode, ProblemTextEntry>>;
