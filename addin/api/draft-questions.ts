import { type DraftSaved, ServerDraft, ServerDraftList } from "#shared/contract/drafts";
import { ApiError } from "./api-error.ts";
import { type Ask, NOTHING, type Signal } from "./ask.ts";
import { pathOf, queryOf } from "./path.ts";

/** What came of saving a draft; `changed-meanwhile` brings what another window or device has saved, and nothing was. */
export type DraftSave = { readonly kind: "saved" | "changed-meanwhile"; readonly draft: ServerDraft };

/** The questions about the drafts that the server keeps for the viewer. */
export function draftQuestions(ask: Ask) {
  return {
    drafts: (options?: Signal) => ask(ServerDraftList, { method: "GET", path: "/drafts", ...options }),
    /** Saving the same over the same version again is harmless. */
    saveDraft: async (key: string, body: DraftSaved, options?: Signal): Promise<DraftSave> => {
      const request = { method: "PUT", path: pathOf("drafts", key), body, repeatable: true } as const;
      try {
        return { kind: "saved", draft: await ask(ServerDraft, { ...request, ...options }) };
      } catch (thrown) {
        const other = thrown instanceof ApiError ? ServerDraft.safeParse(thrown.problem.current) : undefined;
        if (!other?.success) throw thrown;
        return { kind: "changed-meanwhile", draft: other.data };
      }
    },
    /** Takes a draft away unless another window or device has saved it after `version`. */
    deleteDraft: (key: string, version: number, options?: Signal) =>
      ask(NOTHING, {
        method: "DELETE",
        path: `${pathOf("drafts", key)}${queryOf({ version })}`,
        ...options,
      }),
  };
}
