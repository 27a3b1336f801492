import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Explanation, Part } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { ListButton } from "../../ui/ListButton.tsx";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { ExplainCard } from "./ExplainCard.tsx";
import { showExplained } from "./show-explained.ts";

const SHOWN_AT_FIRST = 20;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export type PartListProps = {
  readonly explanation: Explanation;
  readonly onOpenPart: (part: Part) => void;
};

/** The units or people that the number is made up of, each with its own; one opens the explanation of that part. */
export function PartList({ explanation, onOpenPart }: PartListProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { currency } = usePerson().me.company;
  const [all, setAll] = useState(false);
  const { parts, format } = explanation;
  if (parts.length === 0) return null;
  const shown = all ? parts : parts.slice(0, SHOWN_AT_FIRST);
  const isPeople = parts.every(({ kind }) => kind === "person");
  const title = isPeople ? "pane.explain.parts-people" : "pane.explain.parts-units";
  return (
    <ExplainCard title={say(title, { count: parts.length })}>
      <div className={styles.list}>
        {shown.map((part) => (
          <ListButton
            key={`${part.kind}|${part.code}`}
            title={part.name}
            under={part.code}
            beside={showExplained(part.value, format, { language, currency, blank: say("pane.blank") })}
            onClick={() => onOpenPart(part)}
          />
        ))}
      </div>
      {shown.length < parts.length && (
        <Button onClick={() => setAll(true)}>{say("pane.explain.parts-all", { count: parts.length })}</Button>
      )}
    </ExplainCard>
  );
}
