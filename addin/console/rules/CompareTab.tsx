import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { namedPath } from "../forms/named-path.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { useFilter } from "../shell/use-route.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { objectOf } from "./json.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  choice: { maxWidth: "320px" },
});

/** What this version says otherwise than another. */
export function CompareTab({ detail }: { readonly detail: RuleDetail }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const others = detail.versions.filter(({ version }) => version !== detail.version.version);
  const usual = others.find(({ version }) => version < detail.version.version) ?? others[0];
  const [chosen, choose] = useFilter("with", String(usual?.version ?? ""));
  if (!usual) return <Empty>{say("rules.compare.none")}</Empty>;
  return (
    <div className={styles.root}>
      <Field className={styles.choice} label={say("rules.compare.with")}>
        <Select value={chosen} onChange={(_event, data) => choose(data.value)}>
          {others.map(({ version, state }) => (
            <option key={version} value={String(version)}>
              {say("rules.version-number", { version })} · {say(`rules.state.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Differences key={detail.version.revision} detail={detail} from={Number(chosen)} />
    </div>
  );
}

function Differences({ detail, from }: { readonly detail: RuleDetail; readonly from: number }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { language } = useAppearance();
  const { kind, code, version } = detail.version;
  const load = useCallback(
    () => api.rules.differences({ kind, code, version }, from),
    [api, kind, code, version, from],
  );
  const loaded = useLoad(load);
  const pathOf = (at: string) => {
    const path = at.split("/");
    return kind === "form" ? namedPath(objectOf(detail.body), path, language) : path;
  };
  return (
    <Load loaded={loaded}>
      {({ differences }) =>
        differences.length === 0 ? (
          <Empty>{say("rules.compare.same")}</Empty>
        ) : (
          <DifferenceTable
            label={say("rules.tab.compare")}
            before={say("rules.version-number", { version: from })}
            after={say("rules.version-number", { version })}
            differences={differences.map(({ at, before, after }) => ({ path: pathOf(at), before, after }))}
          />
        )
      }
    </Load>
  );
}
