import { Link, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import type { RuleProblem } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsoleSay } from "../console-context.ts";
import { Panel } from "../parts/Panel.tsx";
import { pathWords } from "./difference-words.ts";
import type { JsonPath } from "./json.ts";
import type { LiveCheck } from "./use-live-check.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  fine: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1, fontSize: "20px" },
});

export type ProblemsPanelProps = {
  readonly live: LiveCheck;
  /** Where a problem stands, as its author knows the place. */
  readonly pathOf: (problem: RuleProblem) => JsonPath;
  readonly onGo: (problem: RuleProblem) => void;
};

/** What still keeps a draft from being published; each leads to its place. */
export function ProblemsPanel({ live, pathOf, onGo }: ProblemsPanelProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const words = useWords();
  const problems = live.check?.problems ?? [];
  return (
    <Panel
      title={say("rules.problems")}
      actions={live.running && <Spinner size="tiny" aria-label={say("rules.problems.checking")} />}
    >
      {live.failure && <FailureMessage failure={live.failure} />}
      <output>
        {live.check && problems.length === 0 && (
          <Text className={styles.fine}>
            <CheckmarkCircleFilled className={styles.good} aria-hidden />
            {say("rules.problems.none")}
          </Text>
        )}
        {problems.length > 0 && (
          <Text weight="semibold">{say("rules.problems.count", { count: problems.length })}</Text>
        )}
      </output>
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={`${problem.at}|${problem.code}|${problem.message["en-US"]}`}>
              <Link as="button" onClick={() => onGo(problem)}>
                {problem.at === "" ? say("rules.whole") : pathWords(pathOf(problem), words)}
              </Link>
              <br />
              <Text size={200}>{problem.message[language]}</Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
