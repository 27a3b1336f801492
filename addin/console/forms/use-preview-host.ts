import { useMemo, useState } from "react";
import type { Form } from "#shared/rulebook/form-definition";
import { listCodesOf } from "#shared/rulebook/options";
import { err, ok } from "#shared/result";
import type { Failure } from "../../ui/failure.ts";
import { createFileKeeper, type FileKeeper } from "../../taskpane/drafts/file-keeper.ts";
import { createMemoryFileStore } from "../../taskpane/drafts/memory-file-store.ts";
import { BROWSER_ENVIRONMENT } from "../../ui/environment.ts";
import type { FormApi, FormHost } from "../../taskpane/forms/form-host.ts";
import { useConsole } from "../console-context.ts";
import { useViewer } from "../viewer-context.ts";
import { useCentralLists } from "./use-central-lists.ts";
import { useFormsInForce } from "./use-forms-in-force.ts";

const NOT_HELD: Failure = {
  why: "refused",
  code: "attachment/unknown",
  detail: "",
  errors: [],
  requestId: undefined,
};
/** A file of a record is not held here: a preview begins with none. */
const NO_FILES: Pick<FormApi, "listAttachments" | "download"> = {
  listAttachments: async () => ok([]),
  download: async () => err(NOT_HELD),
};

/** What a previewed form asks: people, units and records of the server; its files stay on this page. */
export function usePreviewHost(form: Form): FormHost {
  const { api } = useConsole();
  const me = useViewer();
  const offers = useFormsInForce();
  const lists = useCentralLists(listCodesOf(form));
  const [files] = useState(createPreviewFiles);
  return useMemo(
    () => ({
      api: { ...api.filling, ...NO_FILES },
      files,
      me,
      form,
      lists,
      offerOf: (code) => offers.find(({ definition }) => definition.code === code),
    }),
    [api, files, form, lists, me, offers],
  );
}

/** Keeps files as the pane does, for as long as the page lives; they arrive nowhere. */
function createPreviewFiles(): FileKeeper {
  return createFileKeeper({
    person: "",
    store: createMemoryFileStore(),
    environment: BROWSER_ENVIRONMENT,
    bodies: async () => [],
    api: {
      upload: async ({ id, name, file }) =>
        ok({ id, name, type: file.type, bytes: file.size, at: new Date().toISOString() }),
      listAttachments: async () => ok([]),
    },
  });
}
