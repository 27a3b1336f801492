import { Badge, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { useAppearance } from "../ui/Appearance.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { formatDay } from "../ui/format.ts";
import { useLoad } from "../ui/use-load.ts";
import type { RuleVersion } from "./console-api.ts";
import { useConsole, useConsoleSay } from "./console-context.ts";
import { isKnownKind } from "./known-kind.ts";
import { ListPage } from "./ListPage.tsx";

export type SearchedPageProps = { readonly search: string; readonly onSearch: (search: string) => void };

/** Every version of every definition. */
export function RulesPage({ search, onSearch }: SearchedPageProps) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.listRules(), [api]));
  const kindOf = (rule: RuleVersion) =>
    isKnownKind(rule.kind) ? say(`console.kind.${rule.kind}`) : rule.kind;
  const wanted = search.trim().toLowerCase();
  const fits = (rule: RuleVersion) =>
    [rule.code, rule.title["zh-CN"], rule.title["en-US"], rule.kind, kindOf(rule)].some((text) =>
      text.toLowerCase().includes(wanted),
    );
  return (
    <ListPage
      title={say("console.rules")}
      about={say("console.rules.about")}
      loaded={loaded}
      search={{ label: say("console.rules.search"), value: search, onChange: onSearch }}
    >
      {(rules) => {
        const found = rules.filter(fits);
        if (found.length === 0) {
          return (
            <Text>
              {rules.length === 0 ? say("console.rules.none") : say("console.none-found", { search })}
            </Text>
          );
        }
        return (
          <DataTable
            label={say("console.rules")}
            rows={found}
            keyOf={({ kind, code, version }) => `${kind}|${code}|${version}`}
            columns={[
              {
                key: "title",
                title: say("console.rules.title"),
                render: ({ title }) => <Text weight="semibold">{title[language]}</Text>,
              },
              { key: "kind", title: say("console.rules.kind"), render: kindOf },
              {
                key: "code",
                title: say("console.rules.code"),
                render: ({ code }) => <Text font="monospace">{code}</Text>,
              },
              {
                key: "version",
                title: say("console.rules.version"),
                number: true,
                render: ({ version }) => version,
              },
              {
                key: "from",
                title: say("console.rules.from"),
                render: ({ effectiveFrom }) => formatDay(language, effectiveFrom),
              },
              {
                key: "origin",
                title: say("console.rules.origin"),
                render: ({ origin }) => say(`console.origin.${origin}`),
              },
              {
                key: "state",
                title: say("console.rules.state"),
                render: ({ state }) => (
                  <Badge appearance="tint" color={state === "published" ? "success" : "warning"}>
                    {say(`console.state.${state}`)}
                  </Badge>
                ),
              },
            ]}
          />
        );
      }}
    </ListPage>
  );
}
