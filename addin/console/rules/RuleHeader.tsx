import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { PageHeader } from "../parts/PageHeader.tsx";
import { addressOf } from "../shell/console-route.ts";
import { pageOfKind } from "./rule-address.ts";
import { StateBadge } from "./StateBadge.tsx";
import { useKindWord } from "./use-kind-word.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

/** Which version of which definition this is, and what can be done with it. */
export function RuleHeader({
  detail,
  actions,
}: {
  readonly detail: RuleDetail;
  readonly actions: ReactNode;
}) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const kindWord = useKindWord();
  const { kind, code, version, title, state, effectiveFrom } = detail.version;
  return (
    <PageHeader
      above={<Link href={addressOf(pageOfKind(kind))}>{say(`console.${pageOfKind(kind)}`)}</Link>}
      title={title[language]}
      about={
        <span className={styles.line}>
          <StateBadge state={state} />
          <span>{kindWord(kind)}</span>
          <Text font="monospace">{code}</Text>
          <span>{say("rules.version-number", { version })}</span>
          <span>{say("rules.from-day", { day: formatDay(language, effectiveFrom) })}</span>
        </span>
      }
      actions={actions}
    />
  );
}
