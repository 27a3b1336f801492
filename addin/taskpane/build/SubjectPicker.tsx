import { Combobox, Field, makeStyles, Option, OptionGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { KpiView } from "#shared/contract/kpis";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { findSubjects, optionOf, type Subject, type SubjectOption } from "./subject.ts";

const useStyles = makeStyles({
  control: { minWidth: 0 },
  under: { display: "block", overflowWrap: "anywhere" },
});

export type SubjectPickerProps = {
  readonly kpis: readonly KpiView[];
  readonly subject: Subject | undefined;
  readonly onPick: (subject: Subject) => void;
};

/** Finds a KPI or a function by its name or by what it is for. */
export function SubjectPicker({ kpis, subject, onPick }: SubjectPickerProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const found = findSubjects(kpis, typed ?? "", language);
  const chosen = subject && optionOf(subject, language);
  const groups = [
    { label: say("build.kpis"), options: found.filter((one) => one.subject.kind === "kpi") },
    { label: say("build.functions"), options: found.filter((one) => one.subject.kind === "function") },
  ].filter(({ options }) => options.length > 0);
  return (
    <Field label={say("build.what")} hint={chosen?.description ?? ""}>
      <Combobox
        freeform
        inlinePopup
        className={styles.control}
        placeholder={say("build.search")}
        value={typed ?? chosen?.title ?? ""}
        selectedOptions={typed === undefined && chosen ? [chosen.value] : []}
        open={open}
        onOpenChange={(_event, data) => setOpen(data.open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onBlur={() => setTyped(undefined)}
        onOptionSelect={(_event, { optionValue }) => {
          const picked = found.find(({ value }) => value === optionValue);
          if (!picked) return;
          setTyped(undefined);
          onPick(picked.subject);
        }}
        autoComplete="off"
      >
        {groups.map(({ label, options }) => (
          <OptionGroup key={label} label={label}>
            {options.map((option) => (
              <SubjectLine key={option.value} option={option} />
            ))}
          </OptionGroup>
        ))}
        {groups.length === 0 && (
          <Option disabled value="" text="">
            {say("build.nothing-found")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function SubjectLine({ option }: { readonly option: SubjectOption }) {
  const styles = useStyles();
  return (
    <Option value={option.value} text={option.title}>
      <span>
        {option.title}
        <Text size={200} className={styles.under}>
          {option.description}
        </Text>
      </span>
    </Option>
  );
}
