import { useConsoleSay } from "../console-context.ts";
import { useFieldAt } from "../rules/fields/editor-context.ts";
import { FieldRow } from "../rules/fields/FieldRow.tsx";
import { TextAt } from "../rules/fields/TextAt.tsx";
import type { JsonPath } from "../rules/json.ts";
import { QuestionAt } from "./fields/QuestionAt.tsx";
import { SwitchAt } from "./fields/SwitchAt.tsx";

const LINES: JsonPath = ["cadence", "every", "lines"];

/** Whether every line of the other form's table asks for a record, and how an answer says which line it is about. */
export function AfterLines() {
  const say = useConsoleSay();
  const { value } = useFieldAt(LINES);
  return (
    <>
      <SwitchAt
        path={LINES}
        label={say("form-edit.after-lines")}
        hint={say("form-edit.after-lines-hint")}
        on={{ field: "", by: "" }}
      />
      {value !== undefined && (
        <FieldRow>
          <TextAt path={[...LINES, "field"]} label={say("form-edit.line-table")} />
          <QuestionAt path={[...LINES, "by"]} label={say("form-edit.line-by")} types={["number"]} />
          <TextAt
            path={[...LINES, "day"]}
            label={say("form-edit.line-day")}
            hint={say("form-edit.line-day-hint")}
            optional
          />
        </FieldRow>
      )}
    </>
  );
}
