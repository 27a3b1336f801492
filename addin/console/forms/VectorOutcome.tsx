import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { RuleVector } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import type { JsonObject } from "../rules/json.ts";
import { refusalsOf } from "./vector-words.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: "140px",
  },
  found: { width: "100%", overflowWrap: "anywhere" },
});

export type VectorOutcomeProps = {
  readonly form: JsonObject;
  readonly number: number;
  /** None while the form is not whole. */
  readonly result: RuleVector | undefined;
  readonly readOnly: boolean;
  /** Takes what came out for what is expected. */
  readonly onExpect: (found: readonly string[]) => void;
  readonly onRemove: () => void;
};

/** What came of a test case, and what can be done about it. */
export function VectorOutcome({ form, number, result, readOnly, onExpect, onRemove }: VectorOutcomeProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const names = refusalsOf(form, language);
  const codes = Array.isArray(result?.found) ? result.found.map(String) : [];
  const found =
    codes.length === 0
      ? say("form-vectors.nothing")
      : codes.map((code) => names.get(code) ?? code).join("; ");
  return (
    <div className={styles.root}>
      {result && (
        <Badge appearance="tint" color={result.holds ? "success" : "danger"}>
          {say(result.holds ? "rule-edit.vectors.yes" : "rule-edit.vectors.no")}
        </Badge>
      )}
      {!result && <Text>{say("form-vectors.not-run")}</Text>}
      {result && !result.holds && (
        <Text className={styles.found}>{say("form-vectors.found", { found })}</Text>
      )}
      {result && !result.holds && !readOnly && (
        <Button size="small" onClick={() => onExpect(codes)}>
          {say("form-vectors.expect")}
        </Button>
      )}
      {!readOnly && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={say("rule-edit.vectors.remove", { number })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
