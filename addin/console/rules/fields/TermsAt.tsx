import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useConsoleSay } from "../../console-context.ts";
import { objectOf } from "../json.ts";
import { BilingualAt } from "./BilingualAt.tsx";
import { fieldId, useEditor, useFieldAt } from "./editor-context.ts";
import { FieldRow } from "./FieldRow.tsx";
import { freshName, renameTerm, sourceOfTerm, TERM_SOURCES, withSource } from "./term.ts";
import { Shown } from "./Shown.tsx";
import { TermReading } from "./TermReading.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fields: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** The terms of a KPI: the names of its formula, and what each reads. */
export function TermsAt() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { body, readOnly, change } = useEditor();
  const terms = objectOf(body["terms"]);
  return (
    <div id={fieldId(["terms"])} tabIndex={-1}>
      <ul className={styles.list} aria-label={say("rule-key.terms")}>
        {Object.keys(terms).map((name, position) => (
          // A term that is renamed is the same term.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={position} className={styles.item}>
            <div className={styles.fields}>
              <Term name={name} />
            </div>
            {!readOnly && (
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={say("rule-edit.kpi.remove-term", { name })}
                onClick={() => {
                  change(["terms", name], undefined);
                  document.getElementById(fieldId(["terms"]))?.focus();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() =>
            change(["terms", freshName(terms)], { measure: "", title: { "zh-CN": "", "en-US": "" } })
          }
        >
          {say("rule-edit.kpi.add-term")}
        </Button>
      )}
    </div>
  );
}

function Term({ name }: { readonly name: string }) {
  const say = useConsoleSay();
  const { body, readOnly, change } = useEditor();
  const path = ["terms", name];
  const { value, problem, set } = useFieldAt(path);
  const [typed, setTyped] = useState<string>();
  const source = sourceOfTerm(value);
  if (readOnly) {
    return (
      <FieldRow>
        <Shown label={say("rule-edit.kpi.term-name")} value={name} formula />
        <TermReading path={path} source={source} />
        <BilingualAt path={[...path, "title"]} label={say("rule-key.title")} />
      </FieldRow>
    );
  }
  return (
    <>
      <FieldRow>
        <Field label={{ children: say("rule-edit.kpi.term-name"), htmlFor: fieldId(path) }} {...problem}>
          <Input
            id={fieldId(path)}
            value={typed ?? name}
            onChange={(_event, data) => setTyped(data.value)}
            onBlur={() => {
              if (typed !== undefined) {
                change(["terms"], renameTerm(objectOf(body["terms"]), name, typed.trim()));
              }
              setTyped(undefined);
            }}
          />
        </Field>
        <Field label={say("rule-edit.kpi.term-source")}>
          <Select
            value={source}
            onChange={(_event, data) =>
              set(withSource(value, TERM_SOURCES.find((one) => one === data.value) ?? source))
            }
          >
            {TERM_SOURCES.map((one) => (
              <option key={one} value={one}>
                {say(one === "targetOf" ? "rule-key.targetOf" : `rules.kind.${one}`)}
              </option>
            ))}
            {source === "choose" && <option value="choose">{say("rule-edit.kpi.choose")}</option>}
          </Select>
        </Field>
        <TermReading path={path} source={source} />
      </FieldRow>
      <BilingualAt path={[...path, "title"]} label={say("rule-key.title")} />
    </>
  );
}
