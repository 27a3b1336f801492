import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RecordBody } from "#shared/contract/records";
import { checkBody } from "#shared/rulebook/form";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FormHostContext } from "../../taskpane/forms/form-host.ts";
import { fillForm } from "../../taskpane/forms/filled-form.ts";
import { bodyToSend, initialBody } from "../../taskpane/forms/form-body.ts";
import { FormBody } from "../../taskpane/forms/FormBody.tsx";
import { isFieldOpen } from "../../taskpane/forms/open-fields.ts";
import { checkTyped } from "../../taskpane/forms/problems.ts";
import { useConsoleSay } from "../console-context.ts";
import type { Json } from "../rules/json.ts";
import { useViewer } from "../viewer-context.ts";
import { usePreviewHost } from "./use-preview-host.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type PreviewedFormProps = {
  readonly form: Form;
  readonly onKeep?: (vector: Json) => void;
};

/** A form being filled as its first sender would, with the pane's own parts. Nothing leaves the page. */
export function PreviewedForm({ form, onKeep }: PreviewedFormProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const me = useViewer();
  const host = usePreviewHost(form);
  const [typed, setTyped] = useState<RecordBody>({});
  const [tried, setTried] = useState(false);
  const body = useMemo(() => ({ ...initialBody(form, me), ...typed }), [form, me, typed]);
  const isOpen = (field: Field) => isFieldOpen(field, form, body, { ...me, role: "rep" }, undefined);
  const fills = form.fields.filter(isOpen).map(({ key }) => key);
  const sent = bodyToSend(form, body);
  const { lists } = host;
  const problems = tried ? checkTyped({ form, lists, body: sent, today: me.today, language, isOpen }) : {};
  const found = Object.keys(problems).length;
  const keep = () => {
    const filled = Object.entries(sent).filter(([, value]) => value !== null);
    const own = Object.fromEntries(filled);
    const { problems: refused } = checkBody(form, own, { today: me.today, lists });
    const codes = refused.map(({ field, code }) =>
      form.checks.some((check) => check.code === code) ? code : field,
    );
    onKeep?.({ body: own, refused: [...new Set(codes)].toSorted() });
  };
  return (
    <FormHostContext value={host}>
      <div className={styles.root}>
        <Text className={styles.title}>{form.title[language]}</Text>
        <FormBody
          body={body}
          filled={fillForm(form, body, fills)}
          isOpen={isOpen}
          isNew
          problems={problems}
          onChange={(key, value) => setTyped((before) => ({ ...before, [key]: value }))}
        />
        <div className={styles.bar}>
          <Button appearance="primary" onClick={() => setTried(true)}>
            {say("form-list.preview.try")}
          </Button>
          {onKeep && <Button onClick={keep}>{say("form-list.preview.keep")}</Button>}
        </div>
        {tried && (
          <MessageBar intent={found === 0 ? "success" : "warning"}>
            <MessageBarBody>
              {found === 0 ? say("form-list.preview.fine") : say("form-list.preview.found", { count: found })}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </FormHostContext>
  );
}
