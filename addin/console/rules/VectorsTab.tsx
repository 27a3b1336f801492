import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { RuleCheck } from "#shared/contract/rulebook";
import { useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { type JsonObject, listOf } from "./json.ts";
import { VectorRow } from "./VectorRow.tsx";
import { addVector, removeVector, setVectorCell, vectorColumns } from "./vector-table.ts";
import { useWords } from "./use-words.ts";
import { pathWords } from "./difference-words.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  frame: {
    width: "100%",
    boxSizing: "border-box",
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  about: { color: tokens.colorNeutralForeground2 },
});

export type VectorsTabProps = {
  readonly body: JsonObject;
  readonly check: RuleCheck | undefined;
  readonly readOnly: boolean;
  readonly onChange: (body: JsonObject, place: string) => void;
};

/** The definition's own test cases as a table that runs: what goes in, what is expected, what comes out. */
export function VectorsTab({ body, check, readOnly, onChange }: VectorsTabProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const words = useWords();
  const columns = vectorColumns(body);
  const vectors = listOf(body["vectors"]);
  const results = new Map(check?.vectors.map((vector) => [vector.position, vector]));
  const label = say("rules.tab.vectors");
  return (
    <div className={styles.root}>
      <Text className={styles.about}>{say("rule-edit.vectors.about")}</Text>
      {vectors.length === 0 && <Empty>{say("rule-edit.vectors.none")}</Empty>}
      {vectors.length > 0 && (
        // What is only read holds nothing to stop at, and it scrolls sideways: the keyboard has to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.frame} tabIndex={readOnly ? 0 : undefined}>
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  {say("rule-edit.vectors.number")}
                </th>
                {columns.map(({ path, expected }) => (
                  <th key={path.join("/")} scope="col" className={styles.head}>
                    {expected
                      ? say("rule-edit.vectors.expected", { what: pathWords(path, words) })
                      : pathWords(path.length > 1 ? path.slice(1) : path, words)}
                  </th>
                ))}
                <th scope="col" className={styles.head}>
                  {say("rule-edit.vectors.found")}
                </th>
                <th scope="col" className={styles.head}>
                  {say("rule-edit.vectors.holds")}
                </th>
                {!readOnly && (
                  <th scope="col" className={styles.head}>
                    {say("rule-edit.vectors.change")}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {vectors.map((vector, position) => (
                <VectorRow
                  // A test case is its place in the list.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={position}
                  position={position}
                  vector={vector}
                  columns={columns}
                  result={results.get(position)}
                  readOnly={readOnly}
                  onCell={(path, value) =>
                    onChange(
                      setVectorCell(body, position, path, value),
                      `vectors/${position}/${path.join("/")}`,
                    )
                  }
                  onRemove={() => onChange(removeVector(body, position), "")}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && (
        <Button icon={<AddRegular />} onClick={() => onChange(addVector(body), "")}>
          {say("rule-edit.vectors.add")}
        </Button>
      )}
    </div>
  );
}
