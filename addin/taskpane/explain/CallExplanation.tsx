import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useCallback, useMemo, useState } from "react";
import type { FunctionId } from "#shared/contract/signatures";
import type { LoggedCall } from "../../custom-functions/call-log.ts";
import type { SelectedCell } from "../../excel/selection.ts";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";
import { Empty } from "../shell/Empty.tsx";
import { ExplanationView } from "./ExplanationView.tsx";
import { callOfPart, type DrillStep } from "./drill.ts";
import { callForElement, listArguments, type ListArgument } from "./pick-element.ts";
import { Trail } from "./Trail.tsx";
import { useLoggedCall } from "./use-logged-call.ts";

const useStyles = makeStyles({
  picks: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    "& .fui-Dropdown": { minWidth: 0 },
  },
});

export type CallExplanationProps = {
  readonly cell: SelectedCell;
  readonly fn: FunctionId;
  readonly onOpenRecord: (form: string, record: number) => void;
};

/** The explanation of one function's call in the selected cell. */
export function CallExplanation({ cell, fn, onOpenRecord }: CallExplanationProps) {
  const say = useSay();
  const { refresher } = useServices();
  const { running } = useObservable(refresher.state);
  const call = useLoggedCall(cell.anchor.address, fn);
  if (!call) {
    return (
      <Empty title={say("pane.explain.not-calculated")} text={say("pane.explain.not-calculated-why")}>
        <Button
          appearance="primary"
          icon={running ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
          disabledFocusable={running}
          onClick={() => void refresher.refreshSheet(cell.sheet)}
        >
          {say("pane.explain.recalculate")}
        </Button>
      </Empty>
    );
  }
  return <ExplainedCall key={call.at} call={call} cell={cell} fn={fn} onOpenRecord={onOpenRecord} />;
}

function ExplainedCall({
  call,
  cell,
  fn,
  onOpenRecord,
}: CallExplanationProps & { readonly call: LoggedCall }) {
  const { api } = useServices();
  const [picks, setPicks] = useState<Readonly<Record<number, number>>>({});
  const lists = useMemo(() => listArguments(fn, call.args, cell.offset), [fn, call.args, cell.offset]);
  const args = useMemo(() => callForElement(call.args, lists, picks), [call.args, lists, picks]);
  /** The parts gone down to; the first step stands for the cell's own scope. */
  const [trail, setTrail] = useState<readonly DrillStep[]>([]);
  const part = trail.length > 1 ? trail.at(-1)?.code : undefined;
  const asked = useMemo(
    () => (part === undefined ? args : [...(callOfPart(fn, args, part) ?? args)]),
    [fn, args, part],
  );
  const explanation = useLoad(useCallback(() => api.explain({ fn, args: asked }), [api, fn, asked]));
  const [wentDown, setWentDown] = useState(false);
  const go = (steps: readonly DrillStep[]) => {
    setTrail(steps);
    setWentDown(true);
  };
  const scope = explanation.value?.scope;
  const open = ({ code, name }: DrillStep) => {
    if (scope) go([...(trail.length > 0 ? trail : [scope]), { code, name }]);
  };
  return (
    <>
      {lists.length > 0 && trail.length < 2 && (
        <Picks
          lists={lists}
          picks={picks}
          onPick={(index, value) => setPicks((before) => ({ ...before, [index]: value }))}
        />
      )}
      <Trail steps={trail} onGo={(place) => go(trail.slice(0, place + 1))} />
      {explanation.loading && !explanation.value && <Loading />}
      {!call.answer.ok && part === undefined && explanation.value?.problem === null && (
        <CellProblem detail={call.answer.problem.detail} />
      )}
      {explanation.failure && !call.answer.ok && part === undefined && (
        <CellProblem detail={call.answer.problem.detail} />
      )}
      {explanation.failure && (call.answer.ok || part !== undefined) && (
        <FailureMessage failure={explanation.failure} onRetry={explanation.reload} />
      )}
      {explanation.value && (
        <ExplanationView
          key={part ?? ""}
          explanation={explanation.value}
          takesFocus={wentDown}
          onOpenPart={open}
          onOpenRecord={onOpenRecord}
        />
      )}
    </>
  );
}

function CellProblem({ detail }: { readonly detail: string }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{detail}</MessageBarBody>
    </MessageBar>
  );
}

type PicksProps = {
  readonly lists: readonly ListArgument[];
  readonly picks: Readonly<Record<number, number>>;
  readonly onPick: (index: number, value: number) => void;
};

function Picks({ lists, picks, onPick }: PicksProps) {
  const styles = useStyles();
  const say = useSay();
  const nameOf = (name: string) =>
    name === "scope" || name === "period" || name === "opportunity" ? say(`pane.explain.pick-${name}`) : name;
  return (
    <div className={styles.picks}>
      {lists.map(({ index, name, values, picked }) => {
        const place = picks[index] ?? picked;
        return (
          <Field key={index} label={nameOf(name)}>
            <Dropdown
              inlinePopup
              value={String(values[place] ?? "")}
              selectedOptions={[String(place)]}
              onOptionSelect={(_event, { optionValue }) => onPick(index, Number(optionValue))}
            >
              {values.map((value, position) => (
                <Option
                  key={`${position}|${String(value)}`}
                  value={String(position)}
                  text={String(value ?? "")}
                >
                  {String(value ?? "")}
                </Option>
              ))}
            </Dropdown>
          </Field>
        );
      })}
    </div>
  );
}
