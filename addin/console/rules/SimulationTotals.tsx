import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Simulation } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatNumber } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  one: {
    display: "flex",
    flexDirection: "column-reverse",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  number: { margin: 0, ...typographyStyles.subtitle1 },
  what: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** How much publishing would move, in four numbers. */
export function SimulationTotals({ simulation }: { readonly simulation: Simulation }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const totals = {
    moved: simulation.moved,
    kpis: simulation.kpis,
    units: simulation.units,
    periods: simulation.periods.length,
    compared: simulation.compared,
  } as const;
  return (
    <dl className={styles.root}>
      {(["moved", "kpis", "units", "periods", "compared"] as const).map((total) => (
        <div key={total} className={styles.one}>
          <dt className={styles.what}>{say(`rules.total.${total}`)}</dt>
          <dd className={styles.number}>{formatNumber(language, totals[total])}</dd>
        </div>
      ))}
    </dl>
  );
}
