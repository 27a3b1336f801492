import { Field, Input } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";
import { DayField } from "../parts/DayField.tsx";
import { Filters } from "../parts/Filters.tsx";
import type { AuditFilter } from "./audit-filter.ts";

export type AuditFiltersProps = {
  readonly filter: AuditFilter;
  readonly onSet: (name: keyof AuditFilter, value: string) => void;
};

/** What the audit is narrowed by. */
export function AuditFilters({ filter, onSet }: AuditFiltersProps) {
  const say = useConsoleSay();
  return (
    <Filters label={say("audit.filters")}>
      {(["action", "subject", "person"] as const).map((name) => (
        <Field key={name} label={say(`audit.${name}`)}>
          <Input
            value={filter[name]}
            placeholder={say(`audit.${name}.example`)}
            onChange={(_event, data) => onSet(name, data.value)}
          />
        </Field>
      ))}
      {(["from", "to"] as const).map((name) => (
        <DayField
          key={name}
          label={say(`audit.${name}`)}
          value={filter[name]}
          onChange={(value) => onSet(name, value)}
        />
      ))}
    </Filters>
  );
}
