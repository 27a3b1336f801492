import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { useFormHost } from "./form-host.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", color: tokens.colorNeutralForeground2 },
});

/** Which fields others fill later: a superior, or who decides a step of the approval. */
export function FilledLater({ fields }: { readonly fields: readonly Field[] }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { form } = useFormHost();
  if (fields.length === 0) return null;
  const join = (some: readonly Field[]) =>
    some.map(({ label }) => label[language]).join(language === "zh-CN" ? "、" : ", ");
  const bySuperior = fields.filter(({ by }) => by === "superior");
  const steps = (form.approval?.steps ?? []).map(({ code, title }) => ({
    title: title[language],
    filled: fields.filter(({ by }) => typeof by === "object" && by.step === code),
  }));
  const others = fields.filter(({ by }) => by === undefined);
  return (
    <div className={styles.root}>
      {bySuperior.length > 0 && (
        <Text size={200}>{say("pane.form.later", { fields: join(bySuperior) })}</Text>
      )}
      {steps
        .filter(({ filled }) => filled.length > 0)
        .map(({ title, filled }) => (
          <Text key={title} size={200}>
            {say("forms.later.step", { step: title, fields: join(filled) })}
          </Text>
        ))}
      {others.length > 0 && <Text size={200}>{say("forms.later.others", { fields: join(others) })}</Text>}
    </div>
  );
}
