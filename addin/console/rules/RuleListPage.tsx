import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import type { RuleVersion } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatDay } from "../../ui/format.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { NamedCode } from "../parts/NamedCode.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { Status } from "../parts/Status.tsx";
import { addressOf } from "../shell/console-route.ts";
import { goTo, useFilter } from "../shell/use-route.ts";
import { filterRules } from "./filter-rules.ts";
import { PolicySwitch } from "./PolicySwitch.tsx";
import { versionAddress } from "./rule-address.ts";
import { RuleFilters } from "./RuleFilters.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { useKindWord } from "./use-kind-word.ts";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground2 },
  count: { margin: `${tokens.spacingVerticalS} 0` },
});

/** The rulebook: what is in force, what comes, and what is being written. */
export function RuleListPage() {
  const say = useConsoleSay();
  const { api } = useConsole();
  const [search, setSearch] = useFilter("q");
  const [kind, setKind] = useFilter("kind");
  const [state, setState] = useFilter("state", "latest");
  const kindWord = useKindWord();
  const loaded = useLoad(useCallback(() => api.rules.list(), [api]));
  return (
    <>
      <PageHeader
        title={say("console.rules")}
        about={say("rules.about")}
        actions={
          <Button appearance="primary" icon={<AddRegular />} onClick={() => goTo(addressOf("rules", "new"))}>
            {say("rule-edit.new-kpi")}
          </Button>
        }
      />
      <RuleFilters filter={{ search, kind, state }} on={{ setSearch, setKind, setState }} />
      <Load loaded={loaded}>
        {({ rules }) =>
          rules.length === 0 ? (
            <Empty>{say("rules.none")}</Empty>
          ) : (
            <RuleTable rules={filterRules(rules, { search, kind, state }, kindWord)} of={rules.length} />
          )
        }
      </Load>
      <PolicySwitch />
    </>
  );
}

function RuleTable({ rules, of }: { readonly rules: readonly RuleVersion[]; readonly of: number }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const kindWord = useKindWord();
  if (rules.length === 0) return <Empty>{say("rules.none-found")}</Empty>;
  return (
    <>
      <p className={styles.count}>
        <Status>{say("rules.shown", { count: rules.length, of })}</Status>
      </p>
      <DataTable
        label={say("console.rules")}
        rows={rules}
        keyOf={(rule) => `${rule.kind}|${rule.code}|${rule.version}`}
        columns={[
          {
            key: "title",
            title: say("rules.title"),
            render: (rule) => (
              <>
                <Link className={styles.title} href={versionAddress(rule)}>
                  {rule.title[language]}
                </Link>
                <br />
                <Text size={200} font="monospace" className={styles.code}>
                  {rule.code}
                </Text>
              </>
            ),
          },
          { key: "kind", title: say("rules.kind"), render: (rule) => kindWord(rule.kind) },
          { key: "version", title: say("rules.version"), number: true, render: (rule) => rule.version },
          {
            key: "from",
            title: say("rules.from"),
            render: (rule) => formatDay(language, rule.effectiveFrom),
          },
          { key: "origin", title: say("rules.origin"), render: (rule) => say(`rules.origin.${rule.origin}`) },
          {
            key: "edited",
            title: say("rules.edited-by"),
            render: ({ editedBy, editedByName }) =>
              editedBy === null ? "–" : <NamedCode name={editedByName} code={editedBy} />,
          },
          { key: "state", title: say("rules.state"), render: (rule) => <StateBadge state={rule.state} /> },
        ]}
      />
    </>
  );
}
