import { useConsoleSay } from "../console-context.ts";
import { useEditor } from "../rules/fields/editor-context.ts";
import { codesOf, freshKey } from "./form-questions.ts";
import { BilingualAt } from "../rules/fields/BilingualAt.tsx";
import { ExpressionAt } from "../rules/fields/ExpressionAt.tsx";
import { FieldGroup } from "../rules/fields/FieldGroup.tsx";
import { FieldRow } from "../rules/fields/FieldRow.tsx";
import { ListAt } from "../rules/fields/ListAt.tsx";
import { TextAt } from "../rules/fields/TextAt.tsx";
import { KeysAt } from "./fields/KeysAt.tsx";
import { PlaceProblem } from "./fields/PlaceProblem.tsx";
import { QuestionAt } from "./fields/QuestionAt.tsx";
import { SwitchAt } from "./fields/SwitchAt.tsx";
import { useNames } from "./fields/use-names.ts";

/** What must hold of a record, what tells that two are the same, and what others see of it. */
export function FormChecks() {
  const say = useConsoleSay();
  const { body } = useEditor();
  const questions = useNames();
  const names = [...questions, { name: "today", title: say("form-edit.today") }];
  const freshCheck = {
    code: freshKey(codesOf(body["checks"]), "check"),
    holds: "",
    field: questions[0]?.name ?? "",
    message: { "zh-CN": "", "en-US": "" },
  };
  return (
    <>
      <FieldGroup title={say("form-edit.checks")}>
        <ListAt
          path={["checks"]}
          label={say("form-edit.checks")}
          add={say("form-edit.add-check")}
          fresh={freshCheck}
          ordered
        >
          {(path) => (
            <>
              <PlaceProblem path={path} />
              <ExpressionAt
                path={[...path, "holds"]}
                label={say("form-edit.holds")}
                hint={say("form-edit.holds-hint")}
                names={names}
              />
              <BilingualAt path={[...path, "message"]} label={say("form-edit.message")} />
              <FieldRow>
                <QuestionAt path={[...path, "field"]} label={say("form-edit.shown-at")} />
                <TextAt path={[...path, "code"]} label={say("rule-key.code")} />
              </FieldRow>
            </>
          )}
        </ListAt>
      </FieldGroup>
      <FieldGroup title={say("form-edit.duplicates")}>
        <ListAt
          path={["duplicates"]}
          label={say("form-edit.duplicates")}
          add={say("form-edit.add-duplicates")}
          fresh={{ fields: [] }}
          optional
        >
          {(path) => (
            <FieldRow>
              <KeysAt
                path={[...path, "fields"]}
                label={say("form-edit.same-in")}
                without={["longtext", "choices", "attachment", "lines"]}
              />
              <SwitchAt
                path={[...path, "refuses"]}
                label={say("form-edit.refuses")}
                hint={say("form-edit.refuses-hint")}
              />
            </FieldRow>
          )}
        </ListAt>
      </FieldGroup>
      <FieldGroup title={say("form-edit.shared")}>
        <KeysAt
          path={["shared"]}
          label={say("form-edit.shared-fields")}
          hint={say("form-edit.shared-hint")}
          without={["attachment", "lines"]}
          optional
        />
      </FieldGroup>
    </>
  );
}
