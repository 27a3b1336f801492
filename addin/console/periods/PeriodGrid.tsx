import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { PeriodList, PeriodView } from "#shared/contract/closing";
import { useConsoleSay } from "../console-context.ts";
import { addressOf, writeRoute } from "../shell/console-route.ts";
import { gridOf } from "./period-grid.ts";
import { StatusBadge } from "./StatusBadge.tsx";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    padding: tokens.spacingHorizontalS,
    textAlign: "start",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unit: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    minWidth: "120px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: { padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  held: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

export type PeriodGridProps = {
  readonly list: PeriodList;
  readonly top: string;
  readonly here: { readonly unit: string; readonly period: string } | undefined;
};

/** Units × months: how settled each is. */
export function PeriodGrid({ list, top, here }: PeriodGridProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { periods, units } = gridOf(list.periods);
  const cell = (view: PeriodView) => {
    const isHere = view.unit === here?.unit && view.period === here.period;
    return (
      <a
        className={mergeClasses(styles.link, isHere && styles.here)}
        aria-current={isHere ? "true" : undefined}
        aria-label={`${view.unitName}, ${view.period}: ${say(`periods.status.${view.status}`)}`}
        href={writeRoute({
          page: "periods",
          parts: [top, view.period],
          query: view.unit === top ? {} : { of: view.unit },
        })}
      >
        <StatusBadge status={view.status} />
        {view.adjustments > 0 && (
          <Text size={100} className={styles.held}>
            {say("periods.held", { count: view.adjustments })}
          </Text>
        )}
      </a>
    );
  };
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={say("console.periods")}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.unit)}>
              {say("periods.unit")}
            </th>
            {periods.map((period) => (
              <th key={period} scope="col" className={styles.head}>
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, name, views }) => (
            <tr key={code}>
              <th scope="row" className={mergeClasses(styles.head, styles.unit)}>
                {code === top ? name : <Link href={addressOf("periods", code)}>{name}</Link>}
              </th>
              {periods.map((period) => {
                const view = views.get(period);
                return (
                  <td key={period} className={styles.cell}>
                    {view ? cell(view) : "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
