import type { Role } from "#shared/contract/identity";
import { CONSOLE_PAGES, type ConsolePage } from "./console-route.ts";

/** Pages whose every request the server grants to admins alone. */
const FOR_ADMINS: ReadonlySet<ConsolePage> = new Set(["rules", "forms", "imports", "jobs", "audit"]);

/** The pages worth offering to a role. What each may do there, the server alone decides. */
export function pagesOfRole(role: Role): readonly ConsolePage[] {
  return role === "admin" ? CONSOLE_PAGES : CONSOLE_PAGES.filter((page) => !FOR_ADMINS.has(page));
}
