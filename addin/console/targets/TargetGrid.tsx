import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { KpiView } from "#shared/contract/kpis";
import type { UnitView } from "#shared/contract/org";
import type { TargetView } from "#shared/contract/targets";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Status } from "../parts/Status.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { TargetCell } from "./TargetCell.tsx";
import { cellKey, changedTargets, pasteBlock, textsOf, type TargetTexts } from "./target-grid.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { borderCollapse: "collapse" },
  head: {
    padding: tokens.spacingHorizontalS,
    textAlign: "start",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  unit: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    minWidth: "120px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type TargetGridProps = {
  readonly kpi: KpiView;
  readonly scopes: readonly UnitView[];
  readonly periods: readonly string[];
  readonly targets: readonly TargetView[];
  readonly onSaved: () => void;
};

/** Targets to type or to paste: all are saved, or none. */
export function TargetGrid({ kpi, scopes, periods, targets, onSaved }: TargetGridProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const notice = useNotice();
  const act = useAct();
  const [typed, setTyped] = useState<TargetTexts>({});
  const stored = textsOf(targets, kpi.format);
  const shown = { ...stored, ...typed };
  const { entries, wrong } = changedTargets(kpi.code, stored, typed);
  const grid = { scopes: scopes.map(({ code }) => code), periods };
  const refused = new Map(
    (act.failure?.errors ?? []).flatMap(({ pointer, detail }) => {
      const entry = entries[Number(/targets\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN)];
      return entry ? [[cellKey(entry.scope, entry.period), detail] as const] : [];
    }),
  );
  const save = async () => {
    if (entries.length === 0 || wrong.length > 0) return;
    if (!(await act.run(() => api.targets.save({ targets: [...entries] })))) return;
    notice(say("targets.saved", { count: entries.length }));
    setTyped({});
    onSaved();
  };
  return (
    <div className={styles.root}>
      <Text className={styles.quiet}>{say("targets.hint")}</Text>
      <div className={styles.frame}>
        <table className={styles.table} aria-label={say("console.targets")}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.unit)}>
                {say("targets.scope")}
              </th>
              {periods.map((period) => (
                <th key={period} scope="col" className={styles.head}>
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row" className={mergeClasses(styles.head, styles.unit)}>
                  {name}
                </th>
                {periods.map((period) => {
                  const key = cellKey(code, period);
                  return (
                    <TargetCell
                      key={period}
                      label={`${name}, ${period}`}
                      text={shown[key] ?? ""}
                      changed={entries.some((entry) => cellKey(entry.scope, entry.period) === key)}
                      problem={wrong.includes(key) ? say("targets.no-number") : refused.get(key)}
                      onType={(text) => setTyped({ ...typed, [key]: text })}
                      onPaste={(block) => setTyped(pasteBlock(typed, block, grid, { scope: code, period }))}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {act.failure && <FailureMessage failure={act.failure} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={act.busy ? <Spinner size="tiny" /> : <SaveRegular />}
          disabledFocusable={entries.length === 0 || wrong.length > 0 || act.busy}
          onClick={() => void save()}
        >
          {say("targets.save")}
        </Button>
        <Button disabledFocusable={Object.keys(typed).length === 0} onClick={() => setTyped({})}>
          {say("targets.undo")}
        </Button>
        <Status>
          {wrong.length > 0
            ? say("targets.wrong", { count: wrong.length })
            : say("targets.changed", { count: entries.length })}
        </Status>
      </div>
    </div>
  );
}
