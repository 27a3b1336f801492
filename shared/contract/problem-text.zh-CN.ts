import type { ProblemCode } from "./problem.ts";
import { FORM_PROBLEM_TEXTS_ZH_CN } from "./problem-text-forms.zh-CN.ts";
import { RULE_PROBLEM_TEXTS_ZH_CN } from "./problem-text-rules.zh-CN.ts";
import type { ProblemTextEntry } from "./problem-text-entry.ts";

/** Every problem in Chinese. */
export const PROBLEM_TEXTS_ZH_CN = {
  "cell/unknown-function": {
    title: "没有这个函数",
    detail: "这里没有函数[[“{fn}”]]，可能是加载项比公式旧：请检查拼写，或重新加载加载项。",
  },
  "cell/unknown-code": {
    title: "没有这个代码",
    detail:
      "在您可查看的范围内找不到代码[[“{code}”]][[，您要找的是“{suggestion}”吗]][[，这个名称对应多个代码：{matches}]]。请核对代码，或在窗格中查找。",
  },
  "cell/bad-period": {
    title: "期间写法不对",
    detail:
      "期间[[“{period}”]]不能用在这里[[（{reason}）]]：请写成 2026-10、2026-W43、2026Q4、2026、YTD、CURRENT 或 本月 这样的形式。",
  },
  "cell/bad-argument": {
    title: "参数不对",
    detail: "参数[[“{argument}”]]不能使用[[：{reason}]]。请在公式中改正。",
  },
  "cell/not-permitted": {
    title: "没有权限",
    detail:
      "您不能查看[[“{code}”]]这个范围的全部内容，因此不显示不完整的数字：请选择自己的范围，或向管理员申请权限。",
  },
  "cell/no-denominator": {
    title: "没有分母",
    detail: "[[{scope}]][[在 {period} ]][[的 {kpi} ]]分母为零，算不出比率：请换一个范围或期间。",
  },
  "cell/no-data-yet": {
    title: "还没有数据",
    detail: "[[{scope}]][[在 {period} ]]还没有数据：请先导入或提交记录，或选择更早的期间。",
  },
  "cell/no-target": {
    title: "没有目标",
    detail: "[[{scope}]][[在 {period} ]]没有[[ {kpi} 的]]目标：请录入或导入正好这个期间的目标，或只取数值。",
  },
  "cell/no-form-kpi": {
    title: "表单没有这项指标",
    detail:
      "[[表单 {form} ]]的频次中没有写明[[ {what} ]]指标，或该指标尚未发布：请管理员在表单的频次中写明。",
  },
  "cell/no-snapshot": {
    title: "没有快照",
    detail:
      "[[{asof} ]]没有留存[[ {scope}]][[ 在 {period}]][[ 的 {kpi}]]，当时的数值无从得知：请换一天，或去掉 asof=。",
  },
  "cell/being-recounted": {
    title: "正在重新计数",
    detail: "[[{kpi} ]]背后的记录正按新规则重新计数，未算完不显示：任务结束后请按“刷新”。",
  },
  "cell/not-signed-in": {
    title: "未登录",
    detail: "您还没有登录，无法读取数据：请打开 Fieldsheet 窗格并登录。",
  },
  "cell/too-large": {
    title: "数值太多",
    detail: "这个公式一次要的数值太多[[（最多 {max} 个）]]：请减少范围或期间，或拆成几个公式。",
  },
  "cell/timeout": {
    title: "等待超时",
    detail: "服务器没有[[在 {seconds} 秒内]]及时回答：请在 Fieldsheet 选项卡上按“刷新”重新计算。",
  },
  "cells/duplicate-key": {
    title: "键重复",
    detail: "请求中有两个单元格的键相同[[（“{key}”）]]，答案无法区分：请给每个单元格不同的键。",
  },
  "cells/too-many": {
    title: "单元格太多",
    detail: "这个请求的单元格或数值超过了一次允许的数量[[（{max}）]]：请分成几个请求。",
  },
  "auth/not-signed-in": {
    title: "未登录",
    detail: "这里需要知道是谁在访问，而请求没有带有效的登录：请登录后重试。",
  },
  "auth/expired": {
    title: "登录已过期",
    detail: "您的登录已过期：请重新登录，已填写的内容不会丢失。",
  },
  "auth/unknown-person": {
    title: "账号未关联",
    detail: "您的账号还没有关联到本公司的人员[[（等待处理的账号：{identity}）]]：请让管理员关联后重试。",
  },
  "auth/not-permitted": {
    title: "没有权限",
    detail: "您的角色不能这样做[[（{action}）]]：如有需要，请向管理员申请权限。",
  },
  "request/invalid": {
    title: "请求无效",
    detail: "请求的格式不对[[：{reason}]]。请改正所列各项；如果您在使用加载项，请重新加载它。",
  },
  "request/too-large": {
    title: "请求太大",
    detail: "请求超过了允许的大小[[（{max} 字节）]]：请分成几部分发送。",
  },
  "request/unknown-route": {
    title: "没有这个地址",
    detail: "这个地址[[（{path}）]]没有内容：请核对地址；如果是加载项带您来的，请重新加载它。",
  },
  "request/method-not-allowed": {
    title: "方法不允许",
    detail: "这个地址不接受[[ {method} ]]这种请求[[，只接受 {allowed}]]：请查看接口说明。",
  },
  "record/unknown": {
    title: "没有这条记录",
    detail: "这条记录[[（{id}）]]不存在，或者您不能查看：请在列表中核对编号。",
  },
  "record/unknown-form": {
    title: "没有这张表单",
    detail: "目前没有生效的表单[[“{form}”]]：请重新加载窗格，并从列表中选择。",
  },
  "record/invalid": {
    title: "请检查表单",
    detail: "有些内容不能接受[[（共 {count} 项）]]：请改正标出的字段后再发送。",
  },
  "record/number-taken": {
    title: "编号已被使用",
    detail: "另一条记录已经用了编号[[“{number}”]]：请打开那条记录，或换一个编号。",
  },
  "record/changed-meanwhile": {
    title: "记录已被他人修改",
    detail: "您打开之后有人修改了这条记录[[（现在是第 {revision} 版）]]：请比较两边的内容，再发送您的修改。",
  },
  "record/key-reused": {
    title: "幂等键用于了别的内容",
    detail: "这个幂等键已经用于不同的内容：请换一个新的键发送。",
  },
  "record/field-not-permitted": {
    title: "不能修改此字段",
    detail: "您不能修改这个字段[[“{field}”]]：请保持原样，或请有权限的人修改。",
  },
  "import/unknown-kind": {
    title: "无法识别文件",
    detail: "文件的表头与任何可导入的内容都不符：请使用文档中的列名，或提供列名对照。",
  },
  "import/missing-column": {
    title: "缺少列",
    detail: "文件缺少必需的列[[“{column}”]][[（类型：{kind}）]]：请补上这一列，或在列名对照中指定。",
  },
  "import/unknown": {
    title: "没有这次导入",
    detail: "这次导入[[（{id}）]]不存在，或者不是您的：请从文件重新开始。",
  },
  "import/out-of-step": {
    title: "导入顺序不对",
    detail: "这一部分不是接下来的部分[[，请从第 {cursor} 行继续]]：请查询导入状态后接着导入。",
  },
  "target/invalid": {
    title: "目标未保存",
    detail: "有目标[[（{count} 个）]]不能保存，因此全部未保存：请改正列出的各项后重新发送。",
  },
  "target/period-final": {
    title: "期间已结账",
    detail: "[[{scope} ]][[{period} ]]已结账，目标不能再改：请先反结账。",
  },
  "rulebook/moved": {
    title: "规则已变更",
    detail: "计算期间规则发生了变更，因此什么都没有写入：请重新发送。",
  },
  "rulebook/invalid": {
    title: "定义无效",
    detail: "定义[[“{code}”]]不能接受[[：{reason}]]。请改正所列各项后再保存。",
  },
  "period/unknown": {
    title: "不能关账的期间",
    detail: "期间[[“{period}”]]不能关账：请给出周、月、季、半年或年，例如 2026-10。",
  },
  "period/not-ended": {
    title: "期间尚未结束",
    detail: "期间[[ {period} ]][[到 {last} ]]才结束，只有结束的期间才能关账：请在最后一天之后再关。",
  },
  "period/being-recounted": {
    title: "正在重新计算",
    detail: "有数字正在重新计算，现在无法定下来：请等任务结束后再关账。",
  },
  "period/already-closed": {
    title: "已经关账",
    detail: "[[{unit} ]][[的 {period} ]]已经关账：请刷新列表，查看是谁在何时关的。",
  },
  "period/not-closed": {
    title: "没有关账",
    detail: "[[{unit} ]][[的 {period} ]]已经重新打开：请刷新列表。",
  },
  "period/unknown-close": {
    title: "没有这次关账",
    detail: "这次关账[[（{id}）]]不存在，或者您不能查看：请刷新列表后从中选择。",
  },
  "period/closed": {
    title: "期间已关账",
    detail: "这样会改动[[ {unit} ]][[的 {period} ]]，而它已经关账：请选择它之后的日期，或先重新打开该期间。",
  },
  "period/moved": {
    title: "期间数字有变动",
    detail: "其间有关账或新记录写入，因此什么都没有改动：请重新发送。",
  },
  "org/unknown-unit": {
    title: "没有这个单位",
    detail: "单位[[“{code}”]]不存在，或者您不能查看：请在列表中核对代码。",
  },
  "org/unknown-person": {
    title: "没有这个人",
    detail: "人员[[“{code}”]]不存在，或者您不能查看：请在列表中核对代码。",
  },
  "org/unknown-grant": {
    title: "没有这项权限",
    detail: "那一天并没有这项权限：请刷新此人，查看有哪些权限、到何时为止。",
  },
  "org/unknown-sign-in": {
    title: "没有这个登录账号",
    detail: "这个登录账号已不在等待之中：请刷新队列。",
  },
  "org/last-admin": {
    title: "最后一位管理员",
    detail: "这样之后就没有管理员了，也没有人能再授权：请先把这项权限授予他人。",
  },
  "org/refused": {
    title: "不能这样更改",
    detail: "组织不能这样更改：请按各项说明改正后重新发送。",
  },
  ...FORM_PROBLEM_TEXTS_ZH_CN,
  ...RULE_PROBLEM_TEXTS_ZH_CN,
  "server/unavailable": {
    title: "无法连接服务器",
    detail: "目前无法连接服务器：请检查网络，稍后重试；已填写的内容不会丢失。",
  },
  "server/failed": {
    title: "出错了",
    detail: "服务器未能回答：请重试；如果仍然不行，请把请求编号[[ {requestId} ]]告诉管理员。",
  },
} as const satisfies Record<ProblemCode, ProblemTextEntry>;
