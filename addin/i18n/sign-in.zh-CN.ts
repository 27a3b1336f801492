import type { SIGN_IN_EN_US } from "./sign-in.en-US.ts";

/** Signing in and out, in Chinese. */
export const SIGN_IN_ZH_CN = {
  "sign-in.title": "登录",
  "sign-in.why": "登录后，工作簿中的公式会显示您可以查看的数字。",
  "sign-in.action": "登录",
  "sign-in.action-local": "以{name}的身份登录",
  "sign-in.person": "人员",
  "sign-in.out": "退出登录",
  "sign-in.signed-in-as": "已登录：{name}",
  "sign-in.needed": "有单元格在等待您登录。",
  "sign-in.running": "正在登录…",
  "sign-in.cancelled": "登录窗口在完成之前被关闭：请按“登录”重试。",
  "sign-in.failed": "登录没有成功：请重试，或询问管理员是否允许使用此加载项。",
  "sign-in.dialog-done": "您已登录，此窗口会自动关闭。",
} as const satisfies Record<keyof typeof SIGN_IN_EN_US, string>;
