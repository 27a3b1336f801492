import { Subtitle2, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatDay, formatNumber } from "../../ui/format.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Load } from "../parts/Load.tsx";
import { NamedCode } from "../parts/NamedCode.tsx";

/** The corrections that came after a close and are held back. */
export function AdjustmentsTable({ closeId }: { readonly closeId: number }) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.periods.adjustments(closeId), [api, closeId]));
  return (
    <Load loaded={loaded}>
      {({ adjustments, total, hidden }) => (
        <>
          <Subtitle2 as="h3">{say("periods.adjustments")}</Subtitle2>
          <DataTable
            label={say("periods.adjustments")}
            rows={adjustments}
            keyOf={(one) =>
              [one.measure, one.unit, one.day, one.person, one.record, one.effect, one.at].join("|")
            }
            columns={[
              { key: "day", title: say("periods.day"), render: ({ day }) => formatDay(language, day) },
              {
                key: "measure",
                title: say("rules.kind.measure"),
                render: ({ measure, measureTitle }) => (
                  <NamedCode name={measureTitle[language]} code={measure} />
                ),
              },
              {
                key: "unit",
                title: say("periods.unit"),
                render: ({ unit, unitName }) => <NamedCode name={unitName} code={unit} />,
              },
              {
                key: "person",
                title: say("periods.person"),
                render: ({ person, personName }) => <NamedCode name={personName} code={person} />,
              },
              { key: "record", title: say("periods.record"), render: ({ record }) => record ?? "–" },
              {
                key: "value",
                title: say("rule-key.value"),
                number: true,
                render: ({ effect, value }) =>
                  `${effect === "adds" ? "+" : "−"}${formatNumber(language, value)}`,
              },
              { key: "at", title: say("console.when"), render: ({ at }) => dayAndTime(at) },
              {
                key: "by",
                title: say("console.by"),
                render: ({ by, byName }) => (by === null ? "–" : <NamedCode name={byName} code={by} />),
              },
            ]}
          />
          {total > adjustments.length && (
            <Text>{say("periods.adjustments.more", { shown: adjustments.length, total, hidden })}</Text>
          )}
        </>
      )}
    </Load>
  );
}
