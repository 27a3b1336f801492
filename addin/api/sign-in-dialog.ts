import type { Token } from "./held-token.ts";

/** What the dialog page sends to the pane that opened it. */
export function writeDialogMessage(token: Token): string {
  return JSON.stringify({ token: token.token, expiresAt: token.expiresAt });
}

/** The token in a dialog's message; undefined when it holds none. */
export function readDialogMessage(message: string): Token | undefined {
  try {
    const parsed: unknown = JSON.parse(message);
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const token: unknown = Reflect.get(parsed, "token");
    const expiresAt: unknown = Reflect.get(parsed, "expiresAt");
    return typeof token === "string" && typeof expiresAt === "number" ? { token, expiresAt } : undefined;
  } catch {
    return undefined;
  }
}
