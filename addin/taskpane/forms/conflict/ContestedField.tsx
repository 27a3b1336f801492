import { makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import type { Contested, Side } from "../resolve-conflict.ts";
import { SideValue } from "./SideValue.tsx";

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  side: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  large: { display: "flex", flexDirection: "column", minWidth: 0, gap: tokens.spacingVerticalXS },
  who: { color: tokens.colorNeutralForeground2 },
});

/** Which sides changed a field since both started. */
export type ChangedBy = "both" | "only-mine" | "only-theirs";

export type ContestedFieldProps = {
  readonly contested: Contested;
  /** What the two sides are called. */
  readonly names: Readonly<Record<Side, string>>;
  /** How it is said which of them changed the field. */
  readonly saidOf: (changedBy: ChangedBy) => string;
  readonly choice: Side | undefined;
  readonly onChoose: (side: Side) => void;
};

/** Both sides of a field, what stood there before, and the choice between them. */
export function ContestedField({ contested, names, saidOf, choice, onChoose }: ContestedFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { field, before, mine, theirs, suggested } = contested;
  const id = `contested-${field.key}`;
  const isLarge = field.type === "lines" || field.type === "attachment";
  const changedBy = suggested === undefined ? "both" : suggested === "mine" ? "only-mine" : "only-theirs";
  const sides = [
    { side: "mine", name: names.mine, value: mine },
    { side: "theirs", name: names.theirs, value: theirs },
  ] as const;
  return (
    <fieldset className={styles.field}>
      <Text as="span" weight="semibold" id={id}>
        {field.label[language]}
      </Text>
      <Text size={200} className={styles.who}>
        {saidOf(changedBy)}
      </Text>
      {!isLarge && (
        <Text size={200} className={styles.who}>
          {say("forms.labelled", { label: say("forms.conflict.before") })}{" "}
          <SideValue field={field} before={before} value={before} />
        </Text>
      )}
      <RadioGroup
        aria-labelledby={id}
        value={choice ?? ""}
        onChange={(_event, data) => onChoose(data.value === "mine" ? "mine" : "theirs")}
      >
        {sides.map(({ side, name, value }) =>
          isLarge ? (
            <div key={side} className={styles.large}>
              <Radio value={side} label={name} />
              <SideValue field={field} before={before} value={value} />
            </div>
          ) : (
            <Radio
              key={side}
              value={side}
              label={
                <span className={styles.side}>
                  <Text weight="semibold">
                    <SideValue field={field} before={before} value={value} />
                  </Text>
                  <Text size={200} className={styles.who}>
                    {name}
                  </Text>
                </span>
              }
            />
          ),
        )}
      </RadioGroup>
    </fieldset>
  );
}
