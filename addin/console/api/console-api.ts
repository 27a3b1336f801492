import { Me } from "#shared/contract/identity";
import { createClient } from "../../api/client.ts";
import type { Session } from "../../api/session.ts";
import type { FormApi } from "../../taskpane/forms/form-host.ts";
import { createPaneApi } from "../../taskpane/pane-api.ts";
import type { Asked } from "../../ui/failure.ts";
import { createFormsApi, type FormsApi } from "./forms-api.ts";
import { createOrganisationApi, type OrganisationApi } from "./organisation-api.ts";
import { createPeriodsApi, type PeriodsApi } from "./periods-api.ts";
import { createQuestion } from "./question.ts";
import { createRulesApi, type RulesApi } from "./rules-api.ts";
import { createTargetsApi, type TargetsApi } from "./targets-api.ts";
import { createWorkApi, type WorkApi } from "./work-api.ts";

/** What the console asks of the server. Nothing throws: a failure is an answer. */
export type ConsoleApi = {
  readonly readMe: () => Asked<Me>;
  readonly rules: RulesApi;
  readonly forms: FormsApi;
  /** What a form asks while it is filled in, as the pane asks it. */
  readonly filling: Pick<FormApi, "listPeople" | "listUnits" | "findLookups">;
  readonly periods: PeriodsApi;
  readonly organisation: OrganisationApi;
  readonly work: WorkApi;
  readonly targets: TargetsApi;
};

/** Makes the console's questions over the page's session. `onExpired` hears when the sign-in no longer holds. */
export function createConsoleApi(session: Session, onExpired: () => void): ConsoleApi {
  const ask = createQuestion(session, onExpired);
  return {
    readMe: () => ask(Me, { method: "GET", path: "/me" }),
    rules: createRulesApi(ask),
    forms: createFormsApi(ask),
    filling: createPaneApi(
      createClient(session.transport, () => session.language()),
      onExpired,
    ),
    periods: createPeriodsApi(ask),
    organisation: createOrganisationApi(ask),
    work: createWorkApi(ask),
    targets: createTargetsApi(ask),
  };
}
