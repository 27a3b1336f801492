import type { ComponentType } from "react";
import { FormApproval } from "../forms/FormApproval.tsx";
import { FormCadence } from "../forms/FormCadence.tsx";
import { FormChecks } from "../forms/FormChecks.tsx";
import { FormFields } from "../forms/FormFields.tsx";
import { CalendarFields } from "./fields/CalendarFields.tsx";
import { textOf } from "./json.ts";
import { EditorContext, type Editor } from "./fields/editor-context.ts";
import { KpiFields } from "./fields/KpiFields.tsx";
import { ParameterFields } from "./fields/ParameterFields.tsx";
import { NamedFields } from "./fields/NamedFields.tsx";
import type { FieldsTab } from "./fields-tabs.ts";

const FIELDS: Readonly<Record<string, ComponentType>> = {
  kpi: KpiFields,
  parameter: ParameterFields,
  calendar: CalendarFields,
  form: FormFields,
};
/** What of a form stands on tabs of its own. */
const PARTS: Readonly<Record<Exclude<FieldsTab, "fields">, ComponentType>> = {
  checks: FormChecks,
  approval: FormApproval,
  cadence: FormCadence,
};

export type RuleFieldsProps = { readonly editor: Editor; readonly tab: FieldsTab };

/** A definition in fields, or the part of it that a tab shows; of a kind without fields of its own, its names alone. */
export function RuleFields({ editor, tab }: RuleFieldsProps) {
  const Fields = tab === "fields" ? (FIELDS[textOf(editor.body["kind"])] ?? NamedFields) : PARTS[tab];
  return (
    <EditorContext value={editor}>
      <Fields />
    </EditorContext>
  );
}
