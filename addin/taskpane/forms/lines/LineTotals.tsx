import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Line } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { showValue } from "../show-value.ts";
import { useValueSetting } from "../use-value-setting.ts";
import { totalledColumns, totalOf } from "./line-totals.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
  },
  one: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "baseline" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

export type LineTotalsProps = { readonly field: Field; readonly lines: readonly Line[] };

/** What the lines come to, for the columns that the form adds up. */
export function LineTotals({ field, lines }: LineTotalsProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { form } = useFormHost();
  const setting = useValueSetting();
  const columns = totalledColumns(form, field);
  if (columns.length === 0 || lines.length < 2) return null;
  return (
    <dl className={styles.root}>
      {columns.map((column) => (
        <div key={column.key} className={styles.one}>
          <dt className={styles.label}>
            <Text size={200}>{say("forms.lines.total", { column: column.label[language] })}</Text>
          </dt>
          <dd className={styles.value}>
            <Text weight="semibold">{showValue(column, totalOf(lines, column.key), setting)}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
