import { createContext, useContext } from "react";
import type { Me } from "#shared/contract/identity";
import type { RecordView } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import type { FileKeeper } from "../drafts/file-keeper.ts";
import type { FormOffer, PaneApi } from "../pane-api.ts";
import type { FormLists } from "#shared/rulebook/options";

/** What a form asks of the server while it is filled. */
export type FormApi = Pick<
  PaneApi,
  "listPeople" | "listUnits" | "findLookups" | "listAttachments" | "download"
>;

/** The chosen files that are kept on this device. */
export type FormFiles = Pick<FileKeeper, "state" | "choose" | "retry" | "again" | "stop" | "readContent">;

/**
 * What the controls of a form need beside their own field: who fills it, whom to ask, the form with its central lists,
 * and the form of a code, where the person may see it.
 */
export type FormHost = {
  readonly api: FormApi;
  readonly files: FormFiles;
  readonly me: Pick<Me, "company">;
  readonly form: Form;
  readonly lists: FormLists;
  /** Whose record it is: who may see a record may know that, and perhaps nobody else of their unit. */
  readonly owner?: RecordView["owner"] | undefined;
  readonly offerOf: (code: string) => Pick<FormOffer, "definition" | "lists"> | undefined;
};

export const FormHostContext = createContext<FormHost | undefined>(undefined);

/** The form that a control stands in. */
export function useFormHost(): FormHost {
  const host = useContext(FormHostContext);
  if (!host) throw new Error("useFormHost needs <FormHostContext> above it.");
  return host;
}
