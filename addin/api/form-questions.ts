import {
  type DuplicateQuestion,
  Duplicates,
  FormList,
  FormOffer,
  FormUsageList,
  LookupMatches,
  Prefill,
  type PrefillQuestion,
} from "#shared/contract/forms";
import { type Ask, type Signal } from "./ask.ts";
import { pathOf, queryOf } from "./path.ts";

/** What is asked of the records that a look-up may name. */
export type LookupQuery = { readonly form: string; readonly q?: string; readonly limit?: number };

/** The questions about forms and about what stands beneath their fields. */
export function formQuestions(ask: Ask) {
  return {
    forms: (options?: Signal) => ask(FormList, { method: "GET", path: "/forms", ...options }),
    form: (code: string, version: number, options?: Signal) =>
      ask(FormOffer, { method: "GET", path: pathOf("forms", code, "versions", version), ...options }),
    formUsage: (options?: Signal) => ask(FormUsageList, { method: "GET", path: "/forms/usage", ...options }),
    lookups: ({ form, q, limit }: LookupQuery, options?: Signal) =>
      ask(LookupMatches, { method: "GET", path: `/lookups${queryOf({ form, q, limit })}`, ...options }),
    duplicates: (body: DuplicateQuestion, options?: Signal) =>
      ask(Duplicates, { method: "POST", path: "/duplicates", body, repeatable: true, ...options }),
    prefill: (body: PrefillQuestion, options?: Signal) =>
      ask(Prefill, { method: "POST", path: "/prefills", body, repeatable: true, ...options }),
  };
}
