/** Signing in and out, in English. */
export const SIGN_IN_EN_US = {
  "sign-in.title": "Sign in",
  "sign-in.why": "Sign in, and the formulas of this workbook show the numbers you may see.",
  "sign-in.action": "Sign in",
  "sign-in.action-local": "Sign in as {name}",
  "sign-in.person": "Person",
  "sign-in.out": "Sign out",
  "sign-in.signed-in-as": "Signed in as {name}",
  "sign-in.needed": "Some cells wait for you to sign in.",
  "sign-in.running": "Signing in…",
  "sign-in.cancelled": "The sign-in was closed before it was done: press Sign in to try again.",
  "sign-in.failed": "The sign-in did not work: try again, or ask your admin whether this add-in is allowed.",
  "sign-in.dialog-done": "You are signed in. This window closes by itself.",
} as const;
