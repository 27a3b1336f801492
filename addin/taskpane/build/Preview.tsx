import {
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { CellAnswer, ValueElement } from "#shared/contract/cells";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import type { Loaded } from "../../ui/use-load.ts";
import { useSay } from "../pane-context.ts";
import { ExcelProblemText } from "../sheet/ExcelProblemText.tsx";
import { showValue } from "./show-value.ts";
import type { Previewed } from "./use-preview.ts";

const ROWS_SHOWN = 8;
const COLUMNS_SHOWN = 6;

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
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  scroll: { overflowX: "auto", outlineOffset: "-2px" },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalS}`,
    whiteSpace: "nowrap",
    textAlign: "end",
    maxWidth: "160px",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type PreviewProps = {
  readonly formula: string;
  readonly numberFormat: string | null;
  readonly missing: readonly string[];
  readonly loaded: Loaded<Previewed | undefined>;
};

/** The formula as it stands and what it would show. */
export function Preview({ formula, numberFormat, missing, loaded }: PreviewProps) {
  const styles = useStyles();
  const say = useSay();
  const { value, failure, loading, reload } = loaded;
  return (
    <Card>
      <code className={styles.formula}>{formula}</code>
      <div aria-live="polite" aria-busy={loading}>
        {missing.length > 0 && (
          <Text className={styles.quiet}>{say("build.missing", { names: missing.join(", ") })}</Text>
        )}
        {missing.length === 0 && loading && !value && <Spinner size="tiny" label={say("common.loading")} />}
        {missing.length === 0 && failure && <FailureMessage failure={failure} onRetry={reload} />}
        {missing.length === 0 && value?.kind === "excel" && <ExcelProblemText problem={value.problem} />}
        {missing.length === 0 && value?.kind === "answer" && (
          <AnswerView answer={value.answer} numberFormat={numberFormat} />
        )}
      </div>
    </Card>
  );
}

type AnswerViewProps = { readonly answer: CellAnswer; readonly numberFormat: string | null };

function AnswerView({ answer, numberFormat }: AnswerViewProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  if (!answer.ok)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{answer.problem.detail}</MessageBarBody>
      </MessageBar>
    );
  if (Array.isArray(answer.value)) return <TableView rows={answer.value} numberFormat={numberFormat} />;
  const shown = showValue(answer.value, numberFormat, language);
  return (
    <Text size={700} weight="semibold" className={styles.value}>
      {shown === "" ? say("pane.blank") : shown}
    </Text>
  );
}

type TableViewProps = {
  readonly rows: readonly (readonly ValueElement[])[];
  readonly numberFormat: string | null;
};

function TableView({ rows, numberFormat }: TableViewProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const columns = rows[0]?.length ?? 0;
  const isPart = rows.length > ROWS_SHOWN || columns > COLUMNS_SHOWN;
  return (
    <>
      {/* A scrolling area must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} tabIndex={0} aria-label={say("build.preview")}>
        <table className={styles.table}>
          <tbody>
            {rows.slice(0, ROWS_SHOWN).map((row, rowIndex) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={rowIndex}>
                {row.slice(0, COLUMNS_SHOWN).map((value, columnIndex) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={columnIndex} className={styles.cell}>
                    {showValue(value, numberFormat, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Text size={200} className={styles.quiet}>
        {say("build.size", { rows: rows.length, columns })}{" "}
        {isPart &&
          say("build.table-part", {
            rows: Math.min(rows.length, ROWS_SHOWN),
            columns: Math.min(columns, COLUMNS_SHOWN),
            of: `${rows.length} × ${columns}`,
          })}
      </Text>
    </>
  );
}
