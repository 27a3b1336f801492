import type { FORM_VECTORS_EN_US } from "./form-vectors.en-US.ts";

/** The test cases of a form, in Chinese. */
export const FORM_VECTORS_ZH_CN = {
  "form-vectors.about": "这一版试填过的记录，以及每条应拒绝什么。",
  "form-vectors.about-editing":
    "编辑时自动试填的记录。要添加，请填写旁边的预览，再点“存为测试用例”。有用例不符的版本不能发布。",
  "form-vectors.none": "还没有测试用例。请填写旁边的预览，再存为测试用例。",
  "form-vectors.number": "用例 {number}",
  "form-vectors.blank": "什么都不填。",
  "form-vectors.refused": "应拒绝",
  "form-vectors.nothing": "无",
  "form-vectors.found": "实际拒绝：{found}",
  "form-vectors.expect": "以此为准",
  "form-vectors.not-run": "尚未运行",
} as const satisfies Record<keyof typeof FORM_VECTORS_EN_US, string>;
