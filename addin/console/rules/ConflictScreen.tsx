import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { RuleVersion } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { formatDay } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { Panel } from "../parts/Panel.tsx";
import { textOf } from "./json.ts";
import { pathWords, valueWords } from "./difference-words.ts";
import { compareDrafts, mergeDrafts, type Side } from "./merge-drafts.ts";
import type { Draft, DraftBase } from "./use-draft.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  side: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

const DAY = "effectiveFrom";

export type ConflictScreenProps = {
  readonly draft: Draft;
  readonly theirs: DraftBase;
  readonly version: RuleVersion;
};

/** Two people wrote on one draft: both sides of what both changed, and a choice for each. Nothing is lost unseen. */
export function ConflictScreen({ draft, theirs, version }: ConflictScreenProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const words = useWords();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const { base } = draft;
  const mine = draft.state.now;
  const merge = compareDrafts(withDay(base), withDay(mine), withDay(theirs));
  const all = merge.contested.every(({ path }) => sides[path.join("/")] !== undefined);
  const settle = (sideOf: (key: string) => Side) => {
    const merged = mergeDrafts(merge, withDay(mine), withDay(theirs), ({ path }) => sideOf(path.join("/")));
    const { [DAY]: day, ...body } = merged;
    draft.settle(body, textOf(day));
  };
  const name = (path: readonly string[]) => (path[0] === DAY ? say("rules.from") : pathWords(path, words));
  const shown = (path: readonly string[], value: unknown) =>
    path[0] === DAY ? formatDay(language, String(value)) : valueWords(value, language, words);
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{say("rules.conflict.title")}</MessageBarTitle>
          {say("rules.conflict.about", {
            by: version.editedBy ?? "–",
            at: dayAndTime(version.editedAt),
          })}
        </MessageBarBody>
      </MessageBar>
      {merge.contested.map(({ path, base: before, mine: own, theirs: other }) => (
        <Panel
          key={path.join("/")}
          title={name(path)}
          about={say("rules.conflict.before", { value: shown(path, before) })}
        >
          <RadioGroup
            aria-label={name(path)}
            value={sides[path.join("/")] ?? ""}
            onChange={(_event, data) =>
              setSides({ ...sides, [path.join("/")]: data.value === "mine" ? "mine" : "theirs" })
            }
          >
            <Radio value="mine" label={<Choice side="mine" value={shown(path, own)} />} />
            <Radio value="theirs" label={<Choice side="theirs" value={shown(path, other)} />} />
          </RadioGroup>
        </Panel>
      ))}
      {[...merge.onlyMine, ...merge.onlyTheirs].length > 0 && (
        <Text>
          {say("rules.conflict.both-stay", {
            places: [...merge.onlyMine, ...merge.onlyTheirs].map(name).join(", "),
          })}
        </Text>
      )}
      {mine.text !== null && <Text>{say("rules.conflict.broken-text")}</Text>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!all}
          onClick={() => all && settle((key) => sides[key] ?? "theirs")}
        >
          {say("rules.conflict.go-on")}
        </Button>
        <Button onClick={() => draft.settle(theirs.body, theirs.effectiveFrom)}>
          {say("rules.conflict.take-theirs")}
        </Button>
      </div>
    </div>
  );
}

function Choice({ side, value }: { readonly side: Side; readonly value: string }) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <span className={styles.side}>
      <Text weight="semibold">{say(`rules.conflict.${side}`)}: </Text>
      {value}
    </span>
  );
}

/** The text and its day as one, so that both are compared alike. No definition has a key of that name. */
function withDay({ body, effectiveFrom }: Pick<DraftBase, "body" | "effectiveFrom">) {
  return { ...body, [DAY]: effectiveFrom };
}
