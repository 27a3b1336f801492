import { ok } from "#shared/result";
import type { FormOffer, PaneApi } from "../pane-api.ts";

/**
 * Reads the forms that a person may fill. Where the server cannot be asked they are those that were read last, so that a
 * form can be begun without a network or with an ended sign-in; what is refused is refused.
 */
export function keepForms(read: PaneApi["listForms"]): PaneApi["listForms"] {
  let last: readonly FormOffer[] | undefined;
  return async () => {
    const answer = await read();
    if (answer.ok) last = answer.value;
    return answer.ok || answer.reason.why === "refused" || !last ? answer : ok(last);
  };
}
