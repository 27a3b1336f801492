import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { PageHeader } from "../parts/PageHeader.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useAct } from "../parts/use-act.ts";
import { BilingualAt } from "../rules/fields/BilingualAt.tsx";
import { EditorContext, type Editor } from "../rules/fields/editor-context.ts";
import { TextAt } from "../rules/fields/TextAt.tsx";
import { type JsonObject, objectOf, textOf } from "../rules/json.ts";
import { isCode } from "../rules/new-kpi.ts";
import { versionAddress } from "../rules/rule-address.ts";
import { setField } from "../rules/set-field.ts";
import { addressOf } from "../shell/console-route.ts";
import { goTo } from "../shell/use-route.ts";
import { useViewer } from "../viewer-context.ts";
import { copyOfForm, emptyForm, withSuggestedCode } from "./new-form.ts";
import { useFormsInForce } from "./use-forms-in-force.ts";
import { BeginDraft } from "../rules/BeginDraft.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "860px" },
  from: { maxWidth: "420px" },
});

const BLANK = { "zh-CN": "", "en-US": "" };

/** A new form: what it is called, and whether it begins blank or as a copy of another. */
export function NewFormPage() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const act = useAct();
  const forms = useFormsInForce();
  const [body, setBody] = useState<JsonObject>({ code: "", title: BLANK, description: BLANK });
  const [from, setFrom] = useState("");
  const editor: Editor = {
    body,
    readOnly: false,
    problems: [],
    change: (path, value) => setBody((before) => withSuggestedCode(before, setField(before, path, value))),
  };
  const title = bothOf(body["title"]);
  const code = textOf(body["code"]);
  const ready = isCode(code) && title["zh-CN"] !== "" && title["en-US"] !== "";
  const begin = async () => {
    if (!ready) return;
    const description = bothOf(body["description"]);
    const told = description["zh-CN"] !== "" && description["en-US"] !== "";
    const name = { code, title, description: told ? description : title };
    const copied = forms.find(({ definition }) => definition.code === from);
    const made = copied ? copyOfForm(objectOf(copied.definition), name) : emptyForm(name);
    const begun = await act.run(() => api.rules.begin({ body: made, effectiveFrom: today }));
    if (begun) goTo(versionAddress(begun.version));
  };
  return (
    <EditorContext value={editor}>
      <PageHeader
        above={<Link href={addressOf("forms")}>{say("console.forms")}</Link>}
        title={say("form-list.new")}
        about={say("form-list.new.about")}
      />
      <div className={styles.root}>
        <Panel title={say("form-list.new.name")}>
          <BilingualAt path={["title"]} label={say("rule-key.title")} />
          <TextAt path={["code"]} label={say("rule-key.code")} hint={say("form-list.new.code-hint")} />
          <BilingualAt path={["description"]} label={say("rule-key.description")} long />
        </Panel>
        <Panel title={say("form-list.new.begin-from")}>
          <Field label={say("form-list.new.from")} className={styles.from}>
            <Select value={from} onChange={(_event, data) => setFrom(data.value)}>
              <option value="">{say("form-list.new.blank")}</option>
              {forms.map(({ definition, name }) => (
                <option key={definition.code} value={definition.code}>
                  {say("form-list.new.copy", { form: name })}
                </option>
              ))}
            </Select>
          </Field>
        </Panel>
        <BeginDraft
          act={act}
          ready={ready}
          missing={say("form-list.new.missing")}
          onBegin={() => void begin()}
        />
      </div>
    </EditorContext>
  );
}

function bothOf(value: unknown) {
  const text = objectOf(value);
  return { "zh-CN": textOf(text["zh-CN"]).trim(), "en-US": textOf(text["en-US"]).trim() };
}
