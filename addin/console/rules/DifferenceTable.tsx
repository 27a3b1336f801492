import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JsonPath } from "./json.ts";
import { useAppearance } from "../../ui/Appearance.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useConsoleSay } from "../console-context.ts";
import { pathWords, valueWords } from "./difference-words.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  before: {
    padding: "1px 4px",
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  after: {
    padding: "1px 4px",
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type ShownDifference = { readonly path: JsonPath; readonly before: unknown; readonly after: unknown };

export type DifferenceTableProps = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly differences: readonly ShownDifference[];
};

/** Where two versions differ, in words, side by side. */
export function DifferenceTable({ label, before, after, differences }: DifferenceTableProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const words = useWords();
  const shown = (value: unknown, style: string) => {
    const nothing = value === null || value === undefined;
    return <Text className={nothing ? styles.quiet : style}>{valueWords(value, language, words)}</Text>;
  };
  return (
    <DataTable
      label={label}
      rows={differences}
      keyOf={({ path }) => path.join("/")}
      columns={[
        { key: "at", title: say("rules.difference.at"), render: ({ path }) => pathWords(path, words) },
        { key: "before", title: before, render: (one) => shown(one.before, styles.before) },
        { key: "after", title: after, render: (one) => shown(one.after, styles.after) },
      ]}
    />
  );
}
