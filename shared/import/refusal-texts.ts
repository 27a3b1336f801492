import type { Text } from "../contract/language.ts";
import type { RefusalReason } from "./refusal.ts";

/** Every refusal as a sentence that says what, why and what to do. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, Text>> = {
  "duplicate-column": {
    "zh-CN": "列“{column}”出现了两次，无法判断用哪一列：请删除或改名其中一列。",
    "en-US":
      "The column “{column}” is there twice, so it is unclear which one counts: delete or rename one of them.",
  },
  "unknown-columns": {
    "zh-CN": "{kind} 没有列“{columns}”：请删除这些列，或用对照文件（--map）指定；可用的列是 {known}。",
    "en-US":
      "{kind} has no column “{columns}”: delete it, or name the columns in a mapping (--map); it knows {known}.",
  },
  "missing-column": {
    "zh-CN": "{kind} 缺少必需的列“{column}”：请补上这一列，或在对照文件（--map）中指定。",
    "en-US":
      "{kind} needs the column “{column}”, and the file does not have it: add it, or name it in a mapping (--map).",
  },
  "several-kinds": {
    "zh-CN":
      "表头同时符合 {kinds}，无法判断是哪一种：请让文件名包含其中之一，或在对照文件（--map）中写明 kind。",
    "en-US":
      "The header fits {kinds} alike: put one of these words into the file's name, or give the kind in a mapping (--map).",
  },
  "no-kind": {
    "zh-CN": "表头“{columns}”与任何可导入的内容都不符：请使用文档中的列名，或提供对照文件（--map）。",
    "en-US":
      "The header “{columns}” fits nothing that can be imported: use the documented column names, or give a mapping (--map).",
  },
  "row-length": {
    "zh-CN": "这一行有 {cells} 个单元格，而表头有 {columns} 列，无法对应：请检查分隔符和引号。",
    "en-US":
      "The row has {cells} cells and the header {columns} columns, so they do not match: check separators and quotes.",
  },
  blank: {
    "zh-CN": "“{column}”不能为空：请填写。",
    "en-US": "“{column}” cannot be blank: fill it in.",
  },
  "needed-for-new": {
    "zh-CN": "“{code}”还不存在，新增需要“{column}”，而文件没有给出：请补上这一列，或核对编号。",
    "en-US":
      "“{code}” is not there yet, and to add it “{column}” is needed, which the file does not give: add it, or check the code.",
  },
  "not-text": {
    "zh-CN": "“{column}”的“{value}”不是一行文字：请改成普通文字。",
    "en-US": "“{value}” in “{column}” is not one line of text: write it as plain text.",
  },
  "code-too-long": {
    "zh-CN": "“{column}”的代码超过 64 个字符：请缩短。",
    "en-US": "The code in “{column}” is longer than 64 characters: shorten it.",
  },
  "text-too-long": {
    "zh-CN": "“{column}”的文字超过 500 个字符：请缩短。",
    "en-US": "The text in “{column}” is longer than 500 characters: shorten it.",
  },
  "date-order-unclear": {
    "zh-CN": "“{column}”的“{value}”分不清哪个是月、哪个是日：请写成 2026-10-01。",
    "en-US": "“{value}” in “{column}” does not tell day from month: write it as 2026-10-01.",
  },
  "date-year-unclear": {
    "zh-CN": "“{column}”的“{value}”没有四位数的年份，日期不明确：请写成 2026-10-01。",
    "en-US":
      "“{value}” in “{column}” has no year of four digits, so its date is unclear: write it as 2026-10-01.",
  },
  "date-does-not-exist": {
    "zh-CN": "“{column}”的“{value}”这一天不存在：请核对日期。",
    "en-US": "“{value}” in “{column}” is a day that does not exist: check the date.",
  },
  "date-with-zone": {
    "zh-CN": "“{column}”的“{value}”带有时区，换算后可能是另一天：请只写日期，如 2026-10-01。",
    "en-US":
      "“{value}” in “{column}” names a time zone, in which the day may be another: write the date only, as 2026-10-01.",
  },
  "not-a-date": {
    "zh-CN": "“{column}”的“{value}”不是日期：请写成 2026-10-01。",
    "en-US": "“{value}” in “{column}” is not a date: write it as 2026-10-01.",
  },
  "money-other-currency": {
    "zh-CN": "“{column}”的“{value}”是别的货币，而公司货币是 {currency}：请换算后再导入。",
    "en-US":
      "“{value}” in “{column}” is in another currency than the company's {currency}: convert it first.",
  },
  "money-separators-unclear": {
    "zh-CN": "“{column}”的“{value}”分隔方式不明确：请写成 1234.50 或 1,234.50。",
    "en-US":
      "The separators of “{value}” in “{column}” can be read in two ways: write it as 1234.50 or 1,234.50.",
  },
  "money-decimals": {
    "zh-CN": "“{column}”的“{value}”小数超过两位：请保留到分。",
    "en-US": "“{value}” in “{column}” has more than two decimals: round it to hundredths.",
  },
  "money-too-large": {
    "zh-CN": "“{column}”的“{value}”超过 13 位整数，无法精确保存：请核对金额。",
    "en-US": "“{value}” in “{column}” has more than 13 digits and cannot be kept exactly: check the amount.",
  },
  "not-money": {
    "zh-CN": "“{column}”的“{value}”不是金额：请写成 1234.50。",
    "en-US": "“{value}” in “{column}” is not an amount: write it as 1234.50.",
  },
  "not-a-number": {
    "zh-CN": "“{column}”的“{value}”不是数字：请写成 0.6、60% 或 1234.5。",
    "en-US": "“{value}” in “{column}” is not a number: write it as 0.6, 60% or 1234.5.",
  },
  "unknown-unit": {
    "zh-CN": "“{column}”的单位“{value}”不存在：请先导入这个单位（units），或核对代码。",
    "en-US": "The unit “{value}” in “{column}” does not exist: import it first (units), or check the code.",
  },
  "unknown-person": {
    "zh-CN": "“{column}”的人员“{value}”不存在：请先导入此人（people），或核对代码。",
    "en-US":
      "The person “{value}” in “{column}” does not exist: import them first (people), or check the code.",
  },
  "code-of-person": {
    "zh-CN": "代码“{code}”已属于一个人员，而人员与单位共用一套代码：请为单位换一个代码。",
    "en-US":
      "The code “{code}” belongs to a person, and people and units share one space of codes: give the unit another.",
  },
  "code-of-unit": {
    "zh-CN": "代码“{code}”已属于一个单位，而人员与单位共用一套代码：请为人员换一个代码。",
    "en-US":
      "The code “{code}” belongs to a unit, and people and units share one space of codes: give the person another.",
  },
  "code-reserved": {
    "zh-CN": "代码“{code}”留给系统管理员，不能导入：请换一个代码。",
    "en-US":
      "The code “{code}” is kept for the first administrator and cannot be imported: use another code.",
  },
  "parent-is-itself": {
    "zh-CN": "单位“{code}”不能是自己的上级：请改正“parent”，最高一级留空。",
    "en-US":
      "The unit “{code}” cannot stand above itself: correct “parent”, and leave it blank for the topmost unit.",
  },
  "parent-below": {
    "zh-CN": "单位“{parent}”在这段时间已在“{code}”之下，会形成循环：请改正“parent”或“from”。",
    "en-US":
      "The unit “{parent}” stands below “{code}” at that time, which would be a circle: correct “parent” or “from”.",
  },
  "parent-starts-later": {
    "zh-CN": "上级单位“{parent}”从 {day} 才开始：请把“from”写成这一天或以后，或先更正上级。",
    "en-US":
      "The unit “{parent}” begins on {day} only: give that day or a later one as “from”, or correct the parent first.",
  },
  "move-needs-day": {
    "zh-CN": "单位“{code}”的上级原是“{parent}”，调整上级需要知道从哪天起：请在“from”填写日期。",
    "en-US": "The unit “{code}” stands below “{parent}”, and a move needs its day: give the day in “from”.",
  },
  "unit-starts-later": {
    "zh-CN": "单位“{unit}”从 {day} 才开始，此前不能有人：请更正日期，或先更正单位的“from”。",
    "en-US":
      "The unit “{unit}” begins on {day} only, so nobody is there before: correct the day, or the unit's “from” first.",
  },
  "unit-differs": {
    "zh-CN": "“{code}”入职时在单位“{unit}”，调动不能在人员表中更改：请用任职表（postings）导入调动。",
    "en-US":
      "“{code}” joined in the unit “{unit}”, and a transfer is not told here: import it as postings, with its day.",
  },
  "joined-after-posting": {
    "zh-CN": "“{code}”的第一段任职在 {day} 已结束，入职日期不能更晚：请先更正任职表（postings）。",
    "en-US":
      "The first posting of “{code}” ends on {day}, so joining cannot be later: correct the postings first.",
  },
  "left-before-joined": {
    "zh-CN": "离职日期早于入职日期 {joined}：请核对两个日期。",
    "en-US": "Leaving is before joining on {joined}: check both dates.",
  },
  "confirmed-before-joined": {
    "zh-CN": "转正日期早于入职日期 {joined}：请核对两个日期。",
    "en-US": "The confirmation is before joining on {joined}: check both dates.",
  },
  "ends-before-start": {
    "zh-CN": "“to”是不再有效的第一天，必须晚于“from”：请核对两个日期。",
    "en-US": "“to” is the first day it no longer holds, so it must be later than “from”: check both dates.",
  },
  "posting-overlaps": {
    "zh-CN": "“{code}”从 {day} 起已在单位“{unit}”任职，两段任职不能重叠：请先给那一段填写“to”，或更正日期。",
    "en-US":
      "“{code}” is posted in “{unit}” from {day} on, and postings cannot overlap: end that one with “to” first, or correct the days.",
  },
  "grant-role": {
    "zh-CN": "“{value}”不是可授予的角色：请填写 lead、manager 或 admin。",
    "en-US": "“{value}” is not a role that can be granted: write lead, manager or admin.",
  },
  "grant-needs-unit": {
    "zh-CN": "角色 {role} 必须针对某个单位：请填写“unit”。",
    "en-US": "The role {role} holds over a unit: give it in “unit”.",
  },
  "grant-without-unit": {
    "zh-CN": "admin 的权限总是针对全公司：请把“unit”留空，或授予 manager。",
    "en-US": "An admin's right always holds for the whole company: leave “unit” blank, or grant manager.",
  },
  "grant-overlaps": {
    "zh-CN": "同一权限从 {day} 起已存在，重复会使收回失效：请用 from = {day} 的那一行更改“to”。",
    "en-US":
      "The same right is held from {day} already, and a second one would outlive its end: change “to” on the row whose from is {day}.",
  },
  "last-admin": {
    "zh-CN": "这样之后就没有管理员了，也没有人能再授权：请先把 admin 授予他人。",
    "en-US":
      "After this nobody would be an administrator, and nobody could make one: grant admin to somebody else first.",
  },
  "period-closed": {
    "zh-CN": "这样会改动单位“{unit}”的期间 {period}，而它已经关账：请改用它之后的日期，或先重新打开该期间。",
    "en-US":
      "This would change the period {period} of “{unit}”, which is closed: use a day after it, or reopen the period first.",
  },
  form: { "zh-CN": "{zh-CN}", "en-US": "{en-US}" },
};
