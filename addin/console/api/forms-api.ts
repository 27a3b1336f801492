import { FormList, FormUsageList } from "#shared/contract/forms";
import type { Asked } from "../../ui/failure.ts";
import type { Question } from "./question.ts";

export type FormsApi = {
  /** The forms in force, with the central lists that their choices take. */
  readonly offers: () => Asked<FormList>;
  /** How each form in force is used, and how well it is filled. */
  readonly usage: () => Asked<FormUsageList>;
};

/** What the console asks about forms beside their definitions, which are rules. */
export function createFormsApi(ask: Question): FormsApi {
  return {
    offers: () => ask(FormList, { method: "GET", path: "/forms" }),
    usage: () => ask(FormUsageList, { method: "GET", path: "/forms/usage" }),
  };
}
