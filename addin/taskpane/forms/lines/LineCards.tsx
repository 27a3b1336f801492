import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, ErrorCircleFilled } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Line } from "#shared/contract/records";
import { useSay } from "../../pane-context.ts";
import { CellControl } from "../fields/CellControl.tsx";
import { ComputedField } from "../fields/ComputedField.tsx";
import { cellToSend } from "../form-body.ts";
import { CellValue } from "../values/CellValue.tsx";
import { cellPlace } from "./cell-place.ts";
import { cellProblemKey, type LineParts } from "./line-parts.ts";
import { LineMenu } from "./LineMenu.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  head: { display: "flex", alignItems: "center", minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    minHeight: "40px",
  },
  summary: { overflowWrap: "anywhere", flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
});

/** Lines as cards, one of them open at a time. */
export function LineCards({ field, edited, shown, problems }: LineParts) {
  const styles = useStyles();
  const { ids, lines } = edited;
  const [chosen, setChosen] = useState<number | null>();
  const [known, setKnown] = useState(ids);
  // A line that has just come by a press of “add” is the one to be filled.
  if (known.length !== ids.length) {
    const added = ids.filter((id) => !known.includes(id));
    setKnown(ids);
    if (added.length === 1) setChosen(added[0] ?? null);
  }
  const open = chosen === undefined && lines.length === 1 ? ids[0] : chosen;
  return (
    <ol className={styles.list}>
      {ids.map((id, row) => (
        <LineCard
          key={id}
          row={row}
          isOpen={id === open}
          onToggle={() => setChosen(id === open ? null : id)}
          {...{ field, edited, shown, problems }}
        />
      ))}
    </ol>
  );
}

type LineCardProps = Omit<LineParts, "onAdd"> & {
  readonly row: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function LineCard({ field, edited, shown, problems, row, isOpen, onToggle }: LineCardProps) {
  const styles = useStyles();
  const say = useSay();
  const bodyId = useId();
  const columns = field.columns ?? [];
  const line = edited.lines[row] ?? {};
  const isWrong = columns.some(({ key }) => problems[cellProblemKey(field.key, row, key)] !== undefined);
  return (
    <li className={mergeClasses(styles.card, isWrong && styles.wrong)}>
      <div className={styles.head}>
        <Button
          appearance="transparent"
          className={styles.name}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={onToggle}
        >
          <span className={styles.summary}>
            <span className={styles.quiet}>{row + 1} · </span>
            <LineSummary field={field} line={shown[row] ?? line} />
          </span>
          {isWrong && <ErrorCircleFilled className={styles.bad} aria-label={say("forms.lines.wrong")} />}
        </Button>
        <LineMenu edited={edited} place={row} />
      </div>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          {columns.map((column) => (
            <div key={column.key} {...cellPlace(row, column.key)}>
              {column.computed === undefined ? (
                <CellControl
                  field={column}
                  value={line[column.key]}
                  values={line}
                  required={column.required === true}
                  problem={problems[cellProblemKey(field.key, row, column.key)]}
                  onChange={(value) => edited.set(row, column.key, value)}
                />
              ) : (
                <ComputedField
                  field={column}
                  value={shown[row]?.[column.key]}
                  problem={problems[cellProblemKey(field.key, row, column.key)]}
                />
              )}
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

const SUMMED_UP_BY = 3;

/** The first things that a line says, and what it comes to. */
function LineSummary({ field, line }: { readonly field: LineParts["field"]; readonly line: Line }) {
  const say = useSay();
  const filled = (field.columns ?? []).filter(({ key }) => (line[key] ?? "") !== "");
  if (filled.length === 0) return <>{say("forms.lines.blank")}</>;
  const amount = filled.findLast(({ type }) => type === "money");
  const named = filled.filter((column) => column !== amount).slice(0, SUMMED_UP_BY - (amount ? 1 : 0));
  const parts = [...named, ...(amount ? [amount] : [])];
  return (
    <>
      {parts.map((column, index) => (
        <span key={column.key}>
          {index > 0 && " · "}
          <CellValue field={column} value={cellToSend(column, line[column.key])} />
        </span>
      ))}
    </>
  );
}
