import { useFilter } from "../shell/use-route.ts";
import type { AuditFilter } from "./audit-filter.ts";

/** What the audit is narrowed to; it stands in the address. */
export function useAuditFilter(): {
  readonly filter: AuditFilter;
  readonly set: (name: keyof AuditFilter, value: string) => void;
} {
  const filters = {
    action: useFilter("action"),
    subject: useFilter("subject"),
    person: useFilter("person"),
    from: useFilter("from"),
    to: useFilter("to"),
  };
  return {
    filter: {
      action: filters.action[0],
      subject: filters.subject[0],
      person: filters.person[0],
      from: filters.from[0],
      to: filters.to[0],
    },
    set: (name, value) => filters[name][1](value),
  };
}
