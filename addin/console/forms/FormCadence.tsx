import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";
import { ChoiceAt } from "../rules/fields/ChoiceAt.tsx";
import { KNOWN_POSTS, usePostWord } from "../parts/use-post-word.ts";
import { CodeAt } from "../rules/fields/CodeAt.tsx";
import { useEditor, useFieldAt } from "../rules/fields/editor-context.ts";
import { FieldGroup } from "../rules/fields/FieldGroup.tsx";
import { FieldRow } from "../rules/fields/FieldRow.tsx";
import { NumberAt } from "../rules/fields/NumberAt.tsx";
import { Shown } from "../rules/fields/Shown.tsx";
import { TextAt } from "../rules/fields/TextAt.tsx";
import { isObject, objectOf, textOf } from "../rules/json.ts";
import { AfterLines } from "./AfterLines.tsx";
import { CadenceKpis } from "./CadenceKpis.tsx";
import { OptionalBilingualAt } from "./fields/OptionalBilingualAt.tsx";
import { PlaceProblem } from "./fields/PlaceProblem.tsx";
import { QuestionAt } from "./fields/QuestionAt.tsx";
import { SwitchAt } from "./fields/SwitchAt.tsx";
import { WordsAt } from "./fields/WordsAt.tsx";

const EVERY = ["day", "week", "month", "quarter", "year"] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const FIRST = {
  every: "week",
  who: { roles: ["rep"] },
  due: { from: "end", workingDays: 0, time: "18:00" },
};

const useStyles = makeStyles({
  none: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
});

/** When the form is due and from whom, what is measured of it, and whether its records are printed. */
export function FormCadence() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { value, readOnly, set } = useFieldAt(["cadence"]);
  const { body } = useEditor();
  const code = textOf(body["code"]);
  const first = { ...FIRST, coverage: `${code}_coverage`, quality: `${code}_quality` };
  return (
    <>
      <FieldGroup title={say("form-edit.cadence")}>
        {value === undefined ? (
          <div className={styles.none}>
            <Text>{say("form-edit.no-cadence")}</Text>
            {!readOnly && <Button onClick={() => set(first)}>{say("form-edit.add-cadence")}</Button>}
          </div>
        ) : (
          <CadenceFields onRemove={() => set(undefined)} />
        )}
      </FieldGroup>
      <DocumentFields />
    </>
  );
}

function CadenceFields({ onRemove }: { readonly onRemove: () => void }) {
  const say = useConsoleSay();
  const { readOnly } = useEditor();
  const { value: every } = useFieldAt(["cadence", "every"]);
  const postWord = usePostWord();
  const posts = KNOWN_POSTS.map((post) => `${post} (${postWord(post)})`).join(", ");
  return (
    <>
      <PlaceProblem path={["cadence"]} />
      <EveryFields />
      {isObject(every) && <AfterLines />}
      <WordsAt
        path={["cadence", "who", "roles"]}
        label={say("form-edit.due-roles")}
        hint={say("form-edit.due-roles-hint", { posts })}
        nameOf={postWord}
      />
      <DueFields />
      <FieldRow>
        <CodeAt
          path={["cadence", "coverage"]}
          label={say("form-edit.coverage")}
          hint={say("form-edit.coverage-hint")}
          kind="kpi"
        />
        <CodeAt
          path={["cadence", "quality"]}
          label={say("form-edit.quality")}
          hint={say("form-edit.quality-hint")}
          kind="kpi"
        />
        <CodeAt
          path={["cadence", "sample"]}
          label={say("form-edit.sample")}
          hint={say("form-edit.sample-hint")}
          kind="parameter"
        />
      </FieldRow>
      <CadenceKpis />
      {!readOnly && (
        <div>
          <Button onClick={onRemove}>{say("form-edit.remove-cadence")}</Button>
        </div>
      )}
    </>
  );
}

/** How often: by periods, or after every record of another form. */
function EveryFields() {
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(["cadence", "every"]);
  const follows = isObject(value);
  const chosen = follows ? "after" : textOf(value);
  if (readOnly && !follows) {
    const every = EVERY.find((one) => one === value);
    return <Shown label={say("form-edit.every")} value={every ? say(`form-edit.every.${every}`) : chosen} />;
  }
  return (
    <FieldRow>
      {!readOnly && (
        <Field label={{ children: say("form-edit.every"), htmlFor: id }} {...problem}>
          <Select
            id={id}
            value={chosen}
            onChange={(_event, data) => set(data.value === "after" ? { after: "", by: "" } : data.value)}
          >
            {EVERY.map((every) => (
              <option key={every} value={every}>
                {say(`form-edit.every.${every}`)}
              </option>
            ))}
            <option value="after">{say("form-edit.every.after")}</option>
          </Select>
        </Field>
      )}
      {follows && (
        <>
          <CodeAt path={["cadence", "every", "after"]} label={say("form-edit.after")} kind="form" />
          <QuestionAt
            path={["cadence", "every", "by"]}
            label={say("form-edit.points-by")}
            types={["lookup"]}
          />
        </>
      )}
    </FieldRow>
  );
}

/** By when: so many working days from the period's start or end, or on a weekday, at a time. */
function DueFields() {
  const say = useConsoleSay();
  const { readOnly } = useEditor();
  const days = useFieldAt(["cadence", "due", "workingDays"]);
  const weekday = useFieldAt(["cadence", "due", "weekday"]);
  const { value, set } = useFieldAt(["cadence", "due"]);
  const byWeekday = weekday.value !== undefined;
  const choose = (kind: string) => {
    const { workingDays: _days, weekday: _weekday, ...rest } = objectOf(value);
    set(kind === "weekday" ? { ...rest, weekday: 5 } : { ...rest, workingDays: 0 });
  };
  return (
    <>
      <PlaceProblem path={["cadence", "due"]} />
      <FieldRow>
        <ChoiceAt
          path={["cadence", "due", "from"]}
          label={say("form-edit.due-from")}
          options={(["start", "end"] as const).map((one) => ({
            value: one,
            label: say(`form-edit.due-from.${one}`),
          }))}
        />
        {!readOnly && (
          <Field label={say("form-edit.due-by")}>
            <Select
              value={byWeekday ? "weekday" : "workingDays"}
              onChange={(_event, data) => choose(data.value)}
            >
              <option value="workingDays">{say("form-edit.due-by.days")}</option>
              <option value="weekday">{say("form-edit.due-by.weekday")}</option>
            </Select>
          </Field>
        )}
        {byWeekday ? (
          <WeekdayAt />
        ) : (
          (days.value !== undefined || !readOnly) && (
            <NumberAt
              path={["cadence", "due", "workingDays"]}
              label={say("form-edit.working-days")}
              hint={say("form-edit.working-days-hint")}
              optional
            />
          )
        )}
        <TextAt
          path={["cadence", "due", "time"]}
          label={say("form-edit.due-time")}
          hint={say("form-edit.due-time-hint")}
        />
      </FieldRow>
    </>
  );
}

function WeekdayAt() {
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(["cadence", "due", "weekday"]);
  const named = WEEKDAYS.find((one) => one === value);
  const label = say("form-edit.weekday");
  if (readOnly) return <Shown label={label} value={named ? say(`form-edit.weekday.${named}`) : ""} />;
  return (
    <Field label={{ children: label, htmlFor: id }} {...problem}>
      <Select
        id={id}
        value={typeof value === "number" ? String(value) : ""}
        onChange={(_event, data) => set(Number(data.value))}
      >
        {WEEKDAYS.map((one) => (
          <option key={one} value={String(one)}>
            {say(`form-edit.weekday.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether records can be printed on a clean page, and whether a copy waits for the approval. */
function DocumentFields() {
  const say = useConsoleSay();
  const { value } = useFieldAt(["document"]);
  return (
    <FieldGroup title={say("form-edit.document")}>
      <SwitchAt
        path={["document"]}
        label={say("form-edit.printable")}
        hint={say("form-edit.printable-hint")}
        on={{}}
      />
      {value !== undefined && (
        <>
          <SwitchAt
            path={["document", "until"]}
            label={say("form-edit.until-approved")}
            hint={say("form-edit.until-approved-hint")}
            on="approved"
          />
          <OptionalBilingualAt path={["document", "title"]} label={say("form-edit.paper-title")} />
          <WordsAt
            path={["document", "signatories"]}
            label={say("form-edit.signatories")}
            hint={say("form-edit.signatories-hint")}
            optional
          />
        </>
      )}
    </FieldGroup>
  );
}
