import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";
import { BilingualAt } from "../rules/fields/BilingualAt.tsx";
import { CodeAt } from "../rules/fields/CodeAt.tsx";
import { useFieldAt } from "../rules/fields/editor-context.ts";
import { ExpressionAt } from "../rules/fields/ExpressionAt.tsx";
import { FieldGroup } from "../rules/fields/FieldGroup.tsx";
import { FieldRow } from "../rules/fields/FieldRow.tsx";
import { ListAt } from "../rules/fields/ListAt.tsx";
import { TextAt } from "../rules/fields/TextAt.tsx";
import { codesOf, freshKey } from "./form-questions.ts";
import { valueAt } from "../rules/json.ts";
import { PlaceProblem } from "./fields/PlaceProblem.tsx";
import { RelationAt } from "./fields/RelationAt.tsx";
import { SwitchAt } from "./fields/SwitchAt.tsx";
import { useNames } from "./fields/use-names.ts";

const FIRST = {
  parameters: [],
  steps: [{ code: "superior", title: { "zh-CN": "上级审批", "en-US": "Superior" }, who: { superior: 1 } }],
};

const useStyles = makeStyles({
  none: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
});

/** The straight list of steps that a sent record passes. */
export function FormApproval() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { value, readOnly, set } = useFieldAt(["approval"]);
  const names = useNames({ approval: true });
  const codes = codesOf(valueAt(value, ["steps"]));
  const freshStep = {
    code: freshKey(codes, "step"),
    title: { "zh-CN": "", "en-US": "" },
    who: { superior: 1 },
  };
  if (value === undefined) {
    return (
      <div className={styles.none}>
        <Text>{say("form-edit.no-approval")}</Text>
        {!readOnly && <Button onClick={() => set(FIRST)}>{say("form-edit.add-approval")}</Button>}
      </div>
    );
  }
  return (
    <>
      <FieldGroup title={say("form-edit.steps")}>
        <ListAt
          path={["approval", "steps"]}
          label={say("form-edit.steps")}
          add={say("form-edit.add-step")}
          fresh={freshStep}
          ordered
        >
          {(path) => (
            <>
              <PlaceProblem path={path} />
              <BilingualAt path={[...path, "title"]} label={say("rule-key.title")} />
              <FieldRow>
                <TextAt path={[...path, "code"]} label={say("rule-key.code")} />
                <TextAt
                  path={[...path, "together"]}
                  label={say("form-edit.together")}
                  hint={say("form-edit.together-hint")}
                  optional
                />
              </FieldRow>
              <RelationAt path={[...path, "who"]} label={say("form-edit.who-decides")} />
              <SwitchAt
                path={[...path, "all"]}
                label={say("form-edit.all")}
                hint={say("form-edit.all-hint")}
              />
              <ExpressionAt
                path={[...path, "when"]}
                label={say("form-edit.step-when")}
                hint={say("form-edit.step-when-hint")}
                names={names}
                optional
              />
              <FieldRow>
                <CodeAt
                  path={[...path, "within"]}
                  label={say("form-edit.within-hours")}
                  hint={say("form-edit.within-hours-hint")}
                  kind="parameter"
                />
              </FieldRow>
              <RelationAt path={[...path, "escalates"]} label={say("form-edit.escalates")} optional />
            </>
          )}
        </ListAt>
      </FieldGroup>
      <FieldGroup title={say("form-edit.approval-parameters")}>
        <ListAt
          path={["approval", "parameters"]}
          label={say("form-edit.approval-parameters")}
          add={say("form-edit.add-parameter")}
          fresh=""
        >
          {(path) => <CodeAt path={path} label={say("rules.kind.parameter")} kind="parameter" />}
        </ListAt>
      </FieldGroup>
      {!readOnly && (
        <div>
          <Button onClick={() => set(undefined)}>{say("form-edit.remove-approval")}</Button>
        </div>
      )}
    </>
  );
}
