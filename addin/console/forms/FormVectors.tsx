import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { fieldId } from "../rules/fields/editor-context.ts";
import { listOf, objectOf, valueAt, withValueAt } from "../rules/json.ts";
import type { VectorsTabProps } from "../rules/VectorsTab.tsx";
import { removeVector } from "../rules/vector-table.ts";
import { FilledVector } from "./FilledVector.tsx";
import { useCentralLists } from "./use-central-lists.ts";
import { VectorOutcome } from "./VectorOutcome.tsx";
import { VectorRefusals } from "./VectorRefusals.tsx";
import { listsNamedIn } from "./vector-words.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  about: { color: tokens.colorNeutralForeground2 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** The test cases of a form: what is filled in, what is to be refused of it, and what comes of it. */
export function FormVectors({ body, check, readOnly, onChange }: VectorsTabProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const root = useRef<HTMLDivElement>(null);
  const lists = useCentralLists(listsNamedIn(body));
  const vectors = listOf(body["vectors"]);
  const results = new Map(check?.vectors.map((vector) => [vector.position, vector]));
  const expect = (position: number, refused: readonly string[]) => {
    const path = ["vectors", String(position), "refused"];
    onChange(objectOf(withValueAt(body, path, refused)), path.join("/"));
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Text className={styles.about}>
        {say(readOnly ? "form-vectors.about" : "form-vectors.about-editing")}
      </Text>
      {vectors.length === 0 && <Empty>{say("form-vectors.none")}</Empty>}
      <ol className={styles.list} aria-label={say("rules.tab.vectors")}>
        {vectors.map((vector, position) => (
          <li
            // A test case is its place in the list.
            // oxlint-disable-next-line react/no-array-index-key
            key={position}
            id={fieldId(["vectors", String(position)])}
            tabIndex={-1}
            className={styles.item}
          >
            <FilledVector
              form={body}
              lists={lists}
              number={position + 1}
              record={valueAt(vector, ["body"])}
            />
            <div className={styles.side}>
              <VectorRefusals
                id={fieldId(["vectors", String(position), "refused"])}
                form={body}
                number={position + 1}
                refused={valueAt(vector, ["refused"])}
                readOnly={readOnly}
                onChange={(refused) => expect(position, refused)}
              />
              <VectorOutcome
                form={body}
                number={position + 1}
                result={results.get(position)}
                readOnly={readOnly}
                onExpect={(found) => expect(position, found)}
                onRemove={() => {
                  onChange(removeVector(body, position), "");
                  root.current?.focus();
                }}
              />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
