import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SimulatedMove } from "#shared/contract/rulebook";
import type { Language } from "#shared/contract/language";
import { useAppearance } from "../../ui/Appearance.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatMoney, formatNumber, formatPercent } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { useViewer } from "../viewer-context.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  arrow: { whiteSpace: "nowrap" },
});

export type MovesTableProps = { readonly moves: readonly SimulatedMove[]; readonly moved: number };

/** What moves, the largest first. */
export function MovesTable({ moves, moved }: MovesTableProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { currency } = useViewer().company;
  return (
    <>
      {moves.length < moved && (
        <Text className={styles.quiet}>
          {say("rules.simulation.largest", { shown: moves.length, moved })}
        </Text>
      )}
      <DataTable
        label={say("rules.simulation.moves")}
        rows={moves}
        keyOf={({ kpi, unit, period }) => `${kpi}|${unit}|${period}`}
        columns={[
          { key: "kpi", title: say("rules.kind.kpi"), render: ({ title }) => title[language] },
          {
            key: "unit",
            title: say("rules.simulation.unit"),
            render: ({ unit, unitName }) => (
              <>
                {unitName}{" "}
                <Text size={200} className={styles.quiet}>
                  {unit}
                </Text>
              </>
            ),
          },
          { key: "period", title: say("rules.simulation.period"), render: ({ period }) => period },
          {
            key: "move",
            title: say("rules.simulation.move"),
            number: true,
            render: ({ before, after, format }) => (
              <span className={styles.arrow}>
                {show(language, before, format, currency)} →{" "}
                <Text weight="semibold">{show(language, after, format, currency)}</Text>
              </span>
            ),
          },
          {
            key: "by",
            title: say("rules.simulation.by"),
            number: true,
            render: ({ before, after, format }) =>
              before === null || after === null
                ? "–"
                : `${after > before ? "+" : ""}${show(language, after - before, format, currency)}`,
          },
        ]}
      />
    </>
  );
}

function show(
  language: Language,
  value: number | null,
  format: SimulatedMove["format"],
  currency: string,
): string {
  if (value === null) return "–";
  if (format === "percent") return formatPercent(language, value);
  return format === "money" ? formatMoney(language, value, currency) : formatNumber(language, value);
}
