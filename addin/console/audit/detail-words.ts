import { dayFromIso } from "#shared/calendar/day";
import { AUDIT_DETAILS, type AuditEntry } from "#shared/contract/audit";
import { JOB_KINDS } from "#shared/contract/jobs";
import type { Language } from "#shared/contract/language";
import { formatDay, formatNumber } from "../../ui/format.ts";
import type { useConsoleSay } from "../console-context.ts";

type Say = ReturnType<typeof useConsoleSay>;

const ROLES = ["rep", "lead", "manager", "admin"] as const;
const SWITCHED = ["on", "off"] as const;

/** The details of an act in words, in one line; what is blank is left out, what only a newer server knows stays as it is. */
export function detailWords(detail: AuditEntry["detail"], language: Language, say: Say): string {
  const words = Object.entries(detail)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => {
      const known = AUDIT_DETAILS.find((one) => one === name);
      const title = known === undefined ? name : say(`audit.detail.${known}`);
      return say("audit.detail-line", { name: title, value: valueWords(name, value, language, say) });
    });
  return words.reduce((said, next) => (said === "" ? next : say("audit.details", { said, next })), "");
}

function valueWords(name: string, value: string | number, language: Language, say: Say): string {
  if (typeof value === "number") return formatNumber(language, value);
  const role = name === "role" ? ROLES.find((one) => one === value) : undefined;
  if (role) return say(`console.role.${role}`);
  const kind = name === "kind" ? JOB_KINDS.find((one) => one === value) : undefined;
  if (kind) return say(`jobs.kind.${kind}`);
  const switched = name === "twoPersonRule" ? SWITCHED.find((one) => one === value) : undefined;
  if (switched) return say(`audit.${switched}`);
  return dayFromIso(value) === undefined ? value : formatDay(language, value);
}
