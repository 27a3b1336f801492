import { useState } from "react";
import { err, ok } from "#shared/result";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import type { FormLists } from "#shared/rulebook/options";
import { HANDBOOK } from "#shared/handbook/index";
import { listsOf } from "#shared/rulebook/options";
import { createFileKeeper, type FileKeeper } from "../../../../addin/taskpane/drafts/file-keeper.ts";
import { createMemoryFileStore } from "../../../../addin/taskpane/drafts/memory-file-store.ts";
import type { PaneApi } from "../../../../addin/taskpane/pane-api.ts";
import { BROWSER_ENVIRONMENT } from "../../../../addin/ui/environment.ts";
import type { Failure } from "../../../../addin/ui/failure.ts";
import { fillForm } from "../../../../addin/taskpane/forms/filled-form.ts";
import { FormBody } from "../../../../addin/taskpane/forms/FormBody.tsx";
import { FormHostContext, type FormApi } from "../../../../addin/taskpane/forms/form-host.ts";
import { TestPane } from "../TestPane.tsx";
import { ME } from "../me.ts";

const nowhere = () => Promise.reject(new Error("This test asks the server for nothing of the kind."));

export const NO_NETWORK: Failure = {
  why: "offline",
  code: "server/unavailable",
  detail: "No network.",
  errors: [],
  requestId: undefined,
};

/** A server that knows nobody and nothing. */
export const NO_SERVER: FormApi = {
  listPeople: async () => ok([]),
  listUnits: async () => ok([]),
  findLookups: async () => ok([]),
  listAttachments: async () => ok([]),
  download: nowhere,
};

/** The central lists of a form, as they ship. */
export function shippedLists(form: Form): FormLists {
  return listsOf(form, (code) =>
    HANDBOOK.filter((definition) => definition.kind === "parameter").find(
      (definition) => definition.code === code,
    ),
  );
}

/** Keeps chosen files in memory. Without a server for them, they wait. */
export function createTestFiles(
  upload: PaneApi["upload"] = async () => err(NO_NETWORK),
  store = createMemoryFileStore(),
): FileKeeper {
  return createFileKeeper({
    person: ME.person.code,
    store,
    environment: BROWSER_ENVIRONMENT,
    bodies: async () => [],
    api: { upload, listAttachments: async () => ok([]) },
  });
}

export type TestFormProps = {
  readonly form: Form;
  readonly lists?: FormLists;
  readonly start?: RecordBody;
  readonly api?: FormApi;
  readonly files?: FileKeeper;
  readonly closed?: readonly string[];
  readonly isNew?: boolean;
  readonly problems?: Readonly<Record<string, string>>;
  readonly onChange?: (key: string, value: FieldValue) => void;
};

/** A form that keeps what is typed into it, in a pane that knows nobody. */
export function TestForm({
  form,
  lists = shippedLists(form),
  start = {},
  api = NO_SERVER,
  files: given,
  closed = [],
  isNew = false,
  problems = {},
  onChange,
}: TestFormProps) {
  const [files] = useState(() => given ?? createTestFiles());
  const [body, setBody] = useState<RecordBody>(start);
  const isOpen = ({ key }: Field) => !closed.includes(key);
  const fills = form.fields.filter(isOpen).map(({ key }) => key);
  return (
    <TestPane>
      <FormHostContext value={{ api, files, me: ME, form, lists, offerOf: () => undefined }}>
        <FormBody
          body={body}
          filled={fillForm(form, body, fills)}
          isOpen={isOpen}
          isNew={isNew}
          problems={problems}
          onChange={(key, value) => {
            onChange?.(key, value);
            setBody((before) => ({ ...before, [key]: value }));
          }}
        />
      </FormHostContext>
    </TestPane>
  );
}
