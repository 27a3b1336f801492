import type { ComponentType } from "react";
import { CalendarFields } from "./fields/CalendarFields.tsx";
import { textOf } from "./json.ts";
import { EditorContext, type Editor } from "./fields/editor-context.ts";
import { KpiFields } from "./fields/KpiFields.tsx";
import { ParameterFields } from "./fields/ParameterFields.tsx";
import { NamedFields } from "./fields/NamedFields.tsx";

const FIELDS: Readonly<Record<string, ComponentType>> = {
  kpi: KpiFields,
  parameter: ParameterFields,
  calendar: CalendarFields,
};

/** A definition in fields; of a kind without fields of its own, its names alone. */
export function RuleFields({ editor }: { readonly editor: Editor }) {
  const Fields = FIELDS[textOf(editor.body["kind"])] ?? NamedFields;
  return (
    <EditorContext value={editor}>
      <Fields />
    </EditorContext>
  );
}
