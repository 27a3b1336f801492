import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useConsoleSay } from "../../console-context.ts";
import { isObject, listOf, type JsonPath } from "../json.ts";
import { BilingualAt } from "./BilingualAt.tsx";
import { useFieldAt } from "./editor-context.ts";
import { FieldGroup } from "./FieldGroup.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { ListAt } from "./ListAt.tsx";
import { NamedFields } from "./NamedFields.tsx";
import { NumberAt } from "./NumberAt.tsx";
import { Shown } from "./Shown.tsx";
import { TextAt } from "./TextAt.tsx";

const USUAL_CLOSING_DAY = 25;

/** A calendar: its months, its holidays, and the units it holds for. */
export function CalendarFields() {
  const say = useConsoleSay();
  return (
    <>
      <NamedFields />
      <FieldGroup title={say("rule-edit.calendar.months")}>
        <TextAt
          path={["timeZone"]}
          label={say("rule-key.timeZone")}
          hint={say("rule-edit.calendar.zone-hint")}
        />
        <MonthRule />
      </FieldGroup>
      <FieldGroup title={say("rule-key.holidays")}>
        <ListAt
          path={["holidays"]}
          label={say("rule-key.holidays")}
          add={say("rule-edit.calendar.add-holiday")}
          fresh={{ day: "", name: { "zh-CN": "", "en-US": "" }, works: false }}
          optional
        >
          {(path) => (
            <FieldRow>
              <TextAt path={[...path, "day"]} label={say("rule-key.day")} type="date" />
              <BilingualAt path={[...path, "name"]} label={say("rule-key.name")} />
              <Works path={[...path, "works"]} />
            </FieldRow>
          )}
        </ListAt>
      </FieldGroup>
      <FieldGroup title={say("rule-key.units")}>
        <Units />
      </FieldGroup>
    </>
  );
}

function MonthRule() {
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(["month"]);
  const closes = isObject(value);
  const kinds = {
    calendar: say("rule-edit.calendar.calendar-month"),
    working: say("rule-edit.calendar.working-month"),
  };
  return (
    <FieldRow>
      {readOnly && <Shown label={say("rule-key.month")} value={closes ? kinds.working : kinds.calendar} />}
      {!readOnly && (
        <Field label={say("rule-key.month")} {...problem}>
          <RadioGroup
            id={id}
            value={closes ? "working" : "calendar"}
            onChange={(_event, data) =>
              set(data.value === "working" ? { closesOn: USUAL_CLOSING_DAY } : "calendar")
            }
          >
            <Radio value="calendar" label={kinds.calendar} />
            <Radio value="working" label={kinds.working} />
          </RadioGroup>
        </Field>
      )}
      {closes && (
        <NumberAt
          path={["month", "closesOn"]}
          label={say("rule-key.closesOn")}
          hint={say("rule-edit.calendar.closes-hint")}
        />
      )}
    </FieldRow>
  );
}

function Works({ path }: { readonly path: JsonPath }) {
  const say = useConsoleSay();
  const { id, value, readOnly, set } = useFieldAt(path);
  if (readOnly) {
    return <Shown label={say("rule-key.works")} value={say(value === true ? "rules.yes" : "rules.no")} />;
  }
  return (
    <Field label={say("rule-edit.calendar.kind-of-day")}>
      <Checkbox
        id={id}
        label={say("rule-key.works")}
        checked={value === true}
        onChange={(_event, data) => set(data.checked === true)}
      />
    </Field>
  );
}

function Units() {
  const say = useConsoleSay();
  const { value } = useFieldAt(["units"]);
  return (
    <>
      {listOf(value).length === 0 && <span>{say("rule-edit.calendar.no-units")}</span>}
      <ListAt
        path={["units"]}
        label={say("rule-key.units")}
        add={say("rule-edit.calendar.add-unit")}
        fresh=""
        optional
      >
        {(path) => <TextAt path={path} label={say("rules.unit-code")} />}
      </ListAt>
    </>
  );
}
