import { Badge, Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RuleVector } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import { pathWords, valueWords } from "./difference-words.ts";
import { fieldId } from "./fields/editor-context.ts";
import type { Json, JsonPath } from "./json.ts";
import { useWords } from "./use-words.ts";
import { cellText, cellValue, type VectorColumn } from "./vector-table.ts";

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "middle",
  },
  input: { width: "100%", minWidth: "96px" },
  found: { overflowWrap: "anywhere" },
});

export type VectorRowProps = {
  readonly position: number;
  readonly vector: Json;
  readonly columns: readonly VectorColumn[];
  readonly result: RuleVector | undefined;
  readonly readOnly: boolean;
  readonly onCell: (path: JsonPath, value: Json | undefined) => void;
  readonly onRemove: () => void;
};

/** One test case with what came of it. */
export function VectorRow({ position, vector, columns, result, readOnly, onCell, onRemove }: VectorRowProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const words = useWords();
  const number = position + 1;
  return (
    <tr>
      <td className={styles.cell}>{number}</td>
      {columns.map((column) => (
        <td key={column.path.join("/")} className={styles.cell}>
          {readOnly ? (
            <Text>{cellText(vector, column.path) || "–"}</Text>
          ) : (
            <Cell
              id={fieldId(["vectors", String(position), ...column.path])}
              label={say("rule-edit.vectors.cell", { number, what: pathWords(column.path, words) })}
              shown={cellText(vector, column.path)}
              onWrite={(text) => onCell(column.path, cellValue(text, column.expected))}
            />
          )}
        </td>
      ))}
      <td className={styles.cell}>
        <Text className={styles.found}>{result ? valueWords(result.found, language, words) : "–"}</Text>
      </td>
      <td className={styles.cell}>
        {result && (
          <Badge appearance="tint" color={result.holds ? "success" : "danger"}>
            {say(result.holds ? "rule-edit.vectors.yes" : "rule-edit.vectors.no")}
          </Badge>
        )}
      </td>
      {!readOnly && (
        <td className={styles.cell}>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say("rule-edit.vectors.remove", { number })}
            onClick={onRemove}
          />
        </td>
      )}
    </tr>
  );
}

type CellProps = {
  readonly id: string;
  readonly label: string;
  readonly shown: string;
  readonly onWrite: (text: string) => void;
};

/** What is typed stays as it is typed until the cell is left. */
function Cell({ id, label, shown, onWrite }: CellProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      id={id}
      size="small"
      className={styles.input}
      aria-label={label}
      value={typed ?? shown}
      onBlur={() => setTyped(undefined)}
      onChange={(_event, data) => {
        setTyped(data.value);
        onWrite(data.value);
      }}
    />
  );
}
