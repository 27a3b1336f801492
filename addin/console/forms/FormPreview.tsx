import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { Form } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import { Panel } from "../parts/Panel.tsx";
import { useNotice } from "../parts/use-notice.tsx";
import { type Json, type JsonObject, textOf, valueAt } from "../rules/json.ts";
import { PreviewedForm } from "./PreviewedForm.tsx";

/** The widths of the pane that are looked at: as narrow as it gets, and as it opens. */
const WIDTHS = [320, 450] as const;

const useStyles = makeStyles({
  frame: {
    boxSizing: "border-box",
    maxWidth: "100%",
    minHeight: "240px",
    maxHeight: "70vh",
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  broken: { marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  // The pane is as wide as it is; its heading takes what that leaves.
  panel: { maxWidth: "100%", "& > :not(section)": { width: 0, minWidth: "100%" } },
});

export type FormPreviewProps = {
  readonly body: JsonObject;
  /** Keeps what is filled in as a test case; nothing is kept of a version that no longer changes. */
  readonly onKeep?: (vector: Json) => void;
};

/** The form as the pane draws it, to be filled in while it is written. */
export function FormPreview({ body, onKeep }: FormPreviewProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const notice = useNotice();
  const [width, setWidth] = useState<number>(WIDTHS[0]);
  const [round, setRound] = useState(0);
  const deferred = useDeferredValue(body);
  const parsed = useMemo(() => Form.safeParse(deferred), [deferred]);
  // What is being typed may be no form for a moment: the last one stays, with what was filled in.
  const [form, setForm] = useState<Form>();
  if (parsed.success && parsed.data !== form) setForm(parsed.data);
  return (
    <Panel
      className={styles.panel}
      title={say("form-list.preview")}
      about={say("form-list.preview.about")}
      actions={
        <>
          <Select
            size="small"
            aria-label={say("form-list.preview.width")}
            value={String(width)}
            onChange={(_event, data) => setWidth(Number(data.value))}
          >
            {WIDTHS.map((one) => (
              <option key={one} value={String(one)}>
                {say("form-list.preview.width-of", { width: one })}
              </option>
            ))}
          </Select>
          <Button size="small" appearance="subtle" onClick={() => setRound(round + 1)}>
            {say("form-list.preview.clear")}
          </Button>
        </>
      }
    >
      {/* It scrolls: the keyboard has to reach it even where nothing in it can be filled. */}
      <section
        className={styles.frame}
        style={{ width: `${width}px` }}
        aria-label={textOf(valueAt(body, ["title", language])) || say("form-list.unnamed")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {!parsed.success && (
          <Text block className={styles.broken}>
            {say(form ? "form-list.preview.broken" : "form-list.preview.not-yet")}
          </Text>
        )}
        {form && (
          <PreviewedForm
            key={round}
            form={form}
            {...(onKeep
              ? {
                  onKeep: (vector) => {
                    onKeep(vector);
                    notice(say("form-list.preview.kept"));
                  },
                }
              : {})}
          />
        )}
      </section>
    </Panel>
  );
}
