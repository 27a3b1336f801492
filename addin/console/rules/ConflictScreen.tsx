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
import { nameWithCode } from "../parts/name-with-code.ts";
import { Panel } from "../parts/Panel.tsx";
import { keepFirstVector } from "../forms/first-vector.ts";
import { namedPath } from "../forms/named-path.ts";
import { type Json, type JsonObject, type JsonPath, objectOf, textOf, valueAt } from "./json.ts";
import { inOrder, keyed, listed, unkeyed } from "./keyed-lists.ts";
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
  const isForm = version.kind === "form";
  const mine = draft.state.now;
  const [was, own, other] = [keyedDraft(base), keyedDraft(mine), keyedDraft(theirs)];
  const merge = compareDrafts(was, own, other);
  const all = merge.contested.every(({ path }) => sides[path.join("/")] !== undefined);
  const settle = (sideOf: (key: string) => Side) => {
    const merged = mergeDrafts(merge, own, other, ({ path }) => sideOf(path.join("/")));
    const { [DAY]: day, ...body } = objectOf(
      listed(inOrder(merged, { base: was, mine: own, theirs: other })),
    );
    draft.settle(isForm ? keepFirstVector(body) : body, textOf(day));
  };
  /** A question that I took away is called as the others know it. */
  const nameIn = (path: JsonPath) => (valueAt(own, path) === undefined ? theirs.body : mine.body);
  const name = (path: JsonPath) => {
    if (path[0] === DAY) return say("rules.from");
    const steps = path.map(unkeyed);
    return pathWords(isForm ? namedPath(nameIn(path), steps, language) : steps, words);
  };
  const shown = (path: JsonPath, value: Json | undefined) =>
    path[0] === DAY
      ? formatDay(language, textOf(value))
      : valueWords(value === undefined ? value : listed(value), language, words);
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{say("rules.conflict.title")}</MessageBarTitle>
          {say("rules.conflict.about", {
            by: nameWithCode(version.editedByName, version.editedBy),
            at: dayAndTime(version.editedAt),
          })}
        </MessageBarBody>
      </MessageBar>
      {merge.contested.map(({ path, base: before, mine: first, theirs: second }) => (
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
            <Radio value="mine" label={<Choice side="mine" value={shown(path, first)} />} />
            <Radio value="theirs" label={<Choice side="theirs" value={shown(path, second)} />} />
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
function keyedDraft({ body, effectiveFrom }: Pick<DraftBase, "body" | "effectiveFrom">): JsonObject {
  return objectOf(keyed({ ...body, [DAY]: effectiveFrom }));
}
