import { Field, makeStyles, mergeClasses, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { UnitView } from "#shared/contract/org";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { DayField } from "../parts/DayField.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { Panel } from "../parts/Panel.tsx";
import { readRoute, writeRoute } from "../shell/console-route.ts";
import { useFilter } from "../shell/use-route.ts";
import { useViewer } from "../viewer-context.ts";
import { placeUnits } from "./unit-tree.ts";

const INDENT_PX = 18;

const useStyles = makeStyles({
  box: { width: "100%", maxWidth: "none" },
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "62vh", overflowY: "auto" },
  link: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: { backgroundColor: tokens.colorSubtleBackgroundSelected, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The units as they stood on a day, each below its superior. */
export function UnitTree({ here }: { readonly here: string | undefined }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const [on, setOn] = useFilter("on", today);
  const [search, setSearch] = useFilter("q");
  const loaded = useLoad(useCallback(() => api.organisation.units(on === today ? "" : on), [api, on, today]));
  return (
    <Panel title={say("organisation.tree")}>
      <DayField label={say("organisation.on")} value={on} onChange={setOn} />
      <Field label={say("organisation.search")}>
        <SearchBox className={styles.box} value={search} onChange={(_event, data) => setSearch(data.value)} />
      </Field>
      <Load loaded={loaded}>{({ units }) => <Units units={units} search={search} here={here} />}</Load>
    </Panel>
  );
}

type UnitsProps = {
  readonly units: readonly UnitView[];
  readonly search: string;
  readonly here: string | undefined;
};

function Units({ units, search, here }: UnitsProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  if (units.length === 0) return <Empty>{say("organisation.none")}</Empty>;
  const wanted = search.trim().toLowerCase();
  const found = placeUnits(units).filter(({ unit }) =>
    `${unit.name} ${unit.code} ${unit.level}`.toLowerCase().includes(wanted),
  );
  if (found.length === 0) return <Empty>{say("console.none-found", { search })}</Empty>;
  const { query } = readRoute(window.location.hash);
  return (
    <ul className={styles.list} aria-label={say("organisation.tree")}>
      {found.map(({ unit, depth, below }) => (
        <li key={unit.code} style={{ paddingInlineStart: wanted === "" ? depth * INDENT_PX : 0 }}>
          <a
            className={mergeClasses(styles.link, unit.code === here && styles.here)}
            aria-current={unit.code === here ? "true" : undefined}
            href={writeRoute({ page: "organisation", parts: ["unit", unit.code], query })}
          >
            <span>{unit.name}</span>
            <Text size={200} className={styles.quiet}>
              {unit.code}
              {below > 0 && ` · ${say("organisation.below", { count: below })}`}
            </Text>
          </a>
        </li>
      ))}
    </ul>
  );
}
