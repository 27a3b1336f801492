import { useState } from "react";
import { ok } from "#shared/result";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import type { FormLists } from "#shared/rulebook/options";
import { HANDBOOK } from "#shared/handbook/index";
import { listsOf } from "#shared/rulebook/options";
import { fillForm } from "../../../../addin/taskpane/forms/filled-form.ts";
import { FormBody } from "../../../../addin/taskpane/forms/FormBody.tsx";
import { FormHostContext, type FormApi } from "../../../../addin/taskpane/forms/form-host.ts";
import { TestPane } from "../TestPane.tsx";
import { ME } from "../me.ts";

const nowhere = () => Promise.reject(new Error("This test asks the server for nothing of the kind."));

/** A server that knows nobody and nothing. */
export const NO_SERVER: FormApi = {
  listPeople: async () => ok([]),
  listUnits: async () => ok([]),
  findLookups: async () => ok([]),
  listAttachments: async () => ok([]),
  upload: nowhere,
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

export type TestFormProps = {
  readonly form: Form;
  readonly lists?: FormLists;
  readonly start?: RecordBody;
  readonly api?: FormApi;
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
  closed = [],
  isNew = false,
  problems = {},
  onChange,
}: TestFormProps) {
  const [body, setBody] = useState<RecordBody>(start);
  const isOpen = ({ key }: Field) => !closed.includes(key);
  const fills = form.fields.filter(isOpen).map(({ key }) => key);
  return (
    <TestPane>
      <FormHostContext value={{ api, me: ME, form, lists, offerOf: () => undefined }}>
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
