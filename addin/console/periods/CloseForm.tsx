import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { useCallback } from "react";
import type { PeriodChecklist, PeriodView } from "#shared/contract/closing";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { Load } from "../parts/Load.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "20px" },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  warns: { color: tokens.colorStatusWarningForeground3 },
  blocks: { color: tokens.colorStatusDangerForeground1 },
  examples: { display: "block", color: tokens.colorNeutralForeground2 },
});

export type CloseFormProps = { readonly period: PeriodView; readonly onDone: () => void };

/** What is missing before a close, and the close itself. */
export function CloseForm({ period, onDone }: CloseFormProps) {
  const { api } = useConsole();
  const loaded = useLoad(
    useCallback(() => api.periods.checklist(period.unit, period.period), [api, period.unit, period.period]),
  );
  return (
    <Load loaded={loaded}>
      {(list) => (
        <>
          <Checklist list={list} />
          {list.period.mayClose && <CloseDialog list={list} onDone={onDone} />}
        </>
      )}
    </Load>
  );
}

function Checklist({ list }: { readonly list: PeriodChecklist }) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <ul className={styles.list} aria-label={say("periods.checklist")}>
      {list.checks.map(({ code, count, blocks, examples }) => (
        <li key={code} className={styles.item}>
          {count === 0 ? (
            <CheckmarkCircleFilled
              className={mergeClasses(styles.icon, styles.fine)}
              aria-label={say("periods.check.fine")}
            />
          ) : blocks ? (
            <ErrorCircleFilled
              className={mergeClasses(styles.icon, styles.blocks)}
              aria-label={say("periods.check.blocks")}
            />
          ) : (
            <WarningFilled
              className={mergeClasses(styles.icon, styles.warns)}
              aria-label={say("periods.check.warns")}
            />
          )}
          <span>
            <Text>{say(count === 0 ? `periods.fine.${code}` : `periods.missing.${code}`, { count })}</Text>
            {examples.length > 0 && (
              <Text size={200} className={styles.examples}>
                {examples.join(", ")}
              </Text>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CloseDialog({ list, onDone }: { readonly list: PeriodChecklist; readonly onDone: () => void }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const notice = useNotice();
  const act = useAct();
  const { unit, unitName, period } = list.period;
  const blocked = list.checks.some(({ count, blocks }) => blocks && count > 0);
  const warned = list.checks.some(({ count, blocks }) => !blocks && count > 0);
  return (
    <div>
      <ActDialog
        trigger={
          <Button appearance="primary" disabledFocusable={blocked}>
            {say("periods.close")}…
          </Button>
        }
        title={say("periods.close.title", { unit: unitName, period })}
        confirm={say("periods.close")}
        act={act}
        onConfirm={async () => {
          const closed = await act.run(() => api.periods.close({ unit, period }));
          if (!closed) return false;
          notice(say("periods.close.done", { period }));
          onDone();
          return true;
        }}
      >
        <Text>{say("periods.close.about")}</Text>
        {warned && <Text weight="semibold">{say("periods.close.warned")}</Text>}
      </ActDialog>
    </div>
  );
}
