import { makeStyles, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { DataTable } from "../ui/DataTable.tsx";
import { useLoad } from "../ui/use-load.ts";
import { useConsole, useConsoleSay } from "./console-context.ts";
import { ListPage } from "./ListPage.tsx";
import type { SearchedPageProps } from "./RulesPage.tsx";
import { placeUnits, type PlacedUnit } from "./unit-tree.ts";

const INDENT_PX = 24;

const useStyles = makeStyles({ unit: { display: "inline-block" } });

/** The tree of units, as it stands today. */
export function OrganisationPage({ search, onSearch }: SearchedPageProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.listUnits(), [api]));
  const wanted = search.trim().toLowerCase();
  const fits = ({ unit: { code, name } }: PlacedUnit) =>
    code.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
  return (
    <ListPage
      title={say("console.organisation")}
      about={say("console.organisation.about")}
      loaded={loaded}
      search={{ label: say("console.organisation.search"), value: search, onChange: onSearch }}
    >
      {(units) => {
        const found = placeUnits(units).filter(fits);
        if (found.length === 0) {
          return (
            <Text>
              {units.length === 0 ? say("console.organisation.none") : say("console.none-found", { search })}
            </Text>
          );
        }
        return (
          <DataTable
            label={say("console.organisation")}
            rows={found}
            keyOf={({ unit }) => unit.code}
            columns={[
              {
                key: "unit",
                title: say("console.organisation.unit"),
                render: ({ unit, depth }) => (
                  <span
                    className={styles.unit}
                    style={{ paddingInlineStart: wanted === "" ? depth * INDENT_PX : 0 }}
                  >
                    <Text weight={depth === 0 ? "semibold" : "regular"}>{unit.name}</Text>
                  </span>
                ),
              },
              {
                key: "code",
                title: say("console.organisation.code"),
                render: ({ unit }) => <Text font="monospace">{unit.code}</Text>,
              },
              { key: "level", title: say("console.organisation.level"), render: ({ unit }) => unit.level },
              {
                key: "below",
                title: say("console.organisation.below"),
                number: true,
                render: ({ below }) => (below === 0 ? "–" : below),
              },
            ]}
          />
        );
      }}
    </ListPage>
  );
}
