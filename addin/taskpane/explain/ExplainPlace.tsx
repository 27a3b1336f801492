import { Body1, Dropdown, Field, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionId } from "#shared/contract/signatures";
import type { SelectedCell } from "../../excel/selection.ts";
import { Loading } from "../../ui/Loading.tsx";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { CallExplanation } from "./CallExplanation.tsx";
import { Empty } from "../shell/Empty.tsx";
import { useSelectedCell } from "../use-selected-cell.ts";

const useStyles = makeStyles({
  formula: {
    display: "block",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

export type ExplainPlaceProps = { readonly onOpenRecord: (form: string, record: number) => void };

/** Why the selected cell shows what it shows. */
export function ExplainPlace({ onOpenRecord }: ExplainPlaceProps) {
  const say = useSay();
  const { workbook } = useServices();
  const host = useObservable(workbook.host);
  const selected = useSelectedCell();
  return (
    <Screen title={say("pane.nav.explain")}>
      {host === "none" && <Empty title={say("pane.explain.no-workbook")} text={say("pane.host.none")} />}
      {host !== "none" && !selected && <Loading />}
      {host !== "none" && selected && !selected.ok && (
        <Empty
          title={say("pane.explain.not-read")}
          text={say(`pane.excel.${selected.reason.code}`, { detail: selected.reason.detail })}
        />
      )}
      {host !== "none" && selected?.ok && (
        <CellView key={selected.value.address} cell={selected.value} onOpenRecord={onOpenRecord} />
      )}
    </Screen>
  );
}

type CellViewProps = {
  readonly cell: SelectedCell;
  readonly onOpenRecord: ExplainPlaceProps["onOpenRecord"];
};

function CellView({ cell, onOpenRecord }: CellViewProps) {
  const styles = useStyles();
  const say = useSay();
  const [chosen, setChosen] = useState<FunctionId>();
  const functions = [...new Set(cell.functions)];
  const fn = functions.find((one) => one === chosen) ?? functions[0];
  if (fn === undefined) {
    return (
      <Empty
        title={say("pane.explain.not-ours", { address: cell.address })}
        text={say("pane.explain.not-ours-why")}
      />
    );
  }
  return (
    <>
      <Body1>
        <Text weight="semibold">{cell.address}</Text>
        {cell.anchor.address !== cell.address && (
          <> {say("pane.explain.part-of", { address: cell.anchor.address })}</>
        )}
        <code className={styles.formula}>{cell.anchor.formula}</code>
      </Body1>
      {functions.length > 1 && (
        <Field label={say("pane.explain.which")}>
          <Dropdown
            inlinePopup
            value={fn}
            selectedOptions={[fn]}
            onOptionSelect={(_event, { optionValue }) =>
              setChosen(functions.find((one) => one === optionValue))
            }
          >
            {functions.map((one) => (
              <Option key={one} value={one}>
                {one}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <CallExplanation key={fn} cell={cell} fn={fn} onOpenRecord={onOpenRecord} />
    </>
  );
}
